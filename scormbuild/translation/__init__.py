"""Translations of a course: files in XLIFF 1.2, which every translator's tool reads."""
