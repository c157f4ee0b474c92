"""``python -m leaflets`` does what ``leaflets`` does."""

import sys

from leaflets.cli import main

if __name__ == "__main__":
    sys.exit(main())
