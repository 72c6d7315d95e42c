"""Covering people, faces and places in stills, clips and reports, so that nobody can bring them back.

find.py proposes masks from what the object and face networks see; follow.py follows what a person has drawn; cover.py
covers pictures; exports.py writes them, when every stretch has been looked at; choose.py is what a person changes.
"""
