"""The use cases: import, analyse, teach, ask, report. Window and command line call the same ones.

It may import every room below it (`learning`, `language`, `detection`, `packs`, `video`, `storage`, `domain`).
"""
