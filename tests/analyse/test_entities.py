"""Mentions, whichever pipeline found the names."""

import pytest
import spacy
from spacy.tokens import Doc, Span

from briefgen.analyse import entities


def marked(text: str, name: str, label: str) -> Doc:
    return all_marked(text, (name,), label)


def all_marked(text: str, names: tuple[str, ...], label: str) -> Doc:
    doc = spacy.blank("en")(text)
    starts = [text.index(name) for name in names]
    doc.ents = tuple(_span(doc, start, start + len(name), label) for start, name in zip(starts, names, strict=True))
    return doc


def _span(doc: Doc, start: int, end: int, label: str) -> Span:
    span = doc.char_span(start, end, label=label)
    assert isinstance(span, Span)
    return span


@pytest.mark.parametrize(
    ("text", "name", "label", "expected"),
    [
        ("He met the Orla Institute there.", "the Orla Institute", "ORGANIZATION", ("Orla Institute", "ORG")),
        ("They ate at Orla's on Monday.", "Orla's", "LOC", ("Orla's", "LOC")),
        ("i live in veldania now", "veldania", "LOC", ("veldania", "LOC")),
        ("It was Veldania's port.", "Veldania's", "GPE", ("Veldania", "LOC")),
        ("They met Gen. Ilan Toresk there.", "Gen. Ilan Toresk", "PERSON", ("Ilan Toresk", "PER")),
        ("They met Omar Sheikh Vell there.", "Omar Sheikh Vell", "PERSON", ("Omar Sheikh Vell", "PER")),
        ("They met Prime Minister Maria Vell there.", "Prime Minister Maria Vell", "PERSON", ("Maria Vell", "PER")),
        ("It hired A Plus Doors today.", "A Plus Doors", "ORG", ("A Plus Doors", "ORG")),
        ("It hired a Plus Doors van today.", "a Plus Doors", "ORG", ("Plus Doors", "ORG")),
        ("It sold VELL FOODS LTD. to him.", "VELL FOODS LTD", "ORG", ("VELL FOODS LTD.", "ORG")),
        ("It sold Orla S.p.A. to him.", "Orla S.p", "ORG", ("Orla S.p.A.", "ORG")),
        ("They met the Prince of Orla there.", "Prince of Orla", "PERSON", ("Prince of Orla", "PER")),
        ("He sued the Orla Harbour.", "Orla Harbour", "ORG", ("Orla Harbour", "ORG")),
        ('From: "Vell, Maria" <m@vell.example>', "Vell, Maria", "PERSON", ("Vell, Maria", "PER")),
        ("Maria Vell, R-Ohio, voted for it.", "Maria Vell, R-Ohio", "PERSON", ("Maria Vell", "PER")),
    ],
)
def test_a_mention_is_trimmed_and_its_label_mapped(text: str, name: str, label: str, expected: tuple[str, str]) -> None:
    """Articles, possessive endings and titles are no part of a name; labels of all pipelines become ours."""
    assert [(m.span.of(text), m.label) for m in entities.find(marked(text, name, label))] == [expected]


@pytest.mark.parametrize(
    ("name", "label"), [("yesterday", "DATE"), ("the army", "ORG"), ("army", "ORG"), ("us", "LOC"), ("Ad_slot", "ORG")]
)
def test_what_is_no_name_is_dropped(name: str, label: str) -> None:
    """Dates, common nouns and mark-up are no mentions."""
    assert entities.find(marked(f"It was {name} there.", name, label)) == ()


@pytest.mark.parametrize(
    ("text", "name", "label", "expected"),
    [
        ("It is near the Orla Embassy now.", "Orla", "GPE", ("Orla Embassy", "ORG")),
        ("He joined Harbours for Orla then.", "Orla", "GPE", ("Harbours for Orla", "ORG")),
        ("He took Route No. 7 home.", "Route", "PERSON", ("Route No. 7", "FAC")),
        ("The fighters of Vanet ul-Brenna left.", "Vanet ul", "ORG", ("Vanet ul-Brenna", "ORG")),
        ("It was filmed by Vell Pictures then.", "Vell", "ORG", ("Vell Pictures", "ORG")),
        ("The Vell Energy Commissioner left.", "Vell", "ORG", ("Vell", "ORG")),
        ("They left on Monday for Vell then.", "Vell", "GPE", ("Vell", "LOC")),
        ("The ruling Velun-PF's chairman left.", "Velun", "ORG", ("Velun-PF", "ORG")),
        ("A Velun-led group left.", "Velun", "ORG", ("Velun", "ORG")),
    ],
)
def test_a_name_takes_in_the_capitals_beside_it(text: str, name: str, label: str, expected: tuple[str, str]) -> None:
    """A head noun, what the name serves, and a number belong to the name."""
    [mention] = entities.find(marked(text, name, label))
    assert (mention.span.of(text), mention.label) == expected


@pytest.mark.parametrize("names", [("St.",), ("St.", "Vell")])
def test_what_begins_a_name_is_none(names: tuple[str, ...]) -> None:
    """It takes in the word beside it, marked or not."""
    text = "The notice for Maren and St. Vell remained."
    doc = all_marked(text, names, "LOC")
    assert [(mention.span.of(text), mention.label) for mention in entities.find(doc)] == [("St. Vell", "LOC")]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (
            "It is what Orla University meteorologist Dovra Lind saw.",
            "Orla University meteorologist",
            "Orla University",
        ),
        ("So said Orla Relief Fund Managing Director Dovra Lind.", "Orla Relief Fund Managing", "Orla Relief Fund"),
        ("So wrote Brenna High Court Justice Dovra Lind.", "Brenna High Court Justice", "Brenna High Court"),
        ("So said the Ministry of Justice Press Office.", "Ministry of Justice", "Ministry of Justice"),
        ("It belongs to Orla Waste Managing now.", "Orla Waste Managing", "Orla Waste Managing"),
    ],
)
def test_a_body_gives_back_the_words_of_an_office(text: str, name: str, expected: str) -> None:
    """A noun of office, and an adjective of one before it, are no part of a body's name."""
    [mention] = entities.find(marked(text, name, "ORG"))
    assert mention.span.of(text) == expected


def test_half_a_word_in_small_letters_is_no_name() -> None:
    """Two letters of their own may be a name that somebody wrote small; a sound's half is none."""
    assert entities.find(marked("Then it went pa-ching in the hall.", "pa", "PERSON")) == ()
    assert len(entities.find(marked("Then oq rang the bell in the hall.", "oq", "PERSON"))) == 1


CAREFUL = " ".join(f"Lamp {number} was lit in the hall." for number in range(1, 9))


def test_a_name_in_small_letters_needs_a_text_that_is_written_so() -> None:
    """In a post, or where too little is known, it may be a name; an edited text writes its names with capitals."""
    text = "We met at the blue heron yesterday."
    assert len(entities.find(marked(text, "blue heron", "LOC"))) == 1
    assert len(entities.find(marked(f"{CAREFUL.lower()} {text}", "blue heron", "LOC"))) == 1
    assert entities.find(marked(f"{CAREFUL} {text}", "blue heron", "LOC")) == ()
    assert entities.find(marked("We met the harbour committee.", "harbour committee", "ORG")) == ()


@pytest.mark.parametrize(
    ("text", "name", "label", "expected"),
    [
        ("It was Ilan Toresk, D-Bren., who spoke.", "Ilan Toresk, D-Bren.", "PERSON", ["Ilan Toresk"]),
        ("It was Ilan Toresk, Jr. who spoke.", "Ilan Toresk, Jr.", "PERSON", ["Ilan Toresk, Jr."]),
        ("Toresk, Oliver", "Toresk, Oliver", "PERSON", ["Toresk, Oliver"]),
        ("Ilan Toresk, D-Bren., spoke.", "D-Bren.", "PERSON", []),
        ("They saw Toresk v Lind there.", "Toresk v Lind", "PERSON", []),
        ("Photo: Orla Vey/Getty Ilan Toresk left.", "Getty Ilan Toresk", "PERSON", ["Ilan Toresk"]),
        ("Photo: Orla Vey/AFP Ilan Toresk left.", "AFP Ilan Toresk", "PERSON", ["Ilan Toresk"]),
        ("There Fox Toresk left.", "Fox Toresk", "PERSON", ["Fox Toresk"]),
        ("It is the Brenna Survey as ever.", "Brenna Survey as", "ORGANIZATION", ["Brenna Survey"]),
        ("The powerful Brenna Council met.", "powerful Brenna Council", "ORGANIZATION", ["Brenna Council"]),
    ],
)
def test_a_name_gives_back_what_goes_on_behind_it(text: str, name: str, label: str, expected: list[str]) -> None:
    """A party, a contest and a preposition are no part of a name."""
    assert [mention.span.of(text) for mention in entities.find(marked(text, name, label))] == expected


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        (
            "The Glaziers’ and Tilers’ Guild of Oshen met.",
            ("Glaziers", "Tilers’ Guild of Oshen"),
            ["Glaziers’ and Tilers’ Guild of Oshen"],
        ),
        ("The Glaziers’ Guild met.", ("Glaziers", "Guild"), ["Glaziers’ Guild"]),
        ("The Glaziers’ Oshen is old.", ("Glaziers", "Oshen"), ["Glaziers", "Oshen"]),
    ],
)
def test_a_body_called_after_its_members_is_one(text: str, names: tuple[str, ...], expected: list[str]) -> None:
    """Members in the possessive belong to the body's name."""
    assert [m.span.of(text) for m in entities.find(all_marked(text, names, "ORG"))] == expected


def test_a_firm_keeps_the_ending_that_it_has_everywhere() -> None:
    """``Orla's`` said so, and its shares are ``Orla's``; another who is named without it is not."""
    text = "Orla's said so. Orla's shares rose. Vell's shares fell, said Vell."
    doc = spacy.blank("en")(text)
    doc.ents = tuple(_span(doc, *place, "ORG") for place in ((0, 6), (16, 20), (36, 40), (61, 65)))
    assert [m.span.of(text) for m in entities.find(doc)] == ["Orla's", "Orla's", "Vell", "Vell"]


def test_members_who_are_named_alone_are_no_part_of_the_body() -> None:
    """The council of ``the Reds’ Council`` is one thing, the party of which it also speaks another."""
    text = "The Reds’ Council left the other Reds."
    doc = spacy.blank("en")(text)
    doc.ents = tuple(_span(doc, *place, "ORG") for place in ((4, 8), (10, 17), (33, 37)))
    assert [m.span.of(text) for m in entities.find(doc)] == ["Reds", "Council", "Reds"]


def test_a_name_has_its_nickname_inside() -> None:
    """``Ilan “Ruck” Toresk`` is one name, in whatever pieces it was found."""
    text = "Leader Ilan “Ruck” Toresk spoke."
    found = entities.find(all_marked(text, ("Ilan", "Ruck", "Toresk"), "PERSON"))
    assert [mention.span.of(text) for mention in found] == ["Ilan “Ruck” Toresk"]


@pytest.mark.parametrize(("name", "expected"), [("Cllr", []), ("Campaigner", []), ("Mara", ["Mara"])])
def test_a_title_before_a_name_is_no_person(name: str, expected: list[str]) -> None:
    """Only who bears it is one; a forename is none."""
    text = f"Outside, {name} Orla Vell spoke."
    assert [m.span.of(text) for m in entities.find(marked(text, name, "PER"))] == expected


def test_a_rank_whose_full_stop_was_cut_off_is_no_person() -> None:
    """``Capt`` of ``Capt. Vell`` is nobody."""
    text = "They met Capt. Vell there."
    assert [m.span.of(text) for m in entities.find(all_marked(text, ("Capt", "Vell"), "PER"))] == ["Vell"]


def test_who_is_addressed_is_a_person() -> None:
    """Also where the name was taken for a place."""
    text = "The call of Cllr Orel was heard."
    (mention,) = entities.find(marked(text, "Cllr Orel", "LOC"))
    assert (mention.span.of(text), mention.label) == ("Orel", "PER")
