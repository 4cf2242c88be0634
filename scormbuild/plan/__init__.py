"""A build, planned: what is wanted of a course → packages, every byte decided."""
