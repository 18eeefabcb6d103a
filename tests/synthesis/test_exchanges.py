"""What two holders say side by side."""

from dataclasses import replace

import pytest

from briefgen.model.analysis import Statement
from briefgen.model.synthesis import Divergence
from briefgen.synthesis import actors, attributions, divergence
from tests.synthesis.factories import corpus, mentions, statement, written


def found(text: str, *statements: Statement) -> tuple[Divergence, ...]:
    """The divergences of one article with these statements."""
    names = mentions(text, PER=["Ilan Toresk", "Mira Holm"], ORG=["Brenna Line", "Dockers' Union"])
    made = corpus(written(text, publisher="Maren Post", published="2031-05-01", names=names, statements=statements))
    cast = actors.find(made, ())
    return divergence.find(made, cast, attributions.find(made, cast), ())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("welcomed the curfew", "called it a disgrace"),
        ("backed the sale of the docks", "came out against the sale"),
        ("described the plan as fair", "described it as a war on the poor"),
    ],
)
def test_those_for_and_against_one_thing_are_set_side_by_side(one: str, other: str) -> None:
    """Neither needs a verb of saying: who judges holds the sentence."""
    (item,) = found(f"Ilan Toresk {one}. Mira Holm {other}.")
    assert item.kind == "stance"
    assert [position.holder for position in item.positions] == ["Ilan Toresk", "Mira Holm"]


def test_the_accused_who_speaks_next_answers_the_charge() -> None:
    """No word of the charge need come back."""
    text = "Ilan Toresk accused the Brenna Line of hiding the report. The Brenna Line said its books were open to all."
    (item,) = found(text, statement(text, "The Brenna Line", "said", "its books were open to all"))
    assert item.kind == "contradiction"
    assert item.why == "one lays blame, the other answers"


def test_a_number_without_a_noun_is_set_against_the_count_before_it() -> None:
    """``counted 620`` says of what only by the sentence before."""
    text = "The Dockers' Union said 1,400 men had joined the strike. The Brenna Line counted 620 on Friday."
    (item,) = found(text, statement(text, "The Dockers' Union", "said", "1,400 men had joined the strike"))
    assert item.kind == "figures"


def test_who_speaks_for_a_holder_does_not_answer_him() -> None:
    """``its spokesman`` is of the side that spoke before."""
    text = "The Brenna Line blamed the port for the delay. Its lawyer said the port had never opened the gate."
    assert not found(text, statement(text, "Its lawyer", "said", "the port had never opened the gate"))


@pytest.mark.parametrize("speaker", ["Port spokesman Ilan Toresk", "The port’s lawyer"])
def test_a_spokesman_of_the_holder_goes_on_for_it(speaker: str) -> None:
    """He is called by whom he speaks for."""
    text = f"The port of Brenna blamed the rebels. {speaker} said the attack would not go unanswered."
    said = statement(text, speaker, "said", "the attack would not go unanswered")
    assert not found(text, said)


def test_a_pronoun_that_nobody_is_known_for_goes_on_with_who_spoke() -> None:
    """``He`` behind a name is that name."""
    text = "Ilan Toresk blamed the port for the delay. But he ruled out a court case."
    assert not found(text)


def test_a_sentence_in_another_paragraph_needs_more_than_a_no() -> None:
    """Side by side means in one paragraph."""
    text = "Ilan Toresk said the pumps were bought in May.\n\nMira Holm said she had never been on the island."
    said = [
        statement(text, "Ilan Toresk", "said", "the pumps were bought in May"),
        statement(text, "Mira Holm", "said", "she had never been on the island"),
    ]
    assert not found(text, *said)


def test_the_more_two_sentences_tell_the_less_a_sign_says_of_what_differs() -> None:
    """Unless the second says of itself that it answers."""
    more = " from the old yard behind the customs house, where they had stood under tarpaulins since the flood of 2029,"
    for long, opening, quarrels in (("", "", 1), (more, "", 0), (more, "In response, ", 1)):
        text = (
            f"Ilan Toresk said all twenty pumps{long} had come. {opening}Mira Holm said no pumps had come to the dyke."
        )
        said = [
            statement(text, "Ilan Toresk", "said", f"all twenty pumps{long} had come"),
            statement(text, "Mira Holm", "said", "no pumps had come to the dyke"),
        ]
        assert len(found(text, *said)) == quarrels


def test_what_was_expected_is_no_other_count() -> None:
    """Nor is the figure of the week before."""
    for verb, quarrels in (("counted", 1), ("expected", 0)):
        text = f"The Dockers' Union said 1,400 men had joined the strike. The Brenna Line {verb} 620 on Friday."
        said = [
            statement(text, "The Dockers' Union", "said", "1,400 men had joined the strike"),
            statement(text, "The Brenna Line", verb, "620 on Friday"),
        ]
        assert len(found(text, *said)) == quarrels


def test_two_passages_are_set_against_each_other_once() -> None:
    """What two rules find in the same two sentences is one divergence."""
    text = "Ilan Toresk said 30 people were killed. Mira Holm said that 12 people were killed."
    said = [
        statement(text, "Ilan Toresk", "said", "30 people were killed"),
        statement(text, "Mira Holm", "said", "that 12 people were killed"),
    ]
    assert len(found(text, *said)) == 1


def test_the_lawyer_of_somebody_is_not_that_one() -> None:
    """``Toresk's lawyer`` is called so, and resolved to nobody."""
    text = "Mira Holm accused Ilan Toresk of fraud. Ilan Toresk’s lawyer said the books were in order."
    (item,) = found(text, statement(text, "Ilan Toresk’s lawyer", "said", "the books were in order"))
    assert [position.actor is None for position in item.positions] == [False, True]


def test_what_is_asked_for_contradicts_no_count() -> None:
    """Two requests beside each other are two requests, not two figures for one thing."""
    text = "Ilan Toresk said the quay will cost 40 million crowns. Mira Holm asked for 9 million crowns."
    asked = statement(text, "Mira Holm", "asked for", "9 million crowns")
    said = statement(text, "Ilan Toresk", "said", "the quay will cost 40 million crowns")
    assert not found(text, said, replace(asked, modality="demanded"))
    assert found(text, said, asked)


@pytest.mark.parametrize(
    "opening",
    [
        "Ilan Toresk was tried before the clerks accused of fraud were",
        "The court had put Ilan Toresk’s plea aside until those accused of fraud had been heard",
    ],
)
def test_a_name_that_another_verb_belongs_to_accuses_nobody(opening: str) -> None:
    """Who does something stands before his verb with no other verb between."""
    text = f"{opening}. The Brenna Line said its books were open to all."
    items = found(text, statement(text, "The Brenna Line", "said", "its books were open to all"))
    assert "Ilan Toresk" not in {position.holder for item in items for position in item.positions}


def test_who_does_not_answer_contradicts_nobody() -> None:
    """No comment is no account."""
    text = "Mira Holm said the Brenna Line had to answer her question. The Brenna Line did not answer a question."
    said = statement(text, "Mira Holm", "said", "the Brenna Line had to answer her question")
    assert not found(text, said, statement(text, "The Brenna Line", "did not answer", "a question"))


def test_who_lays_the_blame_and_speaks_on_answers_nobody() -> None:
    """The accuser is named before the accusing word, and speaks again in the next sentence."""
    text = (
        "The Maren Post reported that the Brenna Line accused Mira Holm of hiding the report. "
        "The Brenna Line said its books were open to all."
    )
    assert not found(text, statement(text, "The Brenna Line", "said", "its books were open to all"))


def test_that_both_blame_each_other_accuses_nobody_by_name() -> None:
    """Whoever speaks next answers no charge."""
    text = "Both unions blame each other for the strike. The Brenna Line said its ships would sail on Monday."
    assert not found(text, statement(text, "The Brenna Line", "said", "its ships would sail on Monday"))


def test_to_be_spoken_of_and_then_to_speak_is_no_quarrel_by_itself() -> None:
    """It takes a sign besides."""
    text = "Mira Holm said the Brenna Line had met the port. The Brenna Line said the meeting was on Friday."
    first = statement(text, "Mira Holm", "said", "the Brenna Line had met the port", "Mira Holm")
    assert not found(text, first, statement(text, "The Brenna Line", "said", "the meeting was on Friday"))


@pytest.mark.parametrize("turn", ["; the port", ", but the port"])
def test_a_bare_number_behind_the_turn_of_a_sentence_answers_the_one_before(turn: str) -> None:
    """Both stand in one sentence, and each is shown by its own part."""
    (item,) = found(f"The Brenna Line put the damage at 90 million crowns{turn} spoke of 150 million.")
    assert (item.kind, item.why) == ("figures", "90 million against 150 million")
    assert item.positions[0].text == "The Brenna Line put the damage at 90 million crowns"


@pytest.mark.parametrize(
    ("text", "kind", "why"),
    [
        ("The Brenna Line put the leak at 300 barrels. Its filing gave 2,150.", "figures", "300 barrels against 2,150"),
        ("The port will carry out all 44 points. By evening it was speaking of 30.", "update", "44 against 30"),
        ("The port owes 84,000 crowns. The auditor adds the wages and arrives at 190,000.", "figures", None),
        ("The price is 1.1 billion crowns; the letter we hold says 2.6.", "figures", "1.1 billion against 2.6"),
        ("The repair could cost $7 billion. The port put the figure at $3.5 billion.", "figures", None),
        ("The guards counted 152 ships. The Dockers' Union reports a lower figure of 73.", "figures", "152 against 73"),
        ("Twelve ships were waiting. None could leave. The Dockers' Union found thirty-one.", "figures", None),
    ],
)
def test_what_is_said_to_be_so_many_answers_by_a_bare_number(text: str, kind: str, why: str | None) -> None:
    """In words or digits, by any verb of counting, over a short sentence, and in the scale of the number before."""
    (item,) = found(text)
    assert item.kind == kind
    assert why is None or item.why == why


@pytest.mark.parametrize(
    "answer", ["The port authority spoke of 35 at anchor.", "The theft was reported at 10:30.", "It came to 40 tonnes."]
)
def test_a_number_that_says_what_it_counts_answers_none(answer: str) -> None:
    """Where something is, when it was and in what it is measured are of another thing."""
    assert not found(f"Seventy-four ships were waiting. {answer}")


def test_numbers_of_two_scales_are_of_two_things() -> None:
    """90 million and 40 are no two counts of one thing."""
    assert not found("The Brenna Line put the damage at 90 million crowns; the port spoke of 40.")


@pytest.mark.parametrize(("other", "kinds"), [("the police put the number at 300", ["figures"]), ("300 went on", [])])
def test_who_counts_anew_behind_a_semicolon_is_set_against_the_first(other: str, kinds: list[str]) -> None:
    """Without a verb of saying: who puts a number at something holds it."""
    text = f"Ilan Toresk said 900 took part; {other}."
    assert [item.kind for item in found(text, statement(text, "Ilan Toresk", "said", "900 took part"))] == kinds


@pytest.mark.parametrize("who", ["Two pilots", "Three former guards"])
def test_some_that_are_called_by_what_they_are_take_a_side(who: str) -> None:
    """A small number does not make them nobody."""
    text = f"Ilan Toresk said 300 people had come to the pier. {who} said 1,200 people had come."
    first = statement(text, "Ilan Toresk", "said", "300 people had come to the pier")
    (item,) = found(text, first, statement(text, who, "said", "1,200 people had come"))
    assert [position.holder for position in item.positions] == ["Ilan Toresk", who]


def test_a_number_before_whom_nobody_called_by_name_takes_no_side() -> None:
    """``Another 22 ports`` hold nothing."""
    text = "Ilan Toresk has reported 9 strikes, with two dead. Another 22 ports have reported strikes but none dead."
    assert not found(text, statement(text, "Another 22 ports", "have reported", "strikes but none dead"))


def test_passengers_are_people_to_another_who_counts_them() -> None:
    """The more exact word counts the same."""
    text = "Ilan Toresk said the ferry carried 180 people. Mira Holm said more than 400 passengers were on board."
    first = statement(text, "Ilan Toresk", "said", "the ferry carried 180 people")
    (item,) = found(text, first, statement(text, "Mira Holm", "said", "more than 400 passengers were on board"))
    assert item.kind == "figures"


def test_who_blames_another_cause_while_giving_his_reasons_answers_the_first() -> None:
    """The verb of saying is a mere participle."""
    text = "The Brenna Line said a bad gate caused the collision. The Dockers' Union blamed fog, saying it hung low."
    said = (("The Brenna Line", "said", "a bad gate caused the collision"),)
    added = statement(text, "The Dockers' Union", "saying", "it hung low")
    (item,) = found(text, *(statement(text, *each) for each in said), added)
    assert item.kind == "contradiction"


def test_who_opens_a_sentence_with_a_quotation_holds_it() -> None:
    """However much stands behind of where it was said."""
    text = "Ilan Toresk said the port had accepted the plan. “We accepted nothing,” Mira Holm told the press in a hall."
    first = statement(text, "Ilan Toresk", "said", "the port had accepted the plan")
    (item,) = found(text, first, statement(text, "Mira Holm", "told", "“We accepted nothing,”"))
    assert [position.holder for position in item.positions] == ["Ilan Toresk", "Mira Holm"]


def test_each_may_name_its_cause_in_its_own_words() -> None:
    """``It`` is what the first spoke of; two who name one cause agree."""
    text = "The Brenna Line put the delay down to fog. The Dockers' Union said it was due to a shortage of pilots."
    said = statement(text, "The Dockers' Union", "said", "it was due to a shortage of pilots")
    (item,) = found(text, said)
    assert item.why == "each blames another"
    same = text.replace("a shortage of pilots", "thick fog")
    assert not found(same, statement(same, "The Dockers' Union", "said", "it was due to thick fog"))


def test_a_firm_is_not_the_union_that_spoke_before() -> None:
    """Only the name of a body is taken up by ``the company``."""
    text = "The union said managers had heard warnings of a leak. The firm said it had received no such warnings."
    first = statement(text, "The union", "said", "managers had heard warnings of a leak")
    (item,) = found(text, first, statement(text, "The firm", "said", "it had received no such warnings"))
    assert [position.holder for position in item.positions] == ["The union", "The firm"]
