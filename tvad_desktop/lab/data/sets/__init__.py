"""Labelled footage in the layouts in which it is published, and in one for a site's own; each layout has its reader.

It may import what `lab.data` may import.
"""
