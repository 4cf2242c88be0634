"""A compiler for courses: text in, LMS packages out, proved before upload."""

from __future__ import annotations

__version__ = "0.1.0"
