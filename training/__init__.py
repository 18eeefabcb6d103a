"""Corpora -> the shipped English model: how ``briefgen/language/en`` is made (see README.md here)."""
