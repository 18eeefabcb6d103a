"""Who says what, read with the pipeline that briefgen ships."""

import pytest
from spacy.language import Language

from briefgen.analyse import analyse
from briefgen.model.article import Article

Parts = tuple[str, str, str]


def said(nlp: Language, text: str) -> list[Parts]:
    """Source, cue and content of each statement; pieces are parted by a bar."""
    found = analyse(Article("a", "a", None, text, "", "en"), nlp(text)).statements

    def words(spans: tuple[object, ...]) -> str:
        return " | ".join(text[span.start : span.end] for span in spans)  # type: ignore[attr-defined]

    return [(words(it.source), words(it.cue), words(it.content)) for it in found]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ('"Has anyone been there?" she asked.', "she", "asked", '"Has anyone been there?"'),
        ("“We stay,” Orla Vell vowed.", "Orla Vell", "vowed", "“We stay,”"),
    ],
)
def test_any_reporting_verb_stands_behind_a_quotation(
    nlp: Language, text: str, source: str, cue: str, content: str
) -> None:
    """Those of asking and of promising as those of saying."""
    assert said(nlp, text) == [(source, cue, content)]


def test_a_question_goes_to_the_name_behind_it(nlp: Language) -> None:
    """Not to the one who spoke in the sentence before."""
    text = 'Orla Vell wants a bridge. "A stone bridge?" Toresk repeated. "It is late."'
    assert said(nlp, text)[1] == ("Toresk", "repeated", '"A stone bridge?" | "It is late."')


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("As Vell recently noted, trust in the port is low.", "trust in the port is low"),
        ("Trust in the port is low, as Vell noted in a speech.", "Trust in the port is low"),
        ("Trust in the port, as Vell wrote in May, is low.", "Trust in the port | is low"),
    ],
)
def test_as_somebody_said_is_said_of_the_clause_beside_it(nlp: Language, text: str, content: str) -> None:
    """Before it, behind it or around it."""
    ((source, _, found),) = said(nlp, text)
    assert (source, found) == ("Vell", content)


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The quay, says Toresk, must be closed by May.", "Toresk", "The quay | must be closed by May"),
        ("The sluice, said Orla Vell, the reeve, was dry.", "Orla Vell, the reeve", "The sluice | was dry"),
        ("The reeve, the gazette reported, is ill.", "the gazette", "The reeve | is ill"),
        ("The ropes, the rigger told the panel, had been new.", "the rigger", "The ropes | had been new"),
        (
            "“Go home, but leave the lamp off,” a leaflet at the gate reads.",
            "a leaflet at the gate",
            "“Go home, but leave the lamp off,”",
        ),
    ],
)
def test_a_report_between_a_subject_and_its_verb(nlp: Language, text: str, source: str, content: str) -> None:
    """In either order, whichever noun the parse takes for the subject of which verb."""
    ((found, _, words),) = said(nlp, text)
    assert (found, words) == (source, content)


@pytest.mark.parametrize("text", ["The draft, announced Monday, was dropped.", "The reeve, having said so, has left."])
def test_a_participle_between_a_subject_and_its_verb_reports_nothing(nlp: Language, text: str) -> None:
    """Nobody stands there who says it."""
    assert said(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The goal, he said, is to forge a truce that would end the raids.", "The goal | is to forge a truce"),
        ("Those who may vote, he said, must still register.", "Those who may vote | must still register"),
        ("By the summer, he said, the old quay will be gone.", "By the summer | the old quay will be gone"),
        (
            "Gifts are checked, Toresk said, but “we ask for no papers.”",
            "Gifts are checked | but “we ask for no papers",
        ),
        ("The raids, according to Toresk, have ended.", "The raids | have ended"),
        ("Since May, according to the harbour office, four ships sank.", "Since May | four ships sank"),
    ],
)
def test_a_speaker_between_commas_parts_what_is_said(nlp: Language, text: str, content: str) -> None:
    """Whatever stands before: a subject, a phrase, a clause."""
    ((_, _, found),) = said(nlp, text)
    assert found.startswith(content)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Toresk has since said he would go.", "has since said"),
        ("Officials have, in fact, praised the town for its help.", "have, in fact, praised"),
        ("They will all support the plan.", "will all support"),
    ],
)
def test_a_cue_begins_with_its_first_auxiliary(nlp: Language, text: str, cue: str) -> None:
    """Whatever stands between the auxiliary and the verb."""
    assert [found for _, found, _ in said(nlp, text)] == [cue]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Asked whether he would resign, Toresk demurred.", "whether he would resign"),
        ("Asked about the port, Toresk left.", "the port"),
    ],
)
def test_whoever_was_asked_did_not_ask(nlp: Language, text: str, content: str) -> None:
    """A participle that opens the sentence names nobody who asks."""
    assert [(source, found) for source, _, found in said(nlp, text)] == [("", content)]


@pytest.mark.parametrize(
    "text",
    [
        "The strikers continue to block the quay.",
        "The office did not respond to a letter.",
        "The rain added two metres to the lake.",
        "Vell directs a theatre in Orrin.",
        "Vell advises a bank.",
        "The fog means that no ship will leave.",
    ],
)
def test_a_deed_is_no_statement(nlp: Language, text: str) -> None:
    """Verbs that report only with a clause or a quotation."""
    assert said(nlp, text) == []


def test_what_a_poll_shows_is_the_whole_of_it(nlp: Language) -> None:
    """Its object is not who is shown it."""
    ((_, _, content),) = said(nlp, "A poll showed Vell in the lead.")
    assert content == "Vell in the lead"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Both doctors and nurses argue that the ward is full.", "Both doctors and nurses"),
        ("Nearly half of the nurses said the ward was full.", "Nearly half of the nurses"),
        ("At least four nurses said the ward was full.", "At least four nurses"),
        ("The ward is full, according to a doctor close to the inquiry.", "a doctor close to the inquiry"),
    ],
)
def test_a_holder_is_a_whole_phrase(nlp: Language, text: str, source: str) -> None:
    """With what stands before and behind its noun."""
    assert [found for found, _, _ in said(nlp, text)] == [source]


def test_a_turn_of_an_interview_is_said_to_its_end(nlp: Language) -> None:
    """All sentences of the paragraph behind a name with a colon."""
    text = "Maria Vell: The quay is safe. It was built in stone.\n\nA train left Orrin."
    assert said(nlp, text) == [("Maria Vell", ":", "The quay is safe. It was built in stone.")]


def test_a_name_between_a_dash_and_a_colon_speaks(nlp: Language) -> None:
    """As in the notes of a press review."""
    text = "The port is shut for good - Orla Vell: “Nobody wants it.”"
    assert said(nlp, text) == [("Orla Vell", ":", "“Nobody wants it.”")]


@pytest.mark.parametrize("text", ["EXCLUSIVE: The port is shut.", "Orla Vell: 1,769"])
def test_a_label_of_the_newsroom_or_a_number_is_no_statement(nlp: Language, text: str) -> None:
    """Nobody speaks."""
    assert said(nlp, text) == []


def test_a_broken_quotation_goes_on_in_the_next_paragraph(nlp: Language) -> None:
    """Also where the words before it are the reporter's."""
    text = "The choice is a “false one,” Orla Vell said.\n\n“I will vote for whoever keeps the quay.”"
    ((_, _, content),) = said(nlp, text)
    assert content == "The choice is a “false one,” | “I will vote for whoever keeps the quay.”"


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("The union was quick to deny any link with the raid.", "was quick to deny", "any link with the raid"),
        ("Vell went to the quay to argue that it was safe.", "to argue", "that it was safe"),
        ("Toresk vented about the raid.", "vented about", "the raid"),
    ],
)
def test_a_cue_is_the_whole_of_the_verb(nlp: Language, text: str, cue: str, content: str) -> None:
    """With the adjective that an infinitive depends on, and with the preposition of what is told of."""
    assert [found[1:] for found in said(nlp, text)] == [(cue, content)]


def test_what_is_part_of_another_s_words_is_no_statement_of_its_own(nlp: Language) -> None:
    """Where it has no subject of its own."""
    assert len(said(nlp, "Orla Vell praised Toresk for suggesting that the quay be closed.")) == 1


def test_who_is_named_inside_another_s_words_speaks_too(nlp: Language) -> None:
    """In a clause with its own subject."""
    text = "The mayor said crews had left after Vell argued that the quay was lost."
    assert said(nlp, text)[1] == ("Vell", "argued", "that the quay was lost")


def test_who_comes_to_see_says_nothing(nlp: Language) -> None:
    """An infinitive of purpose."""
    assert said(nlp, "Hundreds came to the quay to see Vell.") == []


@pytest.mark.parametrize(("verb", "count"), [("answered", 1), ("shot back", 1), ("sighed", 1)])
def test_verbs_of_voice_report_a_quotation(nlp: Language, verb: str, count: int) -> None:
    """They tell how something is said."""
    assert len(said(nlp, f"“Nobody wants this quay,” Vell {verb}.")) == count


@pytest.mark.parametrize("text", ["Vell answered the letter.", "The guards pushed back the crowd."])
def test_verbs_of_voice_with_a_thing_are_deeds(nlp: Language, text: str) -> None:
    """Nothing is said by them."""
    assert said(nlp, text) == []


def test_an_announced_paragraph_is_said_without_quotation_marks(nlp: Language) -> None:
    """A passage that is set apart behind a colon."""
    text = "In her column, Vell wrote:\n\nThe quay is lost. It will not be missed.\n\nA train left Orrin."
    ((source, _, content),) = said(nlp, text)
    assert (source, content) == ("Vell", "The quay is lost. It will not be missed.")


def test_what_the_reporter_adds_is_not_said(nlp: Language) -> None:
    """A relative clause behind a comma that ends the sentence."""
    ((_, _, content),) = said(nlp, "The board asked for the voyage recorder, which was recovered intact.")
    assert content == "the voyage recorder"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Vell endorsed Toresk at a news conference.", "Toresk"),
        ("Vell explained her reasons in an interview.", "her reasons"),
        ("Vell plans to open a quay in June.", "to open a quay in June"),
    ],
)
def test_the_occasion_is_not_what_is_said(nlp: Language, text: str, content: str) -> None:
    """Where and when somebody spoke; what is planned may have its own time."""
    ((_, _, found),) = said(nlp, text)
    assert found == content


def test_a_name_behind_the_verb_speaks(nlp: Language) -> None:
    """Not the subject of what is said."""
    assert said(nlp, "Vell left the quay, announced Toresk.") == [("Toresk", "announced", "Vell left the quay")]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Vell's claim that the quay was safe angered the crews.", "Vell", "claim", "that the quay was safe"),
        ("They heard a promise by Vell to cut the price of bread.", "Vell", "promise", "to cut the price of bread"),
        ("In Vell's view, the quay is lost.", "Vell", "view", "the quay is lost"),
        ("The quay, in the words of one pilot, is lost.", "one pilot", "words of", "The quay | is lost"),
        ("The quay was shut, per a notice at the gate.", "a notice at the gate", "per", "The quay was shut"),
        ("Vell was quoted as saying that the quay was lost.", "Vell", "was quoted as saying", "that the quay was lost"),
        ("The crews were told by Vell that the quay was lost.", "Vell", "were told", "that the quay was lost"),
        ("It was claimed by Vell that the quay was lost.", "Vell", "was claimed", "that the quay was lost"),
        ("The quay, Vell told the court, was lost.", "Vell", "told", "The quay | was lost"),
        ("As Vell put it, “the quay is lost”.", "Vell", "put it", "“the quay is lost”"),
        ("Vell issued a warning that the quay was lost.", "Vell", "warning", "that the quay was lost"),
        ("Vell made it clear that the quay was lost.", "Vell", "made it clear", "that the quay was lost"),
        ("The quay was lost, port records show.", "port records", "show", "The quay was lost"),
        ("Vell put the cost at nine crowns.", "Vell", "put", "the cost at nine crowns"),
        (
            "The port put the toll at 9, with 2 men still missing.",
            "The port",
            "put",
            "the toll at 9, with 2 men still missing",
        ),
    ],
)
def test_what_is_said_may_hang_on_a_noun_a_passive_or_a_phrase(
    nlp: Language, text: str, source: str, cue: str, content: str
) -> None:
    """Whoever is named with it says it."""
    assert said(nlp, text) == [(source, cue, content)]


@pytest.mark.parametrize(
    "text",
    [
        "The crews worked according to plan.",
        "Vell called a meeting for Monday.",
        "The rest of the promise was kept.",
        "In their view of the port there was a gap.",
        "The fare is four crowns per day.",
        "Vell put the crate on the scales at nine.",
        "Vell put the boat out at 9 a.m. on Friday.",
    ],
)
def test_a_way_a_summons_and_a_noun_alone_are_no_statements(nlp: Language, text: str) -> None:
    """Nobody is named who says anything, or nothing is said."""
    assert said(nlp, text) == []


def test_what_is_added_is_said_by_itself(nlp: Language) -> None:
    """A participle behind a comma opens another statement of the same holder."""
    assert [content for _, _, content in said(nlp, "Vell said the quay was lost, adding that no crew was hurt.")] == [
        "the quay was lost",
        "that no crew was hurt",
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Orla Vell left. Ilan Toresk stayed. He said that the quay was lost.", "Ilan Toresk"),
        ("Maria Vell met Ilan Toresk of the coast guard. “Never,” the 54-year-old said.", "Maria Vell"),
        ("The strike hit the Dockers' Federation. The union said that the quay was lost.", "Dockers' Federation"),
    ],
)
def test_who_points_back_means_one_of_the_sentence_before(nlp: Language, text: str, speaker: str) -> None:
    """Its subject, or its only body that may be called so."""
    found = analyse(Article("a", "a", None, text, "", "en"), nlp(text)).statements[-1].speaker
    assert found is not None
    assert found.of(text) == speaker
