"""How hard a text is to read: sentences, words, grades, and the words and phrases that stand in a reader's way.

Takes: a Document and the Condition it was composed from. Gives: frozen readings, and lines that tell them. May fail:
FileError for a list of words that cannot be read. Never does: change a text, or judge whether it is right.
"""
