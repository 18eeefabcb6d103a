"""What authorities advise: each advice once, its issuer known, and what later notices replace."""

from dataclasses import dataclass

from briefgen.model.analysis import AdviceType, Advisory, Strength
from briefgen.model.synthesis import Notice
from briefgen.synthesis import actors, advisories

from .factories import Written, at, corpus, mentions, written


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


def test_a_notice_names_its_issuer_and_stands_in_its_passage() -> None:
    """Issuer, audience, place, action and day are known; the action is in the quote."""
    (notice,) = notices(advising(WARNING, FIRST))
    assert (notice.issuer, notice.audience, notice.place) == ("French Foreign Ministry", "travellers", "Veldania")
    assert notice.date == "2031-03-04"
    assert notice.action in notice.evidence[0].quote


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
