"""YAML files in, conditions and clinics out.

Takes: files, folders and bytes from people. Gives: checked, frozen values of model/, and Problems with file,
line and column. May fail: ContentError with every problem of a file at once, UnknownCondition, FileError.
Never does: change a file it reads, follow a reference out of it, or say how a page looks.
"""
