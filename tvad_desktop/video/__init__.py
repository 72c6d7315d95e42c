"""Recordings in, pictures with exact times out.

It may import `domain` alone; no other room decodes footage.
"""
