"""The imposition room: pages of any PDF put on print sheets, with the marks a print room needs.

Takes: the bytes of a PDF and a wanted form. Gives: the bytes of the print sheets and their plan; a calibration sheet.
May fail: FileError (locked, damaged), RenderError (pages that do not suit), UsageError (what does not fit together),
MissingDependency (a font). Never does: make a page smaller, change its colours, or write a file.
"""
