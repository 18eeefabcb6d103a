"""Where sources differ."""

from briefgen.model.corpus import Corpus
from briefgen.model.synthesis import Divergence, DuplicateGroup
from briefgen.synthesis import actors, attributions, divergence
from tests.synthesis.factories import Written, corpus, mentions, statement, written


def found(*articles: Written, groups: tuple[DuplicateGroup, ...] = ()) -> tuple[Divergence, ...]:
    """The divergences of these articles."""
    made: Corpus = corpus(*articles)
    cast = actors.find(made, groups)
    return divergence.find(made, cast, attributions.find(made, cast), groups)


def blast(killed: str, *, name: str, published: str = "2031-05-01", more: str = "") -> Written:
    """An article on one blast."""
    text = f"At least {killed} people were killed by a blast in the harbour of Port Maren on Sunday. {more}"
    return written(text.strip(), name=name, published=published, publisher=name.title())


def test_two_counts_of_one_event_are_set_side_by_side() -> None:
    """Each count is a position of its source with the sentence as evidence."""
    (item,) = found(blast("two", name="herald"), blast("six", name="courier"))
    assert item.kind == "figures"
    assert item.why in {"two against six dead", "six against two dead"}
    assert {position.holder for position in item.positions} == {"Herald", "Courier"}
    assert all(position.text in position.evidence[0].quote for position in item.positions)


def test_a_later_and_higher_count_is_an_update() -> None:
    """The toll rose from one day to the next."""
    (item,) = found(blast("two", name="herald"), blast("six", name="courier", published="2031-05-03"))
    assert item.kind == "update"


def test_the_dead_of_two_events_are_not_set_against_each_other() -> None:
    """The quantity alone does not make one matter."""
    text = "A ferry sank off Lake Sund last winter and 30 anglers drowned in the storm."
    assert not found(blast("two", name="herald"), written(text, name="courier", publisher="Courier"))


def test_a_count_and_its_rounding_do_not_diverge() -> None:
    """``more than`` is kept by a slightly larger number."""
    assert not found(blast("100", name="herald"), blast("108", name="courier"))


def test_near_copies_never_diverge_from_each_other() -> None:
    """Versions of one text are one source."""
    first, second = blast("two", name="herald"), blast("six", name="courier")
    group = DuplicateGroup(first[0].id, (second[0].id,), "duplicate")
    assert not found(first, second, groups=(group,))


def test_a_state_that_changed_is_an_update() -> None:
    """Closed, later reopened."""
    items = found(
        written("Schools in Port Maren have closed for the week.", name="a", published="2031-05-01"),
        written("Many schools in Port Maren reopened this week.", name="b", published="2031-05-09"),
    )
    assert [item.kind for item in items] == ["update"]


def test_a_claim_and_who_rejects_it_are_opposed() -> None:
    """The denial names the claim, another source makes it."""
    denial = "Colonel Ilan Toresk rejected claims that the Brenna Front would seize Port Maren."
    claim = "The Brenna Front may capture Port Maren within days, analysts in the capital fear."
    (item,) = found(
        written(denial, name="a", publisher="Herald", names=mentions(denial, PER=["Ilan Toresk"])),
        written(claim, name="b", publisher="Courier"),
    )
    assert item.kind == "contradiction"
    assert {position.holder for position in item.positions} == {"Ilan Toresk", "Courier"}


def test_one_who_rejects_a_claim_without_being_named_is_the_one_who_says_why() -> None:
    """``The minister rejected claims that ..., saying ...``: the holder of the words is the holder of the rejection."""
    reason = "the roads had been held all week"
    denial = f"The minister rejected claims that the Brenna Front would seize Port Maren, saying {reason}."
    claim = "The Brenna Front may capture Port Maren within days, analysts in the capital fear."
    said = statement(denial, "The minister", "saying", reason)
    (item,) = found(
        written(denial, name="a", publisher="Herald", statements=[said]),
        written(claim, name="b", publisher="Courier"),
    )
    assert {position.holder for position in item.positions} == {"The minister", "Courier"}


def test_the_order_of_the_articles_does_not_matter() -> None:
    """The same articles in another order give the same divergences."""
    one, other = blast("two", name="herald"), blast("six", name="courier")
    assert found(one, other) == found(other, one)


def test_one_source_alone_diverges_from_nobody() -> None:
    """A single article with a single voice has no divergences."""
    assert found(blast("two", name="herald", more="Schools in Port Maren have closed for the week.")) == ()
    assert found() == ()


def test_the_tolls_of_one_story_are_linked_across_its_days() -> None:
    """Articles that share their story and a few days count one toll, however they word it."""
    story = "The dam above Port Maren broke and the harbour flooded. Rescuers searched the harbour for the missing."
    first = written(f"At least nine people died. {story}", name="herald", published="2031-05-01", publisher="Herald")
    second = written(
        f"{story} The official toll of the dead stood at 14.",
        name="courier",
        published="2031-05-03",
        publisher="Courier",
    )
    assert [item.kind for item in found(first, second)] == ["update"]


def test_a_source_in_its_own_voice_is_called_by_its_file_at_last() -> None:
    """Without publisher and title, the file's name without its ending holds what a source says."""
    nameless = written("At least six people were killed by a blast in the harbour of Port Maren.", name="late-news.txt")
    (item,) = found(blast("two", name="herald"), nameless)
    assert "late-news" in {position.holder for position in item.positions}


def test_a_part_of_a_count_is_not_set_against_the_whole() -> None:
    """``another two`` are not the toll."""
    part = written("Another two people were killed by the blast in the harbour, she said.", publisher="Courier")
    assert all("Another" not in p.text for item in found(blast("nine", name="herald"), part) for p in item.positions)
