"""What all articles together say."""
