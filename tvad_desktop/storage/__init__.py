"""The case folder: database, audit log, and the files that the database knows by hash.

It may import `domain` alone; no other room writes into a case.
"""
