"""briefgen turns a pile of news articles into a situation briefing that a reader can check."""

__version__ = "0.1.0"
