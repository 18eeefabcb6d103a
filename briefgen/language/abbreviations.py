"""A word and its full stop -> whether the stop may be an abbreviation's: closed lists of English."""

import re

ALWAYS = frozenset(
    """mr mrs ms mx dr drs prof profs gen gens maj lt col cols sgt sgts cpl pvt pte capt cmdr cdr adm brig sen sens rep
    reps gov govs rev revs hon pres supt insp amb sr st ste mt ft messrs mme mlle fr msgr atty asst vs cf eg ie
    viz approx ca bros fig figs vol vols pp spc pfc ssgt msgt sfc sqn ldr cmdt dep det
    sec incl excl""".split()
)
"""They need a word after them: titles and the like."""
SOMETIMES = frozenset(
    """inc corp co cos ltd plc llc jr esq etc al dept univ assn ave blvd rd bldg hwy dist div intl natl govt no nos est
    ext min mins max hrs lbs yds avg tel temp pct esp resp trans eds cont misc""".split()
)
"""They may also stand last in a sentence."""
NAMES = frozenset(
    """jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun calif mass pa va md
    conn ala ariz ark colo del fla ga ill ind kan ky la mich minn miss mo mont neb nev okla ore tenn tex vt wash wis wyo
    ont que sask alta""".split()
)
"""Months, days and states may too; many are words when written small."""
_DOTTED = re.compile(r"(?:[a-z]\.)+[a-z]$|ph\.d$")


def may_be(before: str) -> bool:
    """Whether a full stop after ``before`` may belong to it."""
    small = before.lower()
    initial = len(small) == 1 and before.isupper() and before != "I"
    return (
        initial
        or bool(_DOTTED.match(small))
        or small in ALWAYS
        or small in SOMETIMES
        or (small in NAMES and not before.islower())
    )


def goes_on(before: str, word: str) -> bool | None:
    """Whether the sentence goes on after ``before`` and its stop with ``word``, where the two alone can tell."""
    plain = before.lower().replace(".", "")
    number = any(sign.isdigit() for sign in word)
    if plain in ALWAYS or before == "v":
        return not before.isupper() or word.isupper()  # in capitals among small letters they are initials
    if plain in ("no", "nos") or (number and before.islower() and len(plain) == 1):
        return number
    return False if plain == "etc" and not number else None
