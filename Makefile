# make leaflets   set up, then build every edition of the Lambert-Eaton condition into out/
# make test       set up, then run every test          make test-quick   all but the slow ones
# make check      format, lint, check types and imports
# make bench      print how fast a leaflet is made     make clean        remove what these made, .venv excepted
#
# Set-up is done once: .venv is kept until pyproject.toml, constraints.txt or tools/set_up.py changes.
# Another Python: make leaflets PYTHON=python3.12

PYTHON ?= python3
TEST_OPTIONS ?=
RUN := .venv/bin/python
SET_UP := .venv/.set-up-done
TEST_SET_UP := .venv/.test-set-up-done

.DEFAULT_GOAL := leaflets
.PHONY: leaflets test test-quick test-set-up check bench clean

leaflets: $(SET_UP)
	@$(RUN) generate.py build lambert-eaton-syndrome --all --out out

test: $(TEST_SET_UP)
	@$(RUN) -m pytest -n 2 $(TEST_OPTIONS)

test-quick: $(TEST_SET_UP)
	@$(RUN) -m pytest -n 2 -m "not slow" $(TEST_OPTIONS)

test-set-up: $(TEST_SET_UP)

check: $(SET_UP)
	@$(RUN) -m ruff format .
	@$(RUN) -m ruff check .
	@$(RUN) -m mypy
	@.venv/bin/lint-imports

bench: $(SET_UP)
	@$(RUN) -m benchmarks

clean:
	@rm -rf out dist build .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	@find . -name .venv -prune -o -type d -name __pycache__ -exec rm -rf {} +

# The script says what is missing and ends with 6; make itself then ends with 2.
$(SET_UP): pyproject.toml constraints.txt tools/set_up.py
	@command -v "$(PYTHON)" >/dev/null || { echo "set-up stopped with exit code 6: there is no $(PYTHON) here. leaflets needs Python 3.11 or newer: install it (Debian, Ubuntu: sudo apt-get install python3), or name yours: make leaflets PYTHON=python3.12." >&2; exit 6; }
	@"$(PYTHON)" tools/set_up.py
	@touch $@

$(TEST_SET_UP): $(SET_UP)
	@"$(PYTHON)" tools/set_up.py --test-programs
	@touch $@
