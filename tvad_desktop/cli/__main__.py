"""`python -m tvad_desktop.cli`."""

from tvad_desktop.cli.main import main

main()
