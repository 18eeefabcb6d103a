"""What briefgen is measured by: one file a quality, each ``python -m benchmarks.NAME [--data DIR] [--json]``."""
