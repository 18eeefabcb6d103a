"""EDTF dates in words and as days."""

from datetime import date

import pytest

from briefgen.render.dates import bounds, in_words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2025-09-07", "7 Sep 2025"),
        ("2025-09", "Sep 2025"),
        ("2025", "2025"),
        ("2025-22", "summer 2025"),
        ("199X", "1990s"),
        ("2025-09-07?", "7 Sep 2025 (uncertain)"),
        ("2025-09~", "Sep 2025 (about)"),
        ("2025-09-07/2025-09-12", "7–12 Sep 2025"),
        ("2025-09/2025-11", "Sep – Nov 2025"),
        ("2024-12/2025-02", "Dec 2024 – Feb 2025"),
        ("2024/2025", "2024 – 2025"),
        ("2025-09/..", "since Sep 2025"),
        ("../2025", "until 2025"),
        ("2025-13", "2025-13"),
        ("some day", "some day"),
    ],
)
def test_a_date_is_printed_at_its_own_precision(edtf: str, words: str) -> None:
    """What is not known here stays as it is."""
    assert in_words(edtf) == words


@pytest.mark.parametrize(
    ("edtf", "days"),
    [
        ("2025-09-07", (date(2025, 9, 7), date(2025, 9, 7))),
        ("2024-02", (date(2024, 2, 1), date(2024, 2, 29))),
        ("2025", (date(2025, 1, 1), date(2025, 12, 31))),
        ("2025-24", (date(2025, 12, 1), date(2026, 2, 28))),
        ("199X", (date(1990, 1, 1), date(1999, 12, 31))),
        ("2025-09/2025-11", (date(2025, 9, 1), date(2025, 11, 30))),
        ("2025-02-30", None),
        ("2025-13", None),
        ("2025-11/2025-09", None),
        ("2025/..", None),
        ("0000", None),
    ],
)
def test_a_date_lies_between_two_days(edtf: str, days: tuple[date, date] | None) -> None:
    """None where they cannot be told."""
    assert bounds(edtf) == days
