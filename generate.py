"""The program, run from this folder: ``python generate.py …`` does what ``leaflets …`` does."""

import sys

from leaflets.cli import main

# Worker processes import this file again: without the guard each of them would start the program anew.
if __name__ == "__main__":
    sys.exit(main())
