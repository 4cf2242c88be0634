"""What one learner is given: a course and a track → variant, and what is made of it."""
