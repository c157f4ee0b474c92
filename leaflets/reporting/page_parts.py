"""The style and the script of the report page."""

from __future__ import annotations

import base64
import hashlib

# Every colour has a contrast of at least 7:1 on its ground (WCAG 2.2, 1.4.6); no state is told by its colour alone.
STYLE = """
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --line: #767676; --ground: #f2f2f2;
  --bad: #8a0f0f; --good: #0b5223; --link: #0b3d91; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f2f2f2; --paper: #161616; --line: #8f8f8f; --ground: #262626;
    --bad: #ffb3ab; --good: #9fe0b1; --link: #b3d1ff; }
}
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.45 "Atkinson Hyperlegible", Verdana, Arial, sans-serif; }
main { max-width: 84rem; margin: 0 auto; padding: 1rem; }
h1 { margin: 0.5rem 0; line-height: 1.25; }
form { display: flex; flex-wrap: wrap; gap: 0.5rem 1.25rem; align-items: end; padding: 0.75rem;
  background: var(--ground); border: 1px solid var(--line); }
label { display: block; font-weight: bold; }
input, select { font: inherit; padding: 0.35rem 0.5rem; border: 1px solid var(--line); background: var(--paper);
  color: inherit; min-width: 14rem; }
.count { font-weight: bold; margin: 0.75rem 0; }
.scrolls { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: start; font-weight: bold; padding: 0.25rem 0; }
th, td { border: 1px solid var(--line); padding: 0.35rem 0.6rem; text-align: start; vertical-align: top; }
thead th { background: var(--ground); }
tbody th { font-weight: bold; }
td.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
td img { display: block; width: 90px; height: auto; border: 1px solid var(--line); background: #fff; }
a { color: var(--link); overflow-wrap: anywhere; }
a:focus-visible, input:focus-visible, select:focus-visible, .scrolls:focus-visible {
  outline: 0.2rem solid var(--link); outline-offset: 0.15rem; }
.bad { color: var(--bad); font-weight: bold; }
.good { color: var(--good); }
td p { margin: 0 0 0.35rem; }
td p.told { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 0.9375rem; max-width: 44rem; }
[hidden] { display: none; }
@media print { form { display: none; } .scrolls { overflow: visible; } tr { break-inside: avoid; } }
"""

# Without it every row is there, and the browser's own search finds it.
SCRIPT = """
const form = document.querySelector("form"), words = form.elements.words, state = form.elements.state;
const rows = [...document.querySelectorAll("tbody tr")], count = document.querySelector(".count");
const texts = rows.map(row => row.textContent.toLowerCase());
function show() {
  const asked = words.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let shown = 0;
  rows.forEach((row, i) => {
    const fits = (!state.value || row.dataset.state === state.value) && asked.every(word => texts[i].includes(word));
    row.hidden = !fits;
    shown += fits;
  });
  count.textContent = `${shown} of ${rows.length} editions shown`;
}
form.hidden = false;
form.addEventListener("input", show);
form.addEventListener("submit", event => event.preventDefault());
"""

POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file:; "
    f"script-src 'sha256-{base64.b64encode(hashlib.sha256(SCRIPT.encode()).digest()).decode()}'"
)
"""Nothing is loaded but the pictures beside the page, and nothing runs but the script above."""
