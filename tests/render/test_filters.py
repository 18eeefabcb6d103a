"""What templates may do with a value."""

from dataclasses import replace

import pytest

from briefgen.model.synthesis import Actor, Event, Notice
from briefgen.render.filters import columns, known, level_beside, role_beside
from briefgen.render.view import also
from tests.render import factories
from tests.render.events import EVENTS
from tests.render.issues import side


def test_how_a_date_is_known_is_told_in_words() -> None:
    """The day counted from is written as the others, and not broken over lines."""
    event = next(it for it in EVENTS if isinstance(it, Event) and it.resolved_from)
    told = known(replace(event, expression="on Monday", resolved_from="article dated 2025-11-04"))
    assert told == "“on Monday” in the article dated 4\u00a0Nov\u00a02025"
    counted = known(replace(event, expression="two days later", resolved_from="another date in the text"))
    assert counted == "“two days later”, counted from another date in the text"
    assert known(replace(event, resolved_from=None)) == ""
    undated = replace(event, date=None, why="'Tuesday': the article has no date")
    assert known(undated) == "“Tuesday”: the article has no date"


def test_the_words_for_a_level_are_not_said_twice() -> None:
    """Where the advice itself has them, they stand there."""
    notice = next(it for section in factories.briefing().sections for it in section.items if isinstance(it, Notice))
    assert level_beside(replace(notice, action="leave at once", level_words="Do Not Travel")) == "Do Not Travel"
    assert level_beside(replace(notice, action="do not travel by night", level_words="Do Not Travel")) == ""


@pytest.mark.parametrize(
    ("holder", "role", "expected"),
    [
        ("Defence Minister Ilan Toresk", "Defence Minister", ""),
        ("Ilan Toresk, assistant inspector of the Coast Guard", "assistant inspector at the coast guard", ""),
        ("Ilan Toresk (“the minister”)", "Veldania’s defence minister", "Veldania’s defence minister"),
        ("VOPS spokesman Capt. Ilan Toresk", "a spokesman for the Veldanian Office for Port Safety", ""),
        ("Ilan Toresk of the Veldanian Office for Port Safety", "VOPS official", "VOPS official"),
        ("spokesman of the Veldanian Office for Port Safety", "VOPS spokesman", ""),
        ("VOPS officer Ilan Toresk", "a captain of the Maren Road Authority", "a captain of the Maren Road Authority"),
        ("Ilan Toresk", "a witness", "a witness"),
        ("Ilan Toresk", None, ""),
    ],
)
def test_a_role_is_not_said_twice(holder: str, role: str | None, expected: str) -> None:
    """Where the holder is called so by the source, in nearly the same words."""
    assert role_beside(replace(side(holder), role=role)) == expected


def test_a_role_that_tells_a_story_is_not_said_beside_a_holder() -> None:
    """An office with its body is, and the key actors give all of it with its source."""
    office = "the deputy head of the coastal guard's station for small boats at Port Maren"
    story = f"{office}, who had twice refused the minister's order to let the ferry sail"
    assert role_beside(replace(side("Ilan Toresk"), role=office)) == office
    assert role_beside(replace(side("Ilan Toresk"), role=story)) == office
    endless = f"{office} and of every quay between the old harbour and the lighthouse"
    assert role_beside(replace(side("Ilan Toresk"), role=endless)) == ""


def test_names_that_differ_in_capitals_and_hyphens_alone_are_one() -> None:
    """The first spelling stands for them; what is the name itself goes."""
    actor = next(it for section in factories.briefing().sections for it in section.items if isinstance(it, Actor))
    names = ("al Toresk", "Toresk", "TORESK", "Al-Toresk", "Ilan")
    assert also(replace(actor, name="al-Toresk", aliases=names)) == ("Toresk", "Ilan")
    assert also(replace(actor, aliases=())) == ()


def test_of_many_names_the_commonest_are_printed() -> None:
    """The others are counted: a pile of dozens has a name in every wording."""
    actor = next(it for section in factories.briefing().sections for it in section.items if isinstance(it, Actor))
    actor = replace(actor, aliases=tuple("abcdefghij"))
    assert also(actor) == ("a", "b", "c", "d", "e", "5 more")


@pytest.mark.parametrize(
    ("sides", "letters", "expected"), [(2, 60, 2), (2, 500, 1), (3, 60, 3), (3, 250, 1), (4, 60, 1)]
)
def test_long_sides_stand_one_under_the_other(sides: int, letters: int, expected: int) -> None:
    """A page can end between them, where columns would move to the next page as a whole."""
    assert columns([replace(side("Ilan Toresk"), text="x" * letters)] * sides) == expected
