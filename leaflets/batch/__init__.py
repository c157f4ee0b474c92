"""Many editions at once.

Takes: names of conditions or finished PDFs, and which editions are wished for. Gives: a Report with one outcome per
edition, in the order planned, the same for any number of workers. May fail: UsageError or UnknownCondition before
anything is built; later a failed edition is an outcome, not an error. Never does: print, or stop at the first failure.
"""
