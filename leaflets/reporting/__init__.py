"""What is told of a batch afterwards: a page to look through, a table for other programs, and lines while it runs.

Takes: the entries of a run in the order of the plan. Gives: HTML, CSV and JSON as text, the same for the same entries.
May fail: nothing. Never does: write a file, ask the clock, or load anything heavy.
"""
