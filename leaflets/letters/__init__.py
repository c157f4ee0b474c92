"""Reads a list of people: what each one's letter says, and in which size.

Takes: the bytes of a table of text and a Letter, which says what its columns mean. Gives: people, each with the texts
of the letter, and the rows that are stopped, each with its reason. May fail with ContentError: the table as a whole
cannot be read. Never does: guess a print need, or repeat a value of a row in a message.
"""
