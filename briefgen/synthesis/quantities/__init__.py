"""Text -> Figures: the numbers of a text with their units and what they count."""
