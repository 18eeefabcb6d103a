"""Who says what: source, cue, content, speaker and manner."""

import pytest

from briefgen.model.analysis import Statement
from tests.analyse.reading import read


def parts(text: str) -> list[tuple[str, str, str]]:
    return [(_text(text, s.source), _text(text, s.cue), _text(text, s.content)) for s in read(text).statements]


def _text(text: str, spans: tuple[object, ...]) -> str:
    return " | ".join(text[span.start : span.end] for span in spans)  # type: ignore[attr-defined]


def only(text: str) -> Statement:
    (statement,) = read(text).statements
    return statement


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Colonel Toresk said that the port was closed.", "Colonel Toresk", "said", "that the port was closed"),
        (
            "Vell has repeatedly denied that the port was closed.",
            "Vell",
            "has repeatedly denied",
            "that the port was closed",
        ),
        ("The ministry warned of further attacks.", "The ministry", "warned of", "further attacks"),
        ("The ministry called for an open port.", "The ministry", "called for", "an open port"),
        ("Vell rejected claims that the port was closed.", "Vell", "rejected", "claims that the port was closed"),
        ("Vell described the raid as a mistake.", "Vell", "described", "the raid as a mistake"),
        ("Vell told reporters that the port was closed.", "Vell", "told", "that the port was closed"),
        ("On Monday Vell said the port was closed.", "Vell", "said", "the port was closed"),
        ("Vell said on Monday that the port was closed.", "Vell", "said", "that the port was closed"),
        (
            "According to the team’s coach, Ilan Toresk, in May the port was closed.",
            "the team’s coach, Ilan Toresk",
            "According to",
            "in May the port was closed",
        ),
        (
            "According to the harbour office, the port is closed.",
            "the harbour office",
            "According to",
            "the port is closed",
        ),
        ("The port is closed, according to Vell.", "Vell", "according to", "The port is closed"),
        ("The port is closed, Vell said.", "Vell", "said", "The port is closed"),
        ("The port is closed, said Colonel Toresk.", "Colonel Toresk", "said", "The port is closed"),
        ("The raid was condemned by the ministry.", "the ministry", "was condemned", "The raid"),
        (
            "Nineteen people are dead and 12 are missing, officials said on Friday, as a row broke out over the cause.",
            "officials",
            "said",
            "Nineteen people are dead and 12 are missing",
        ),
        ("PORT MAREN, Veldania (VNA) — Vell said the port was closed.", "Vell", "said", "the port was closed"),
    ],
)
def test_an_indirect_report_is_read(text: str, source: str, cue: str, content: str) -> None:
    """Source, cue and content of one report, whatever their order."""
    assert parts(text) == [(source, cue, content)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("“We stay here,” said Ilan Toresk.", "“We stay here,”"),
        ("“We stay here,” Ilan Toresk told reporters.", "“We stay here,”"),
        ("Ilan Toresk said: “We stay here.”", "“We stay here.”"),
        ("“We stay,” Ilan Toresk said, “and we fight on.”", "“We stay,” | “and we fight on.”"),
        ("“We stay,” Ilan Toresk said in a post late Monday. “We fight on here.”", "“We stay,” | “We fight on here.”"),
        ("“We stay,” Ilan Toresk, a pilot from Orla, said.\n\n“We fight on here.”", "“We stay,” | “We fight on here.”"),
        ("Ilan Toresk added:\n\n“We stay here for now.”", "“We stay here for now.”"),
    ],
)
def test_a_quotation_goes_to_its_speaker(text: str, content: str) -> None:
    """A speaker stands before, after or inside a quotation, and keeps what is quoted after it without another."""
    statement = only(text)
    assert statement.direct
    assert _text(text, statement.content) == content
    assert statement.speaker is not None
    assert statement.speaker.of(text) == "Ilan Toresk"


def test_what_is_said_inside_a_quotation_is_not_the_articles_report() -> None:
    """Reporting verbs between quotation marks belong to the one who speaks."""
    text = "“The envoy said that we must go,” said Ilan Toresk."
    assert _text(text, only(text).source) == "Ilan Toresk"


def test_one_sentence_may_hold_several_reports() -> None:
    """A participle and a second verb have the first verb's subject, and each content ends where the next begins."""
    text = "Vell rejected the plan, saying it was weak, and added that talks had failed."
    assert parts(text) == [
        ("Vell", "rejected", "the plan"),
        ("Vell", "saying", "it was weak"),
        ("Vell", "added", "that talks had failed"),
    ]


@pytest.mark.parametrize(
    ("source", "speaker"),
    [("He", "Ilan Toresk"), ("She", "Maria Vell"), ("The minister", "Maria Vell"), ("The embassy", "Kenyan Embassy")],
)
def test_a_short_form_means_one_named_before(source: str, speaker: str) -> None:
    """Pronouns go by gender, nouns of role by the roles that the article gives, nouns for bodies by their names."""
    text = (
        "Mr. Ilan Toresk spoke to Ms. Maria Vell, the ports minister, at the Kenyan Embassy in Port Maren. "
        f"{source} said the port was closed."
    )
    (statement,) = read(text).statements
    assert statement.speaker is not None
    assert statement.speaker.of(text) == speaker


def test_it_means_the_body_that_the_sentence_before_opens_with() -> None:
    """Though the ministry spoke last."""
    text = (
        "The Toresk Ports Ministry said the gates were sound.\n"
        "The Maren River Board, which owns the lock, stood by its account. “Nobody was warned,” it said."
    )
    statement = read(text).statements[-1]
    assert statement.speaker is not None
    assert statement.speaker.of(text) == "Maren River Board"


@pytest.mark.parametrize(("source", "speaker"), [("he", "Ilan Toresk"), ("she", "Vell")])
def test_pronouns_elsewhere_in_the_article_tell_who_a_pronoun_may_mean(source: str, speaker: str) -> None:
    """A name that no list knows, taken up by *her* in its sentence, is not meant by *he*, though she spoke last."""
    text = (
        "Maren Vell confirmed that her officials had met the strikers.\n"
        "It is a triumph for Ilan Toresk, who has led the union since his return.\n"
        "“There was an exchange of views,” Vell said.\n"
        f"“A line is a line,” {source} said over tea."
    )
    statement = read(text).statements[-1]
    assert statement.speaker is not None
    assert statement.speaker.of(text) == speaker


@pytest.mark.parametrize(
    ("text", "polarity", "modality"),
    [
        ("Vell said the port was closed.", "positive", "asserted"),
        ("Vell denied that the port was closed.", "negative", "asserted"),
        ("Vell said the port may close.", "positive", "possible"),
        ("Vell said the port closed in May.", "positive", "asserted"),
        ("Vell said the port must close.", "positive", "demanded"),
        ("Vell urged ships to leave the port.", "positive", "demanded"),
        ("Vell vowed to close the port.", "positive", "planned"),
    ],
)
def test_how_a_claim_is_put(text: str, polarity: str, modality: str) -> None:
    """The verb, or a modal in the content, says how the holder puts the claim."""
    statement = only(text)
    assert (statement.polarity, statement.modality) == (polarity, modality)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Vell said the port was closed.", "speech"),
        ("Vell believes the port is closed.", "belief"),
        ("Vell wants to close the port.", "intention"),
    ],
)
def test_what_is_thought_or_wanted_is_no_speech(text: str, kind: str) -> None:
    """Each statement tells whether its holder says it, thinks it or means to do it."""
    assert only(text).kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "The army left a town called Orla.",
        "Its plans for the port are old.",
        "The new claims office opened on Monday.",
        "Ships left the port.",
    ],
)
def test_a_noun_is_no_report(text: str) -> None:
    """Forms that are nouns or participles here report nothing."""
    assert parts(text) == []


@pytest.mark.parametrize("holder", ["Toresk’s lawyer, Orla Vell,", "Orla Vell, lawyer of the Toresk family,"])
def test_whose_lawyer_speaks_is_not_who_speaks(holder: str) -> None:
    """A name that only says whose the speaker is is passed over, also by the pronoun that comes after it."""
    text = f"{holder} said that the roof had gone. “That is no trifle,” she said."
    for statement in read(text).statements:
        assert statement.speaker is not None
        assert statement.speaker.of(text) == "Orla Vell"


def test_her_lawyer_is_not_herself() -> None:
    """A noun of role with *her* before it means another than the one who spoke before."""
    text = "Orla Vell said that the inn was full. The stairs were locked, her lawyer noted."
    assert read(text).statements[-1].speaker is None


def test_a_pronoun_behind_a_colon_means_who_stands_before_it() -> None:
    """What a sentence announces is said by the person it begins with."""
    text = "Brenn said that the quay was safe.\nThe minister, Ilan Toresk, disagrees: the quay is lost, he told them."
    speaker = read(text).statements[-1].speaker
    assert speaker is not None
    assert speaker.of(text) == "Ilan Toresk"


def speaker_of_last(text: str) -> str | None:
    """Who says the last statement of a text."""
    speaker = read(text).statements[-1].speaker
    return speaker.of(text) if speaker else None


def test_who_speaks_goes_on_though_others_are_spoken_of() -> None:
    """A wife with the same surname, and whomever he talks about, say nothing."""
    text = (
        "President Oyelan Toresk spoke for an hour.\n“I inherited a leaking dam,” Toresk said, blaming the former "
        "minister Ivan Orsk. “We will mend it, friends,” he added.\n"
        "Toresk said he had not sent his adviser Michael Brenn to the talks. “I let him go,” he told the guests.\n"
        "Ms. Mira Toresk, his wife, was there. “It is a fine dam,” he said."
    )
    said = [it.speaker.of(text).split()[-1] for it in read(text).statements if it.direct and it.speaker]
    assert said == ["Toresk"] * 4


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Ilan Toresk said the wall was new, and Pavel Orsk says it was never tested.", "Pavel Orsk"),
        ("Ilan Toresk said the wall was new. Pavel Orsk, the foreman, comes to the lock at five.", "Pavel Orsk"),
        ("Ilan Toresk said the wall was new. In a talk with Pavel Orsk the pilot shrugged.", "Ilan Toresk"),
        ("Ilan Toresk said the wall was new. An old pilot who lives on the mole came by.", None),
        ("Ilan Toresk said the wall was new. The gates are as old as the pilot.", "Ilan Toresk"),
        ("Ilan Toresk said the wall was new. The harbour's foreman denied that.", None),
        ("Ilan Toresk, the foreman, met Pavel Orsk, a pilot. The foreman shrugged.", "Ilan Toresk"),
    ],
)
def test_a_pronoun_means_who_spoke_or_acted_in_the_sentence_before(before: str, speaker: str | None) -> None:
    """Nobody, where that is somebody without a name."""
    assert speaker_of_last(f"{before} He said that water came in.") == speaker


def test_an_office_of_a_wife_is_not_her_husbands() -> None:
    """Both have one surname; a run of pronouns is about one person, however long ago his name stood."""
    text = (
        "O.K. Toresk left the court. He has served his time for the death of his ex-wife, Nora Brown Toresk.\n"
        + "The room was full of people who had come from all over the valley to see it. " * 14
        + "\nToresk knows what pride costs. “I wish I had stayed at home,” he said to Pavel Orsk."
    )
    assert speaker_of_last(text) == "Toresk"


def test_who_is_once_called_she_is_no_he() -> None:
    """Of a forename that no list has, the first pronoun tells."""
    text = (
        "Pavel Orsk opened the lock.\nDr. Oyelle Tann measured the scar. “It is deep,” she said.\n"
        "The tender ended at noon. “That is all,” he said."
    )
    assert speaker_of_last(text) == "Pavel Orsk"


def test_a_role_that_nobody_was_given_means_nobody_named() -> None:
    """Who merely spoke before is not *the organiser*."""
    text = "Orla Vell said that the inn was full. The stairs were locked, the organiser noted."
    assert read(text).statements[-1].speaker is None
