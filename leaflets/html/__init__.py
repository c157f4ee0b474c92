"""Writes a document as HTML: the only room that knows Jinja2.

Takes a Document and the folders that hold templates. Gives one HTML text, ready for the pdf room, that names style
sheets and pictures by relative address. May fail with TemplateError. Never prints a word of its own, never opens a file
outside those folders, never drops, repeats or moves a word because of the type size.
"""
