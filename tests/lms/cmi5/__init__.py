"""A small, strict LMS side of our own: launches, tokens, state, judged statements."""
