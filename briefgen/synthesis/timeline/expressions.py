"""Wording of a time -> whether it says which day is meant."""

import re

_DAY = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|febr)uary|march|april|may|june|july|august"
    r"|(?:sept|nov|dec)ember|october|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s+\d|yesterday|tomorrow)\b",
    re.IGNORECASE,
)


def says_day(expression: str) -> bool:
    """Whether an expression names a day by itself, unlike ``11 pm``."""
    return _DAY.search(expression) is not None
