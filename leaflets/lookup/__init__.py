"""What public services say about a source: Crossref about a DOI, PubMed about a PMID, a web server about a link.

Takes: the fields of a source, and a way to fetch an address. Gives: findings; a store of answers. May fail:
MissingDependency when httpx is missing. Never does: run unless asked, send anything but the identifier or address,
touch files.
"""
