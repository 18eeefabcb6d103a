"""What only looks like a quarrel or another count."""

import pytest

from briefgen.model.analysis import Statement
from briefgen.model.synthesis import Divergence
from briefgen.synthesis import actors, attributions, divergence
from briefgen.synthesis.quantities import figures
from tests.synthesis.factories import Written, corpus, mentions, statement, written

ONE, OTHER = "Ilan Toresk", "Mira Holm"


def among(*articles: Written) -> tuple[Divergence, ...]:
    """The divergences of these articles."""
    made = corpus(*articles)
    cast = actors.find(made, ())
    return divergence.find(made, cast, attributions.find(made, cast), ())


def found(text: str, *statements: Statement) -> tuple[Divergence, ...]:
    """The divergences of one article with these statements."""
    names = mentions(text, PER=[ONE, OTHER], LOC=["Ostrel", "Tolva"])
    return among(written(text, publisher="Maren Post", published="2031-05-01", names=names, statements=statements))


def told(text: str, outlet: str, *holders: tuple[str, str, str]) -> Written:
    """An article of this outlet with what these are said to say."""
    said = [statement(text, *each) for each in holders]
    names = mentions(text, PER=["Toresk", "Holm"], LOC=["Ostrel"])
    return written(text, name=f"{outlet}.txt", publisher=outlet, published="2031-05-01", names=names, statements=said)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The slick is 2 km wide.", "The slick is 1.2 miles wide."),
        ("The toll costs nearly two euros.", "The toll costs 1.75 euros."),
    ],
)
def test_two_roundings_of_one_measure_agree(one: str, other: str) -> None:
    """In two units, or where one says that it leaves out a little."""
    ((first,), (second,)) = figures.find(one), figures.find(other)
    assert not figures.differ(first, second)


def test_the_number_of_a_school_year_counts_no_pupils() -> None:
    """Only the five are counted."""
    (five,) = figures.find("Five year seven pupils fell ill.")
    assert five.high == 5


def test_two_who_share_only_a_form_of_address_are_not_one() -> None:
    """The accused is Mr Toresk; Mr Holm's no answers nobody."""
    story = " The ferry Anna sank off Ostrel on Sunday after its pumps had failed, and the port was shut for a day."
    charge = told("Divers accused Mr Toresk of hiding the report on the pumps of the ferry." + story, "courier")
    for who in ("Mr Toresk", "Mr Holm"):
        text = f"The report on the pumps was not hidden, {who} said." + story
        answer = told(text, "herald", (who, "said", "The report on the pumps was not hidden"))
        assert any(it.why.startswith("one accuses") for it in among(charge, answer)) is (who == "Mr Toresk")


def test_not_guilty_of_another_charge_answers_no_accusation() -> None:
    """Both name what it is about."""
    claim = "The widow accused the pilot of negligence in his use of the radar."
    assert not found(f"{claim} {ONE} pleaded not guilty to smuggling.")
    assert found(f"{claim} {ONE} pleaded not guilty to negligence.")


def test_a_form_of_address_in_quotation_marks_objects_to_nothing() -> None:
    """``calling her “Mrs Holm”`` is how somebody is called, ``“a liar”`` is what he thinks of her."""
    claim = f"{ONE} spoke of the girl who had come to his school."
    said = statement(claim, ONE, "spoke of", "the girl who had come to his school")
    assert not found(f"{claim} {OTHER} called her “Miss Maas”.", said)
    assert found(f"{claim} {OTHER} called her “a liar”.", said)


def test_who_rules_something_out_agrees_with_who_saw_no_sign_of_it() -> None:
    """No *not* is needed."""
    denial = "Nothing pointed to arson, and there was no sign of arson, when the mill of Ostrel burnt"
    text = denial + ", Ilan Toresk said. {} arson in the fire at the mill of Ostrel, Mira Holm said."
    for told_of, clash in (("Inspectors have ruled out", False), ("Inspectors have told the port of", True)):
        whole = text.format(told_of)
        said = (
            statement(whole, ONE, "said", denial),
            statement(whole, OTHER, "said", f"{told_of} arson in the fire at the mill of Ostrel"),
        )
        assert any(it.why.startswith("one says that there was none") for it in found(whole, *said)) is clash


def test_who_lists_others_sets_nobody_against_them() -> None:
    """``while many others`` goes on with the list."""
    text = "Some pilots said they would never strike, but many others said they would never work for free again."
    said = (
        statement(text, "Some pilots", "said", "they would never strike"),
        statement(text, "many others", "said", "they would never work for free again"),
    )
    assert not found(text, *said)


def test_what_was_before_is_no_dispute_of_what_is_since() -> None:
    """A sentence that begins with ``Before`` looks back."""
    now = told("The coast road between Ostrel and the port has been closed, Toresk said.", "courier")
    for opening, clash in (("Before the storm, the", False), ("By then, the", True)):
        then = told(f"{opening} coast road between Ostrel and the port was open, Holm said.", "herald")
        assert bool(among(now, then)) is clash


def test_counts_of_two_places_answer_nobody() -> None:
    """Each counts what is in its own."""
    for there, clash in (("Tolva", False), ("Ostrel", True)):
        text = f"{ONE} said Ostrel had 2,400 cases of fever. {OTHER} said {there} had 3,300 cases of fever."
        said = (
            statement(text, ONE, "said", "Ostrel had 2,400 cases of fever"),
            statement(text, OTHER, "said", f"{there} had 3,300 cases of fever"),
        )
        assert bool(found(text, *said)) is clash


def test_officials_of_one_body_are_of_one_side() -> None:
    """``Port officials`` and then ``Officials``."""
    claim, answer = "they had asked the mayor for help three times", "she had received no such request"
    for who, clash in (("Port officials", False), ("Port pilots", True)):
        text = f"{who} said {claim}. Officials said {answer}."
        said = (statement(text, who, "said", claim), statement(text, "Officials", "said", answer))
        assert bool(found(text, *said)) is clash


def test_just_before_a_time_names_no_only_thing() -> None:
    """``just hours after`` knows no other hours than ``shortly after`` does."""
    claim, answer = "the jet fell shortly after dusk", "the jet fell just hours after the first raid"
    text = f"{ONE} said {claim}.\n\n{OTHER} said {answer}."
    assert not found(text, statement(text, ONE, "said", claim), statement(text, OTHER, "said", answer))
