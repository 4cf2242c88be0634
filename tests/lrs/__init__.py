"""LRSs to send to: one of ours with faults, and two that others wrote."""
