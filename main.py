"""Start the window: `python main.py [CASE] [--demo]`."""

from __future__ import annotations

import sys

from tvad_desktop.app import main

if __name__ == "__main__":
    sys.exit(main())
