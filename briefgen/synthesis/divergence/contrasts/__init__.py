"""Two sentences wherever they stand: where one excludes what the other says of the same thing."""
