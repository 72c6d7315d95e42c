"""The window.

It may import `workbench` and every room below it; PySide6 and pyqtgraph appear here and in `app` only.
"""
