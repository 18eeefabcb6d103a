"""Figures, times and steps of a scale: where sources count, measure or date one thing differently."""
