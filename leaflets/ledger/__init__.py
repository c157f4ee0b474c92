"""What has been made already, and whether it still holds.

Takes: the folder of the outputs; the content, look, program and options of an edition. Gives: its key, the entry kept
under its file name, a lock on the folder. May fail: FileError when the folder, the ledger or the lock cannot be had.
Never does: build anything, load an engine, or trust an output that it has not hashed.
"""
