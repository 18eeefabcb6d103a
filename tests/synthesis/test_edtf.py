"""Dates of unequal precision can be compared."""

import pytest

from briefgen.synthesis import edtf


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2031-03-04", 1),
        ("2031-02", 28),
        ("2031", 365),
        ("203X", 3652),
        ("2031-21", 91),
        ("2031-03-03/2031-03-09", 7),
        ("2031-01/2031-03", 90),
        ("PRESENT_REF", 0),
        ("2031-02-30", 0),
    ],
)
def test_a_date_covers_its_days(value: str, days: int) -> None:
    """Days, months, years, decades, seasons and intervals have their length; other words have none."""
    assert edtf.length(value) == days


def test_a_month_contains_its_days_and_a_week_overlaps_it() -> None:
    """Containment and overlap follow the calendar."""
    assert edtf.contains("2031-03", "2031-03-04")
    assert not edtf.contains("2031-03-04", "2031-03")
    assert edtf.overlap("2031-03", "2031-03-31/2031-04-06")
    assert not edtf.overlap("2031-03", "2031-04-01")


def test_dates_sort_by_first_day_the_widest_first() -> None:
    """A year comes before its first month, which comes before its first day."""
    assert sorted(["2031-01-01", "2030-12-31", "2031", "2031-01"], key=edtf.order) == [
        "2030-12-31",
        "2031",
        "2031-01",
        "2031-01-01",
    ]
