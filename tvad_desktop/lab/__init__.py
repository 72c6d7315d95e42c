"""How the shipped weights are made, and how everything is measured.

It may import `workbench` and every room below it; the window never imports the lab.
"""
