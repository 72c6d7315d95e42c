"""Start the window: `python main.py [CASE] [--demo]`."""

from __future__ import annotations

import sys

from tvad_desktop.app import main  # the package itself forbids its libraries the network before it loads them

if __name__ == "__main__":
    sys.exit(main())
