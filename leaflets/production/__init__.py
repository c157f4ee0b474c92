"""Everything that is to be printed, kept up to date: thousands of editions, and only what changed is made again.

Takes: a Production (names, wishes, a folder or an address, options). Gives: a plan that says of each edition why it
must be made or that it need not; then an entry for each, in the order of the plan. May fail: UsageError, ContentError
or FileError before anything is made; MissingDependency and DiskRefused later, when nothing else can be made either.
Never does: print, stop at the first failure unless told to, or leave a half-written file under a final name.
"""
