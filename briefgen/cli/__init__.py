"""The command line: asks and tells. One file per command; it decides nothing about briefings."""
