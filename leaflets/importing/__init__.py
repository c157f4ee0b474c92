"""Pages of others in, condition files out.

Takes: bytes of a page from outside. Gives: the YAML of a condition file, and a report of what went where. May fail:
ContentError for a page that cannot be imported, FileError. Never does: lose a word, follow an address, or overwrite
a file unasked.
"""
