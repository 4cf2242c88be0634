"""Manifests that somebody must notice to be wrong, by standard."""
