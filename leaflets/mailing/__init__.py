"""Sends one leaflet to many people: each with a letter, in the size that each one needs.

Takes: a list of people, a letter file, a leaflet. Gives: one ZIP with a PDF for each person, what the print room needs,
and a report. May fail: any LeafletsError; a row or a person that cannot be served is a value. Never does: write a name,
an address or an appointment anywhere but into that person's own pages; publish an archive before a sample of it has
been read back; print smaller than needed.
"""
