"""What the window does to a case, one idea a module.

It may import what `ui` may import, and never a panel.
"""
