"""How a name is spoken, behind it in parentheses."""

import pytest
from spacy.language import Language

from briefgen.analyse import entities, pronunciations, roles, sentences, statements
from briefgen.model.analysis import Mention
from briefgen.model.span import Span

GUIDES = [
    "Ilan Toresk (ee-LAHN' TOR'-esk)",
    "Ilan Toresk (TOR-esk)",
    "Oda Brekken (OH'-duh BREK'-en)",
    "Mara Vell (MAH-rah VEL)",
    "Dravik (drah-VEEK')",
    "Ilan Toresk (pronounced TOR-esk)",
    "Jovan Cesk (YOH’-vahn chehsk)",
    "Xi Velun (shee veh-LOON')",
    "Mahuel Dinejar (mah-HWEHL' dee-neh-ZHAHR')",
    "Guillem Quesk (GEE'-yehm kehsk)",
    "Ahvel-Kesk (ah-VEHL'-kehsk)",
    "Ana de la Ruel (AH'-nah deh lah roo-EHL')",
    "Giorgi Ceresa (JOR'-jee cheh-RAY'-sah)",
]
OTHERS = [
    "Kesk Front (NATO-led)",
    "Brenna Mission (US-led)",
    "Brenna Party (pro-EU)",
    "Brenna Line (BL-TV)",
    "Ostrel Council (non-EU)",
    "Pavel Hale (D-Brenna)",
    "Brenna Board (UN-Habitat)",
    "Harbour Union (HUB)",
    "Pavel Hale (the EU's envoy)",
    "Pavel Hale (after a US-led raid)",
    "Veldania (ex-USSR)",
    "Tolls Board (TB-run)",
    "Kesk Council (KC)",
]


def _kept(text: str) -> bool:
    inside = Mention(Span(text.index("(") + 1, len(text) - 1), "PER")
    return inside in pronunciations.without(text, [inside])


@pytest.mark.parametrize("text", GUIDES)
def test_a_guide_holds_no_name(text: str) -> None:
    """Syllables, some in capitals, that sound like the name before them."""
    assert not _kept(text)


@pytest.mark.parametrize("text", OTHERS)
def test_what_else_stands_in_parentheses_stays(text: str) -> None:
    """Abbreviations, parties and what somebody is for or against."""
    assert _kept(text)


def test_a_name_that_runs_into_a_guide_ends_before_it() -> None:
    """The guide is cut from it."""
    text = "They met Ilan Toresk (TOR-esk) there."
    (name,) = pronunciations.without(text, [Mention(Span(9, 25), "PER")])
    assert name.span.of(text) == "Ilan Toresk"


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "Ilan Toresk (ee-LAHN' TOR'-esk), the harbour master, said the lock was shut.",
            "Ilan Toresk",
            "the harbour master",
        ),
        ("“It held,” said Mara Vell (MAH-rah VEL), who runs the mill.", "Mara Vell", "who runs the mill"),
        ("Mayor Oda Brekken (OH'-duh BREK'-en) said the town would pay.", "Oda Brekken", "Mayor"),
        (
            "According to Oda Brekken (OH-duh BREK-en), head of the agency, the dam is safe.",
            "Oda Brekken",
            "head of the agency",
        ),
    ],
)
def test_the_name_before_it_speaks_and_has_its_role(nlp: Language, text: str, name: str, role: str) -> None:
    """As though the guide were not there."""
    doc = nlp(text)
    found, mentions = sentences.find(doc), entities.find(doc)
    called = roles.find(doc, found, mentions)
    (said,) = statements.find(doc, found, mentions, called)
    assert [mention.span.of(text) for mention in mentions] == [name]
    assert [each.span.of(text) for each in called] == [role]
    assert said.speaker is not None
    assert said.speaker.of(text) == name


def test_rules_alone_take_the_first_syllable_for_no_abbreviation(rules: Language) -> None:
    """The name before it stays a person's."""
    text = "President Ilan Toresk (TOR-esk) said the lock was shut."
    assert [(each.span.of(text), each.label) for each in entities.find(rules(text))] == [("Ilan Toresk", "PER")]
