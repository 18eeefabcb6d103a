"""One measured quality a file: ``python -m benchmarks.NAME --data PATH [--json]``."""
