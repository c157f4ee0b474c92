"""The folding room: which page stands where on which sheet, and what folding and cutting then give. Pure arithmetic.

Takes: page sizes in millimetres, a scheme, how the sheet is turned and bound. Gives: a frozen Plan of sheets, the steps
in words, and, for proof, the reading order that folded paper has. May fail: UsageError (a scheme that does not fit the
paper), RenderError (pages of the wrong size). Never does: open a file, or draw.
"""
