"""Atom + Scope -> Reading: the TIMEX3 type and value of one expression, resolved as far as the scope allows.

Never a guess: what hangs on a date that is not known keeps no value, or ``X`` for what is not given, and says why.
"""

from collections.abc import Callable

from briefgen.analyse.dates import dayreadings, periodreadings, yearreadings
from briefgen.analyse.dates import vocabulary as words
from briefgen.analyse.dates.scope import Parts, Reading, Scope


def read(kind: str, parts: Parts, scope: Scope) -> Reading | None:
    """The reading of an atom of this kind with these parts; None when it speaks of no time after all."""
    if "spoken" in parts and (year := words.spoken_year(parts["spoken"])):
        parts = {**parts, "year": str(year)}
    reading = _READERS[kind](parts, scope)
    return None if reading is None else dayreadings.with_time(reading, kind, parts)


def _reference(value: str) -> Callable[[Parts, Scope], Reading]:
    def refer(parts: Parts, scope: Scope) -> Reading:
        del parts, scope
        return Reading("DATE", value)

    return refer


_READERS: dict[str, Callable[[Parts, Scope], Reading | None]] = {
    "day": dayreadings.day,
    "numeric": dayreadings.numeric,
    "monthday": dayreadings.monthday,
    "weekday": dayreadings.weekday,
    "deictic": dayreadings.deictic,
    "holiday": dayreadings.holiday,
    "clock": dayreadings.clock,
    "part": dayreadings.part,
    "month": yearreadings.month,
    "year": yearreadings.year,
    "spoken": yearreadings.year,
    "short year": yearreadings.year,
    "years": yearreadings.years,
    "decade": yearreadings.decade,
    "century": yearreadings.century,
    "quarter": yearreadings.quarter,
    "half": yearreadings.half,
    "season": yearreadings.season,
    "yearend": yearreadings.yearend,
    "period": periodreadings.period,
    "year ago": periodreadings.year_ago,
    "year period": periodreadings.year_period,
    "shift": periodreadings.shift,
    "duration": periodreadings.duration,
    "set": periodreadings.repetition,
    "present": _reference("PRESENT_REF"),
    "past": _reference("PAST_REF"),
    "future": _reference("FUTURE_REF"),
}
