"""Work done elsewhere: in this process, in worker processes of this machine, or on a Dask cluster, by one protocol.

Takes: a function of a module and numbered tasks that can be pickled. Gives: the number of each task with its result,
or with a Lost that says what became of it, as they are finished. May fail: MissingDependency when no worker can be
started, RenderError when the cluster goes away. Never does: know what a task is, write a file, or lose a task.
"""
