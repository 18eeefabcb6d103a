"""What authorities advise: each advice once, its issuer known, and what later notices replace."""

from dataclasses import dataclass, replace

import pytest

from briefgen.model.analysis import AdviceType, Advisory, DateMention, Strength
from briefgen.model.synthesis import Notice
from briefgen.synthesis import actors, advisories, numbering
from briefgen.synthesis.evidence import readings

from .factories import Written, at, corpus, mentions, role, written


@dataclass(frozen=True)
class Advice:
    """One advice as an article words it."""

    issuer: str
    audience: str
    action: str
    type: AdviceType = "travel"
    strength: Strength = "should"
    level: int | None = None


def advising(text: str, advice: Advice, published: str = "2031-03-04") -> Written:
    """An article with this advice in it, about Veldania."""
    found = Advisory(
        span=at(text, text),
        issuer=at(text, advice.issuer),
        audience=at(text, advice.audience),
        place=at(text, "Veldania"),
        action=at(text, advice.action),
        type=advice.type,
        strength=advice.strength,
        level=advice.level,
        level_words=None,
        reasons=(),
        date=None,
        valid_until=None,
    )
    names = mentions(text, ORG=["French Foreign Ministry", "Coast Watch"], LOC=["Veldania"])
    return written(text, published=published, names=names, advisories=[found])


def notices(*pairs: Written) -> list[Notice]:
    """The notices of these articles."""
    pile = corpus(*pairs)
    return list(advisories.find(pile, actors.find(pile)))


WARNING = "The French Foreign Ministry urged travellers to avoid all travel to Veldania until the fighting ends."
FIRST = Advice("The French Foreign Ministry", "travellers", "avoid all travel to Veldania")


@pytest.mark.parametrize(
    ("publisher", "issuer"),
    [("Veldanian Ministry of Health", "Veldanian Ministry of Health"), ("The Maren Courier", ""), (None, "")],
)
def test_an_authoritys_own_page_is_its_word(publisher: str | None, issuer: str) -> None:
    """Where a page names nobody who advises, an authority that publishes it does; an outlet does not."""
    text = "Travellers should avoid all travel to Veldania."
    (unnamed,) = advising(text, Advice("Travellers", "Travellers", "avoid all travel to Veldania"))[1].advisories
    page = written(text, published="2031-03-04", publisher=publisher, advisories=[replace(unnamed, issuer=None)])
    assert [notice.issuer for notice in notices(page)] == [issuer]


def test_a_notice_names_its_issuer_and_stands_in_its_passage() -> None:
    """Issuer, audience, place, action and day are known; the action is in the quote."""
    (notice,) = notices(advising(WARNING, FIRST))
    assert (notice.issuer, notice.audience, notice.place) == ("French Foreign Ministry", "travellers", "Veldania")
    assert notice.date == "2031-03-04"
    assert notice.action in notice.evidence[0].quote


@pytest.mark.parametrize(
    ("lasts", "value", "until"),
    [("48 hours", "PT48H", "2031-03-06"), ("three days", "P3D", "2031-03-07"), ("two weeks", "P2W", "2031-03-18")],
)
def test_a_notice_for_so_long_ends_on_a_day(lasts: str, value: str, until: str) -> None:
    """Hours, days and weeks are counted from the day it was given."""
    text = f"The Coast Watch urged travellers to avoid the strait off Veldania for the next {lasts}."
    advice = Advice("The Coast Watch", "travellers", f"avoid the strait off Veldania for the next {lasts}")
    article, read = advising(text, advice)
    duration = DateMention(at(text, f"the next {lasts}"), "DURATION", value, None, None)
    (notice,) = notices((article, replace(read, dates=(duration,))))
    assert notice.valid_until == until


def test_one_advice_in_two_articles_is_one_notice() -> None:
    """The same issuer's advice in other words has two passages."""
    text = "Travellers were told by the French Foreign Ministry to avoid travel to Veldania."
    again = Advice("the French Foreign Ministry", "Travellers", "avoid travel to Veldania")
    (notice,) = notices(advising(WARNING, FIRST), advising(text, again, "2031-03-05"))
    assert len(notice.evidence) == 2


def test_two_issuers_give_two_notices() -> None:
    """The same advice by another authority stays apart."""
    text = "Coast Watch urged travellers to avoid all travel to Veldania by sea."
    other = Advice("Coast Watch", "travellers", "avoid all travel to Veldania")
    assert len(notices(advising(WARNING, FIRST), advising(text, other))) == 2


def test_a_lifted_warning_replaces_the_warning() -> None:
    """The earlier notice names the later one; the later stands, and comes first."""
    text = "The French Foreign Ministry told travellers that the warning against travel to Veldania no longer holds."
    lifted = Advice(
        "The French Foreign Ministry", "travellers", "warning against travel to Veldania", strength="lifted"
    )
    later, earlier = notices(advising(WARNING, FIRST), advising(text, lifted, "2031-04-02"))
    assert (later.strength, later.superseded_by) == ("lifted", None)
    assert earlier.superseded_by == later.id


def test_another_audience_is_another_notice() -> None:
    """Advice to pilots is not advice to travellers."""
    text = "The French Foreign Ministry urged pilots to avoid all travel to Veldania at night."
    pilots = Advice("The French Foreign Ministry", "pilots", "avoid all travel to Veldania")
    assert len(notices(advising(WARNING, FIRST), advising(text, pilots))) == 2


ORDER = "The French Foreign Ministry told travellers to leave Veldania at once."
ORDERED = Advice("The French Foreign Ministry", "travellers", "leave Veldania", "depart", "must")


def test_an_order_that_is_lifted_names_the_notice_that_lifts_it() -> None:
    """What lifts an advice replaces it; the same words six years later do not."""
    text = "The French Foreign Ministry lifted its order to travellers to leave Veldania."
    lifted = Advice("The French Foreign Ministry", "travellers", "its order", "depart", "lifted")
    new, old = notices(advising(ORDER, ORDERED), advising(text, lifted, "2031-03-09"))
    assert (new.strength, old.superseded_by) == ("lifted", new.id)
    late, early = notices(advising(ORDER, ORDERED), advising(text, lifted, "2037-03-09"))
    assert (early.superseded_by, late.superseded_by) == (None, None)


def test_the_same_advice_of_years_apart_is_two_notices() -> None:
    """An advice is not given again years later: it is another one."""
    again = ORDER.replace("at once", "now")
    assert len(notices(advising(ORDER, ORDERED), advising(again, ORDERED, "2037-03-04"))) == 2


def test_a_notice_is_never_given_on_a_day_ahead() -> None:
    """A day after the article's is when something is to happen, not when the advice was given."""
    article, analysis = advising(ORDER, ORDERED)
    ahead = DateMention(at(ORDER, "at once"), "DATE", "2031-03-11", "2031-03-11", "published")
    found = replace(analysis, advisories=(replace(analysis.advisories[0], date=ahead),))
    (notice,) = notices((article, found))
    assert notice.date == "2031-03-04"


def test_an_issuer_named_by_role_is_the_person_of_that_role() -> None:
    """``The governor`` is the one person whom the article calls so; a name in apposition says it at once."""
    text = "The governor, Mara Lind, spoke to travellers in Veldania. The governor told them to leave Veldania."
    article, analysis = advising(text, Advice("The governor", "travellers", "leave Veldania", "depart"))
    names = mentions(text, PER=["Mara Lind"], LOC=["Veldania"])
    called = (role(text, "Mara Lind", "The governor"),)
    later = replace(analysis.advisories[0], issuer=at(text, "The governor", 1))
    for advisory in (analysis.advisories[0], later):
        (notice,) = notices((article, replace(analysis, mentions=names, roles=called, advisories=(advisory,))))
        assert notice.issuer == "Mara Lind"


def test_a_notice_that_cancels_another_by_its_number_replaces_it() -> None:
    """What stood under that number is out of force, whatever the later notice is on; other numbers stay."""
    first = "Notice No. 12. The Coast Watch urged fishermen to avoid the bay of Veldania because of drifting mines."
    other = "Notice No. 13. The Coast Watch urged fishermen to anchor outside the reefs of Veldania at all times."
    last = "Notice No. 14 cancels No. 12. The Coast Watch told fishermen to carry lamps at night off Veldania."
    advice = [
        Advice("The Coast Watch", "fishermen", "avoid the bay of Veldania", "movement"),
        Advice("The Coast Watch", "fishermen", "anchor outside the reefs of Veldania", "movement"),
        Advice("The Coast Watch", "fishermen", "carry lamps at night", "security"),
    ]
    days = ("2031-03-01", "2031-03-02", "2031-03-06")
    given = [advising(text, each, day) for text, each, day in zip((first, other, last), advice, days, strict=True)]
    replaced = {notice.action: notice.superseded_by for notice in notices(*given)}
    assert replaced["avoid the bay of Veldania"] is not None
    assert replaced["anchor outside the reefs of Veldania"] is replaced["carry lamps at night"] is None


@pytest.mark.parametrize(
    "words",
    [
        "This notice supersedes Advisory 12.",
        "Public notice number 12 of 2031 is hereby withdrawn.",
        "It replaces Notice #12.",
    ],
)
def test_a_number_is_cancelled_in_many_words(words: str) -> None:
    """Before or behind the number, by any verb that puts a notice out of force."""
    (reading,) = readings(corpus(written(f"Notice No. 14. {words} Carry lamps.", published="2031-03-06")))
    assert numbering.cancelled(reading) == {"12"}
    assert numbering.own(reading) == {"14"}
