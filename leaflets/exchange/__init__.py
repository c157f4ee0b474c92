"""Sources in the files of other programs: RIS, BibTeX, PubMed's nbib and CSL-JSON, to References and back.

Takes: References, or the text of such a file. Gives: the text of such a file with the fields that its format could
only keep in a note; References with remarks. May fail: ContentError for a text in none of the formats. Never does: lose
a field silently, read or write files, fetch anything.
"""
