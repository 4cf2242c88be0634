"""LMSs that others wrote, a learner who drives packages in them, and a strict ear."""
