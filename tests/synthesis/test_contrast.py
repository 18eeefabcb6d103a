"""In what two texts exclude each other."""

from briefgen.model.analysis import Mention
from briefgen.synthesis import similarity
from briefgen.synthesis.actors.cast import Cast
from briefgen.synthesis.divergence import asides, contrast, datings, points, rejection
from briefgen.synthesis.divergence.points import Point
from briefgen.synthesis.evidence import readings
from tests.synthesis.factories import Written, at, corpus, day, written


def even(_: str) -> float:
    """Every word weighs the same."""
    return 1.0


def found(*articles: Written) -> tuple[Point, ...]:
    """The points of these articles."""
    return points.find(readings(corpus(*articles)), points.voices((), Cast(())), ())


def test_a_negation_turns_a_word_round() -> None:
    """Not open is closed, so that it agrees with closed and excludes open."""
    assert not contrast.contrasts("The road is not open.", "The road is closed.", even)
    assert contrast.contrasts("The road is not open.", "The road is open.", even)


def test_two_things_of_one_kind_exclude_each_other() -> None:
    """What was a car in one account was a truck in the other."""
    (best, *_) = contrast.contrasts(
        "The bomber rammed a car into the gate.", "The bomber rammed a truck into the gate.", even
    )
    assert (best.kind, best.first, best.second) == ("other", "car", "truck")


def test_words_said_of_other_things_weigh_nothing() -> None:
    """Opposite words without anything shared beside them are no contrast."""
    seen = contrast.contrasts("The harbour is open.", "The inquiry into the bank was closed.", even)
    assert all(one.strength == 0 for one in seen)


def test_one_sentence_may_hold_two_positions() -> None:
    """Two names on both sides of a turn, at opposite ends of one axis."""
    text = "Brenna Lines said it was cancelling its sailings, but Sund Ferries said it would continue its service."
    names = [Mention(at(text, name), "ORG") for name in ("Brenna Lines", "Sund Ferries")]
    (aside,) = asides.find(found(written(text, names=names)))
    assert aside.first.of(text).startswith("Brenna Lines")
    assert aside.second.of(text).startswith("Sund Ferries")


def test_one_event_with_two_dates() -> None:
    """The words beside the dates are the same, the days are not."""
    one, other = "The council dissolved the harbour board in 2029.", "The council dissolved the harbour board in 2030."
    both = found(
        written(one, name="a", dates=[day(one, "2029", "2029")]),
        written(other, name="b", dates=[day(other, "2030", "2030")]),
    )
    assert len(datings.find(both, similarity.build([point.text for point in both]), points.voices((), Cast(())))) == 1


def test_a_rejection_without_anyone_who_claims_it_is_none() -> None:
    """Nobody says what is denied."""
    both = found(
        written("The ministry denied reports that the bank would close.", name="a"),
        written("Ferries to Lake Sund were full on Sunday.", name="b"),
    )
    assert rejection.find(both, similarity.build([point.text for point in both])) == []


def test_asleep_and_unconscious_answer_one_question() -> None:
    """Of what is so seldom told, a story has one, however it words the rest."""
    one, other = "Police ask whether the guard fell asleep.", "The guard fainted, his lawyer said."
    assert any(found.kind == "other" and found.strength > 0.5 for found in contrast.contrasts(one, other, even))
