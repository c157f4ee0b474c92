"""What is said, in which order, for whom.

Takes: a Condition, an Edition, perhaps a Clinic, and the day. Gives: a frozen Document of blocks. May fail:
TemplateError when a language has no complete wording. Never does: HTML, CSS, files other than the wording catalogue.
"""
