"""What one holder answers to another in one article."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from briefgen.model.analysis import DateMention, Statement
from briefgen.model.synthesis import Divergence
from briefgen.synthesis import actors, attributions, divergence
from tests.synthesis.factories import at, corpus, mentions, statement, written


def found(text: str, *statements: Statement, dates: Sequence[DateMention] = ()) -> tuple[Divergence, ...]:
    """The divergences of one article with these statements."""
    names = mentions(text, PER=["Ilan Toresk", "Mira Holm"], ORG=["Brenna Line"])
    told = written(
        text, publisher="Maren Post", published="2031-05-01", names=names, statements=statements, dates=dates
    )
    made = corpus(told)
    cast = actors.find(made, ())
    return divergence.find(made, cast, attributions.find(made, cast), ())


@pytest.mark.parametrize(
    "turn",
    [
        "disputes this.",
        "said the opposite.",
        "told a different story.",
        "sees it otherwise.",
        "did not believe it.",
        "dismissed that theory.",
        "rejected outright the claim.",
        "called that claim false.",
        "called the claim “fabricated”.",
        "said that’s not quite right.",
        "insisted it isn’t true.",
        "said this was a complete fabrication.",
        "brushed aside the claim as fantasy.",
        "poured scorn on that story.",
        "said the claim was without foundation.",
        "described the account as a pack of lies.",
    ],
)
def test_a_holder_who_rejects_the_words_before_is_set_against_them(turn: str) -> None:
    """The turn of phrase makes the two sentences one divergence with two positions."""
    text = f"Ilan Toresk said the pumps ran all night. Mira Holm {turn}"
    (item,) = found(text, statement(text, "Ilan Toresk", "said", "the pumps ran all night"))
    assert [position.holder for position in item.positions] == ["Ilan Toresk", "Mira Holm"]


def test_a_name_in_quotation_marks_for_what_another_said_is_an_objection() -> None:
    """Calling it something at the end of the sentence objects to it."""
    text = "Ilan Toresk said the toll would rise. Mira Holm called it “a tax on the poor”."
    (item,) = found(text, statement(text, "Ilan Toresk", "said", "the toll would rise"))
    assert item.kind == "stance"


def test_a_word_of_sympathy_objects_to_nothing() -> None:
    """A quoted adjective inside a sentence is no answer."""
    text = "Ilan Toresk said the bus had left the road. Mira Holm called it a “tragic” accident."
    assert not found(text, statement(text, "Ilan Toresk", "said", "the bus had left the road"))


@pytest.mark.parametrize(
    "answer",
    [
        "said the pumps were not accurately entered in the book.",
        "left with the engineers she disagreed with.",
        "would not confirm or deny this.",
        "said there were doubts that the dyke had been inspected.",
        "pays for many disputed claims.",
        "disputes the figure.",
    ],
)
def test_a_rejecting_word_in_another_use_rejects_nothing(answer: str) -> None:
    """It is not the words before that are doubted."""
    text = f"Ilan Toresk said the pumps ran all night. Mira Holm {answer}"
    assert not found(text, statement(text, "Ilan Toresk", "said", "the pumps ran all night"))


def test_who_takes_back_a_part_of_his_own_words_answers_nobody() -> None:
    """``He added`` goes on with what the same speaker said before."""
    text = "Ilan Toresk said the pumps ran all night. But he added: “That is not true of the gates.”"
    said = statement(text, "Ilan Toresk", "said", "the pumps ran all night")
    assert not found(text, said, statement(text, "he", "added", "That is not true of the gates."))


def test_nobody_answers_a_headline() -> None:
    """It says what the sentences under it say."""
    text = "Ilan Toresk said the pumps ran all night. Mira Holm disputes this."
    said = statement(text, "Ilan Toresk", "said", "the pumps ran all night")
    names = mentions(text, PER=["Ilan Toresk", "Mira Holm"])
    article, analysis = written(text, publisher="Maren Post", names=names, statements=[said])
    assert article.publisher
    title = replace(article.publisher, value="Ilan Toresk said the pumps ran all night")
    made = corpus((replace(article, title=title), analysis))
    cast = actors.find(made, ())
    assert not divergence.find(made, cast, attributions.find(made, cast), ())


def test_words_taken_back_are_an_update() -> None:
    """What a holder admits is set against what he had said before."""
    text = "Ilan Toresk admitted that the ministry had the report. On Monday he had said that there was no report."
    (item,) = found(text, statement(text, "Ilan Toresk", "admitted", "the ministry had the report"))
    assert item.kind == "update"


def test_two_holders_in_one_sentence_are_parted_at_the_semicolon() -> None:
    """Each half is a position of its own holder."""
    text = "Mira Holm said that guards had stopped the convoy; the Brenna Line said that it had been masked men."
    (item,) = found(
        text,
        statement(text, "Mira Holm", "said", "that guards had stopped the convoy"),
        statement(text, "Brenna Line", "said", "that it had been masked men"),
    )
    assert {position.holder for position in item.positions} == {"Mira Holm", "Brenna Line"}


def test_what_one_speaker_is_quoted_with_is_not_parted() -> None:
    """A turn inside a quotation sets nobody against anybody."""
    told = "Mira Holm said that guards had stopped the convoy; the Brenna Line said that it had been masked men"
    for text, parted in ((f"{told}.", True), (f'"{told}," a driver recalled.', False)):
        guards = statement(text, "Mira Holm", "said", "that guards had stopped the convoy")
        men = statement(text, "Brenna Line", "said", "that it had been masked men")
        assert bool(found(text, guards, men)) == parted


def test_nobody_named_rejects_nothing_in_an_aside() -> None:
    """Who takes a book after another has dismissed it is no party."""
    text = "Mira Holm wrote it on the ferry; he was paid little for it after some house in the town had dismissed it."
    assert not found(text)
    assert found("Mira Holm said that the book was hers; Ilan Toresk of the old house in the town disputed that.")


def test_a_bare_number_answers_the_count_before_it() -> None:
    """A number without a noun counts what the sentence before counts."""
    text = "About 900 people crossed the pass on Friday. Mira Holm put the number at 400."
    (item,) = found(text)
    assert (item.kind, item.why) == ("figures", "900 against 400")


def test_a_bare_number_of_before_is_brought_up_to_date() -> None:
    """What had been said on an earlier day is no other claim."""
    (item,) = found("About 900 people crossed the pass on Friday. On Monday Mira Holm had spoken of 400.")
    assert (item.kind, item.why) == ("update", "400 against 900")


def test_statements_that_merely_follow_each_other_do_not_diverge() -> None:
    """Two holders who speak of two things stand side by side in peace."""
    text = "Ilan Toresk said the harvest was good. Mira Holm said the ferry would sail at noon."
    assert not found(
        text,
        statement(text, "Ilan Toresk", "said", "the harvest was good"),
        statement(text, "Mira Holm", "said", "the ferry would sail at noon"),
    )


def test_who_opens_a_sentence_with_an_apposition_does_what_its_verb_says() -> None:
    """The body that the apposition names does not."""
    text = "Ilan Toresk said the pumps ran all night. Mira Holm, an engineer at the Brenna Line, disputes this."
    (item,) = found(text, statement(text, "Ilan Toresk", "said", "the pumps ran all night"))
    assert [position.holder for position in item.positions] == ["Ilan Toresk", "Mira Holm"]


def test_who_never_disputed_it_rejects_nothing() -> None:
    """A denied denial agrees."""
    text = "Ilan Toresk said the guards had fired. Mira Holm never disputed this."
    assert not found(text, statement(text, "Ilan Toresk", "said", "the guards had fired"))


def test_one_more_who_disputes_it_is_on_the_same_side() -> None:
    """``also`` joins those who reject the same."""
    text = "Ilan Toresk disputed the need for the toll. Mira Holm also disputes it."
    assert not found(text)


def test_a_turn_within_a_sentence_is_no_quarrel_by_itself() -> None:
    """Both may hold."""
    text = "Mira Holm said that the test had gone well, but the Brenna Line said that it wanted more pictures."
    said = (
        statement(text, "Mira Holm", "said", "the test had gone well"),
        statement(text, "Brenna Line", "said", "it wanted more pictures"),
    )
    assert not found(text, *said)


def test_what_one_doubts_in_the_same_sentence_is_a_quarrel() -> None:
    """The second part says that it has doubts of the first."""
    text = "Mira Holm said that the dyke would hold, but the Brenna Line said that it had doubts about its core."
    said = (
        statement(text, "Mira Holm", "said", "the dyke would hold"),
        statement(text, "Brenna Line", "said", "it had doubts about its core"),
    )
    assert len(found(text, *said)) == 1


@pytest.mark.parametrize("answer", ["But was the dyke not checked at all?", "But I say the dyke was not checked."])
def test_a_question_or_a_line_of_a_transcript_is_no_position_of_its_source(answer: str) -> None:
    """Nobody is known to claim it."""
    text = f"Ilan Toresk said the dyke was checked in May. {answer}"
    assert not found(text, statement(text, "Ilan Toresk", "said", "the dyke was checked in May"))


def test_the_sources_are_the_sources_named_before() -> None:
    """Taking up a holder's noun makes no second holder."""
    text = (
        "Two sources close to the talks said the sale was off. The sources said there was no other buyer for the sale."
    )
    said = (
        statement(text, "Two sources close to the talks", "said", "the sale was off"),
        statement(text, "The sources", "said", "there was no other buyer for the sale"),
    )
    assert not found(text, *said)


def test_a_pronoun_that_opens_a_sentence_does_what_its_verb_says() -> None:
    """Not the last name before the verb."""
    text = "Ilan Toresk said the toll was fair. He praised the Brenna Line and rejected the claims of haste."
    assert not found(text, statement(text, "Ilan Toresk", "said", "the toll was fair"))


def test_to_confirm_takes_nothing_back() -> None:
    """Unless it was denied before."""
    text = "Ilan Toresk confirmed that the ferry sank. Earlier he had said that divers were on their way."
    assert not found(text, statement(text, "Ilan Toresk", "confirmed", "the ferry sank"))
    text = "Ilan Toresk confirmed that the ferry sank. Earlier he had denied that the ferry was in danger."
    (item,) = found(text, statement(text, "Ilan Toresk", "confirmed", "the ferry sank"))
    assert item.kind == "update"


def test_a_pronoun_goes_on_with_the_one_who_spoke_before() -> None:
    """``He also claimed`` is no answer to his own words."""
    text = "Mira Holm waited. Ilan Toresk said nobody had warned the crew. He insisted the crew had been warned of fog."
    said = (
        statement(text, "Ilan Toresk", "said", "nobody had warned the crew"),
        statement(text, "He", "insisted", "the crew had been warned of fog", "Mira Holm"),
    )
    assert not found(text, *said)


def test_an_answer_that_only_its_place_tells_stands_in_the_same_paragraph() -> None:
    """Only words that exclude the claim reach beyond its paragraph."""
    one, other = "Ilan Toresk accused the Brenna Line of haste.", "The Brenna Line said its books were open to all."
    for between, quarrels in ((" ", 1), ("\n\n", 0)):
        text = one + between + other
        assert len(found(text, statement(text, "The Brenna Line", "said", "its books were open to all"))) == quarrels
    one, other = "Ilan Toresk said the dam had held.", "But Mira Holm said that it had not held."
    for between in (" ", "\n\n"):
        text = one + between + other
        said = (("Ilan Toresk", "the dam had held"), ("Mira Holm", "that it had not held"))
        assert len(found(text, *(statement(text, name, "said", words) for name, words in said))) == 1


def test_disagreeing_with_somebody_else_answers_nobody() -> None:
    """Who is disagreed with is named behind the verb."""
    text = "Ilan Toresk said the pumps ran all night. Mira Holm disagreed with the owners of the mill."
    assert not found(text, statement(text, "Ilan Toresk", "said", "the pumps ran all night"))


def test_two_times_of_day_for_one_thing_diverge() -> None:
    """Neighbours who give the hour differently, each by name."""
    text = "The dam broke at 4 a.m., Ilan Toresk said. Mira Holm said that the dam had broken at 9 p.m."
    clocks = [
        DateMention(at(text, words), "TIME", f"XXXX-XX-XXT{time}", None, None)
        for words, time in (("4 a.m.", "04:00"), ("9 p.m.", "21:00"))
    ]
    (item,) = found(
        text,
        statement(text, "Ilan Toresk", "said", "The dam broke at 4 a.m."),
        statement(text, "Mira Holm", "said", "the dam had broken at 9 p.m."),
        dates=clocks,
    )
    assert item.kind == "dates"


@pytest.mark.parametrize(
    "answer",
    [
        "The papers said that five statements to the court were false.",
        "Mira Holm said she doubted it could reach the harbour.",
        "The port will neither confirm nor deny a search for a buyer.",
        "The maker said the oldest story is an invention for long winters.",
        "Anyone who disagrees is free to speak, Mira Holm said.",
    ],
)
def test_a_word_of_rejecting_that_is_said_of_other_things_answers_nobody(answer: str) -> None:
    """It must be said of what somebody claims."""
    text = f"Ilan Toresk said the ferry was old. {answer}"
    said = statement(text, "Ilan Toresk", "said", "the ferry was old")
    holder, cue, content = answer.split(" ", 2)
    assert not found(text, said, statement(text, holder, cue, content))


@pytest.mark.parametrize(("holder", "answers"), [("The survey", False), ("The minister", True)])
def test_only_somebody_answers_by_the_way(holder: str, answers: bool) -> None:
    """A survey that is read as a holder takes no side where no word rejects."""
    text = f"The company blamed the dockers for the delay. {holder} shows that the dockers were not to blame at all."
    first = statement(text, "The company", "blamed", "the dockers for the delay")
    assert bool(found(text, first, statement(text, holder, "shows", "the dockers were not to blame at all"))) == answers


def test_who_rejects_a_number_answers_the_sentence_that_counts() -> None:
    """Not the nearest one; what is counted instead stands behind the rejecting words."""
    counts, more = "the front had no more than 300 men", "“They are highwaymen, not rebels,”"
    answer = "Mira Holm doubts that. She estimates that the front has between 800 and 1,000 fighters."
    text = f"Ilan Toresk said {counts}. {more} he said. {answer}"
    said = statement(text, "Ilan Toresk", "said", counts)
    (item,) = found(text, said, statement(text, "he", "said", more, speaker="Ilan Toresk"))
    assert "300" in item.positions[0].text
    assert "800" in item.positions[1].text


def test_what_one_sentence_says_and_rejects_is_a_quarrel_of_its_own() -> None:
    """Not with the sentence before it; a pronoun goes on with who spoke."""
    before = "Mira Holm said the pumps were old."
    text = f"{before} Ilan Toresk puts the leak at 500 litres a day, but divers of the town dispute that figure."
    (item,) = found(text, statement(text, "Mira Holm", "said", "the pumps were old"))
    assert [position.holder for position in item.positions] == ["Ilan Toresk", "divers of the town"]
    text = f"{before} Ilan Toresk saw five leaks in the pipe of the port, but he dismissed them."
    assert not found(text, statement(text, "Mira Holm", "said", "the pumps were old"))


@pytest.mark.parametrize(
    "answer",
    [
        "Mira Holm denied it came from the docks.",
        "Mira Holm disagreed over whether the toll is a tax.",
        "Mira Holm said: “They took the pumps away and that was a lie.”",
        "Mira Holm has claimed that the pumps were new.",
    ],
)
def test_a_rejecting_word_of_something_else_answers_nothing(answer: str) -> None:
    """What is rejected stands in the sentence itself, and what one has said is not what one had said."""
    text = f"Ilan Toresk admitted that the pumps ran all night.\n\n{answer}"
    assert not found(text, statement(text, "Ilan Toresk", "admitted", "the pumps ran all night"))


@pytest.mark.parametrize(
    ("answer", "answers"),
    [
        ("Mira Holm has denied the new allegations.", True),
        ("Mira Holm denied the smuggling charge.", True),
        ("Mira Holm denied the arson charge.", False),
        ("Mira Holm has denied any wrongdoing.", True),
        ("Mira Holm hit back with a cane.", False),
    ],
)
def test_who_denies_what_he_is_accused_of_answers(answer: str, answers: bool) -> None:
    """By a noun for what is said against him, whatever word tells which; a crime must be the one that is spoken of."""
    charge = "the harbour office had lived on smuggling for years"
    text = f"Ilan Toresk alleged that {charge}.\n\n{answer}"
    assert bool(found(text, statement(text, "Ilan Toresk", "alleged", charge))) == answers


def test_who_denies_wrongdoing_answers_no_mere_report() -> None:
    """Somebody must be accused."""
    text = "Ilan Toresk said the pumps ran all night. Mira Holm denied any wrongdoing."
    assert not found(text, statement(text, "Ilan Toresk", "said", "the pumps ran all night"))


@pytest.mark.parametrize(
    ("turn", "holder"),
    [
        ("accusations that the pilots have dismissed as a joke", "the pilots"),
        ("a claim firmly denied by Mira Holm", "Mira Holm"),
        ("– an allegation Mira Holm disputes", "Mira Holm"),
    ],
)
def test_what_a_sentence_says_and_then_calls_an_accusation_has_two_sides(turn: str, holder: str) -> None:
    """Behind the noun that takes it up stands who rejects it."""
    charge = "the Brenna Line had hidden the report from the harbour office"
    text = f"Ilan Toresk said {charge}{' ' if turn.startswith('–') else ', '}{turn}."
    (item,) = found(text, statement(text, "Ilan Toresk", "said", charge))
    assert [position.holder for position in item.positions] == ["Ilan Toresk", holder]


def test_what_is_denied_is_what_was_said_just_before() -> None:
    """An accusation in the own paragraph goes before what was said in another."""
    shelves, blame = "the shelves were bare in all the shops", "The company accused the pilots of blocking the quay."
    text = f"Ilan Toresk said {shelves}.\n\n{blame} Mira Holm denied this."
    (item,) = found(text, statement(text, "Ilan Toresk", "said", shelves))
    assert item.positions[0].text == blame


@pytest.mark.parametrize(
    ("answer", "answers"),
    [
        ("The Brenna Line denied any involvement.", True),
        ("The Brenna Line said that it has nothing to do with this.", True),
        ("Mira Holm denied any involvement.", False),
    ],
)
def test_who_is_spoken_of_and_denies_all_part_in_it_answers(answer: str, *, answers: bool) -> None:
    """No word of accusing is needed where the claim names who denies."""
    text = f"Ilan Toresk said a boat of the Brenna Line had set the pier on fire. {answer}"
    said = statement(text, "Ilan Toresk", "said", "a boat of the Brenna Line had set the pier on fire")
    assert bool(found(text, said)) is answers


@pytest.mark.parametrize(
    ("answer", "answers"),
    [
        ("The Brenna Line said its crew had been ashore that night and had nothing to do with it.", True),
        ("The Brenna Line said its members had no part in the fire.", True),
        ("The Brenna Line said her client had nothing to do with the fire.", True),
        ("The Brenna Line said the new timetable had nothing to do with it.", False),
        ("The Brenna Line said its crew took no part in the regatta.", False),
    ],
)
def test_who_speaks_for_the_accused_answers(answer: str, *, answers: bool) -> None:
    """So does who names the accused by an earlier verb only; a thing that is no party has no part in anything."""
    text = f"Ilan Toresk accused two sailors of setting the pier on fire. {answer}"
    said = answer.partition(" said ")[2].rstrip(".")
    whys = [item.why for item in found(text, statement(text, "The Brenna Line", "said", said))]
    assert ("one rejects what the other says" in whys) is answers


@pytest.mark.parametrize(
    ("turn", "turns"),
    [
        ("Mira Holm contradicted him.", True),
        ("Mira Holm contradicts Ilan Toresk.", True),
        ("Mira Holm disagreed with Toresk on Friday.", True),
        ("Mira Holm took issue with Toresk, who is her neighbour.", True),
        ("Mira Holm never contradicted him.", False),
        ("Mira Holm contradicted her own testimony.", False),
        ("Mira Holm disagreed with the law.", False),
        ("Mira Holm disagreed with Captain Olm.", False),
    ],
)
def test_who_is_contradicted_by_name_or_pronoun_is_answered(turn: str, *, turns: bool) -> None:
    """To contradict somebody is to reject what he says; a law, another, or one's own words are not his."""
    text = f"Ilan Toresk said the pumps ran all night. {turn}"
    assert bool(found(text, statement(text, "Ilan Toresk", "said", "the pumps ran all night"))) is turns


def test_who_does_not_believe_the_claim_rejects_it() -> None:
    """As who does not believe it."""
    text = "Ilan Toresk said he had set the pier on fire. Mira Holm did not believe the claim."
    assert found(text, statement(text, "Ilan Toresk", "said", "he had set the pier on fire"))


def test_who_rejects_may_stand_behind_by() -> None:
    """In the passive the claim is the subject."""
    text = "Ilan Toresk said the pumps ran all night. The claim has been flatly denied by the harbour board."
    (item,) = found(text, statement(text, "Ilan Toresk", "said", "the pumps ran all night"))
    assert [position.holder for position in item.positions] == ["Ilan Toresk", "the harbour board"]
    silent = text.replace(" by the harbour board", "")
    assert not found(silent, statement(silent, "Ilan Toresk", "said", "the pumps ran all night"))


def test_he_who_pleads_not_guilty_is_the_one_whom_the_charge_names() -> None:
    """Unless it names two others."""
    text = "Prosecutors accuse Ilan Toresk of smuggling. He pleaded not guilty."
    (item,) = found(text, statement(text, "Prosecutors", "accuse", "Ilan Toresk of smuggling"))
    assert [position.holder for position in item.positions] == ["Prosecutors", "Ilan Toresk"]
    two = "Prosecutors accuse Ilan Toresk and Mira Holm of smuggling. He pleaded not guilty."
    assert not found(two, statement(two, "Prosecutors", "accuse", "Ilan Toresk and Mira Holm of smuggling"))
