"""In what two texts exclude each other."""

import pytest

from briefgen.model.analysis import Mention
from briefgen.synthesis import similarity
from briefgen.synthesis.actors.cast import Cast
from briefgen.synthesis.divergence import points
from briefgen.synthesis.divergence.contrasts import contrast, opposition
from briefgen.synthesis.divergence.counted import datings
from briefgen.synthesis.divergence.points import Point
from briefgen.synthesis.divergence.quarrels import asides, rejection
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


def clashes(one: str, other: str) -> list[opposition.Clash]:
    """What two articles of one sentence each set against each other by opposite words."""
    both = found(written(one, name="a"), written(other, name="b"))
    return opposition.find(both, similarity.build([point.text for point in both]))


def test_one_predicate_with_another_object_is_no_clash() -> None:
    """Who is for one thing may be against another."""
    assert not clashes("The mayor supports rebuilding the Tarn bridge.", "The mayor opposes a toll on the Tarn bridge.")


def test_what_one_loses_another_wins() -> None:
    """Two sides of one result agree."""
    assert not clashes("Mira Holm lost the Tarn vote to Ilan Toresk.", "Ilan Toresk won the Tarn vote by a mile.")


@pytest.mark.parametrize("other", ["Five schools in Ostrel remain shut.", "Other schools in Ostrel were closed."])
def test_one_of_a_kind_says_nothing_of_the_others(other: str) -> None:
    """A school that is open and some that are not are no clash; all of them are."""
    assert not clashes("The school in Ostrel will stay open.", other)
    assert not clashes("The schools in Ostrel will stay open.", other)
    assert clashes("The schools in Ostrel will stay open.", "The schools in Ostrel were closed.")


def test_who_opens_one_thing_may_close_another() -> None:
    """The officials are not what is open."""
    assert not clashes("Officials have opened the gates by hand.", "Officials shut down the fishing in the bay.")


def test_a_fire_and_the_explosion_it_came_with_are_one_event() -> None:
    """Neither answers the question of the cause alone."""
    assert not clashes(
        "The fire on the rig killed nine men in May.", "The explosion on the rig killed nine men in May."
    )


def test_a_participle_in_a_noun_phrase_denies_no_verb() -> None:
    """``no remaining risk`` does not say that nothing remained."""
    assert not clashes("The Tarn well poses no leaking risk.", "The Tarn well began leaking oil in May.")


def rejections(one: str, other: str) -> list[rejection.Rejection]:
    """What an article rejects that another claims."""
    both = found(written(one, name="a"), written(other, name="b"))
    return rejection.find(both, similarity.build([point.text for point in both]))


def test_a_denial_is_set_against_who_claims_what_is_denied() -> None:
    """What is denied must be said by a verb of the other, not only be spoken of."""
    denies = "The harbour office denied that guards had fired on the ferry."
    assert rejections(denies, "Guards have fired on the ferry, its captain wrote.")
    assert not rejections(denies, "After the guards' fire nobody boards the ferry, its captain wrote.")


@pytest.mark.parametrize(
    "plea",
    ["pleaded not guilty to selling", "said: “I am innocent of selling", "said he had nothing to do with selling"],
)
def test_a_plea_of_not_guilty_is_set_against_the_charge(plea: str) -> None:
    """Wherever the charge stands; who was found not guilty denies nothing by that."""
    charge = "Prosecutors say the mayor sold the Tarn mill to a quarry of his own."
    assert rejections(f"The mayor {plea} the Tarn mill to his own quarry.", charge)
    assert not rejections("The mayor was found not guilty of the sale of the Tarn mill to his own quarry.", charge)


@pytest.mark.parametrize("word", ["falsely claimed that", "said – erroneously – that", "claimed without evidence that"])
def test_who_says_that_a_claim_is_false_is_set_against_who_makes_it(word: str) -> None:
    """Not against whoever tells of it as false, too."""
    tells = f"The captain {word} guards had fired on the ferry."
    (item,) = rejections(tells, "Guards fired on the ferry, the captain told the court.")
    assert item.false
    assert not rejections(tells, "The captain told the court falsely that guards had fired on the ferry.")


def test_a_short_clause_that_is_denied_is_set_against_who_claims_it() -> None:
    """Two words are enough where they are a clause; irregular verbs say something as others do."""
    assert rejections("The mayor denied that the mill had been sold.", "The mill was sold to a quarry for 4 million.")
    assert rejections("The mayor denied selling the mill to a quarry.", "The mill was sold to a quarry for 4 million.")
    assert not rejections("The mayor rejected the mill sale.", "The mill was sold to a quarry for 4 million.")


@pytest.mark.parametrize(
    "text",
    [
        "The court heard a dispute over the ferry that guards had fired on.",
        "The captain has seen no sign that guards had fired on the ferry.",
        "The captain blasted the guards who had fired on the ferry.",
    ],
)
def test_a_noun_a_lack_of_signs_and_a_scolding_reject_no_claim(text: str) -> None:
    """Only who denies or rejects something said is set against it."""
    assert not rejections(text, "Guards have fired on the ferry, its captain wrote.")


def test_a_name_behind_a_preposition_does_not_reject() -> None:
    """``critics in the Maren Council`` are not the council."""
    text = "Critics in the Maren Council denied that the ferry was late."
    (point,) = found(written(text, names=[Mention(at(text, "Maren Council"), "ORG")]))
    voice = points.Voices({}, {}, {(point.article, text.index("Maren")): "act-1"})
    assert voice.subject(point, text.index("denied")) == point.holder


def test_dates_of_two_lengths_are_not_compared() -> None:
    """A week and a day answer two questions."""
    one, other = (
        "The storm delays the work on the Tarn well until May.",
        "The storm delays the work on the Tarn well on 3 June.",
    )
    both = found(
        written(one, name="a", dates=[day(one, "May", "2031-05")]),
        written(other, name="b", dates=[day(other, "3 June", "2031-06-03")]),
    )
    assert not datings.find(both, similarity.build([point.text for point in both]), points.voices((), Cast(())))


def test_the_figure_of_a_day_dates_no_event() -> None:
    """``Friday's figure`` was told on Friday."""
    one, other = (
        "The total is up from Friday's count of the sheep on the Tarn hills.",
        "The total, told on Monday, is of the count of the sheep on the Tarn hills.",
    )
    both = found(
        written(one, name="a", dates=[day(one, "Friday", "2031-05-02")]),
        written(other, name="b", dates=[day(other, "Monday", "2031-05-05")]),
    )
    assert not datings.find(both, similarity.build([point.text for point in both]), points.voices((), Cast(())))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The robber showed a gun to the clerk of the bank.", "The robber showed a handgun to the clerk of the bank."),
        ("The victim was a clerk of a restaurant in Maren.", "The victim left Maren School as a clerk in May."),
    ],
)
def test_what_says_the_same_less_exactly_and_a_part_of_a_name_are_no_alternatives(one: str, other: str) -> None:
    """A handgun is a gun; a school that is named is where somebody was, not what happened there."""
    assert not [found for found in contrast.contrasts(one, other, even) if found.kind == "other"]


def test_who_opens_and_closes_is_not_what_is_open_or_closed() -> None:
    """Officials open a sluice and shut a market: nothing is said of one thing."""
    seen = contrast.contrasts("The officials have opened a sluice.", "The officials shut the market.", even)
    assert not [it for it in seen if it.nearest or it.subjects]
    (same, *_) = contrast.contrasts("The officials have opened a sluice.", "They shut the sluice.", even)
    assert same.nearest


def test_a_year_before_two_words_makes_them_of_no_one_thing() -> None:
    """Two crimes of one year are two crimes."""
    seen = contrast.contrasts("It stems from a 2029 robbery.", "He spoke of a 2029 burglary.", even)
    assert not [it for it in seen if it.subjects]


def test_the_road_is_open_with_the_names_of_its_ends_between() -> None:
    """What a place is called may stand between it and what is told of it."""
    first, second = "The road from Ostrel to Sund Harbour was open.", "The road to Sund has been closed for a week."
    assert contrast.contrasts(first, second, lambda _: 1.0)[0].subjects == 1


def test_what_rises_and_falls_is_set_apart_only_where_it_is_surely_one_thing() -> None:
    """One sentence may be of Friday and the other of the morning."""
    fell = "The Brenna Line shares fell 0.6% on Friday, after a week of gains."
    assert not clashes(fell, "The Brenna Line shares rose almost 9 percent at the opening on news of the fund.")
    assert clashes("The level of the lake is falling.", "The level of the lake is rising.")


def test_what_goes_on_and_is_stopped_may_stand_behind_its_verb() -> None:
    """One word close behind both is enough, where the rest is alike; of another thing it is none."""
    going = "The coastguard is continuing its search for the eleven missing dockers off Ostrel."
    halted = "Officials on Friday suspended the search for the eleven missing dockers off Ostrel."
    assert clashes(going, halted)
    assert not clashes(going, "Officials on Friday suspended the ferry that the missing dockers had taken.")
