"""The command line, one module for each group of commands.

It may import everything but `ui` and `app`; heavy modules are imported inside the commands that need them.
"""
