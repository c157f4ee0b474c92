"""Printed leaflets from typed content: a condition in, proven editions out."""

__version__ = "0.1.0"
