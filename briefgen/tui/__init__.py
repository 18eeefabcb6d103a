"""The terminal interface: the second door to the same engine. It asks and tells; a process of its own does the work."""
