"""A briefing goes to JSON and back."""

import dataclasses
import hashlib
import json

import jsonschema
import pytest

from briefgen import codec
from briefgen.errors import InputError
from briefgen.model.briefing import Embed
from tests.render import factories
from tests.render.articles import TEXTS

SCHEMA = codec.schema()


def test_a_whole_briefing_comes_back_as_it_went() -> None:
    """With the whole texts embedded, nothing is lost."""
    briefing = factories.briefing()
    assert codec.decode(codec.encode(briefing, "full")) == briefing


def test_an_empty_briefing_comes_back_as_it_went() -> None:
    """No section, no date and no source is a briefing too."""
    briefing = factories.briefing(sections=(), references=(), problems=(), as_of=None, period=None)
    assert codec.decode(codec.encode(briefing, "full")) == briefing


def test_a_section_of_notes_keeps_those_that_are_not_of_another_section() -> None:
    """The list of notes holds all of them; each goes back to where it stood."""
    sections = factories.briefing().sections
    own = dataclasses.replace(sections[0], name="notes", items=(dataclasses.replace(factories.NOTES[0], id="n9"),))
    briefing = factories.briefing(sections=(dataclasses.replace(own, notes=()), *sections))
    assert codec.decode(codec.encode(briefing, "full")) == briefing


@pytest.mark.parametrize("embed", ["full", "passages", "none"])
def test_what_is_written_fits_the_schema(embed: Embed) -> None:
    """The schema is a valid one of draft 2020-12 and every form of embedding fits it."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(codec.record(factories.briefing(), embed), SCHEMA)


def test_the_schema_refuses_a_key_that_it_does_not_name() -> None:
    """It is strict at every level."""
    found = json.loads(codec.encode(factories.briefing(), "full"))
    found["actors"][0]["roles"][0]["mood"] = "grim"
    with pytest.raises(jsonschema.ValidationError, match="mood"):
        jsonschema.validate(found, SCHEMA)


def test_keys_come_in_the_order_of_the_contract() -> None:
    """The head first, then the sections, whatever the order in the document."""
    found = codec.record(factories.briefing(), "full")
    assert (
        list(found)
        == (
            "format title as_of period marking language made_with sections sources summary actors statements timeline "
            "undated divergences advisories notes gaps problems"
        ).split()
    )


def test_a_section_that_was_not_asked_for_is_absent() -> None:
    """Sources and problems are always there."""
    found = codec.record(factories.briefing(sections=factories.briefing().sections[2:3]), "none")
    assert [key for key in found if key in codec.record(factories.briefing(), "none")][8:] == [
        "sources",
        "timeline",
        "problems",
    ]


def test_passages_are_the_quoted_stretches_joined() -> None:
    """Each stretch that is quoted is there once, with its digest, and nothing else of the text."""
    source = json.loads(codec.encode(factories.briefing(), "passages"))["sources"][4]
    text = TEXTS[source["id"]]
    assert source["text"] is None
    assert [part["text"] for part in source["passages"]] == [
        "Schools in the port district reopened on Wednesday after two weeks",
        text[text.index("Colonel Toresk said") : text.index(" The Brenna Front said")],
        "The Brenna Front said that it knew of no talks.",
    ]
    for part in source["passages"]:
        assert text[part["start"] : part["end"]] == part["text"]
        assert part["sha256"] == hashlib.sha256(part["text"].encode()).hexdigest()


def test_nothing_is_embedded_when_none_is_asked_for() -> None:
    """With ``none`` a source has neither text nor passages."""
    source = json.loads(codec.encode(factories.briefing(), "none"))["sources"][0]
    assert (source["embed"], source["text"], "passages" in source) == ("none", None, False)


@pytest.mark.parametrize("embed", ["passages", "none"])
def test_what_is_not_embedded_is_empty_when_it_is_read(embed: Embed) -> None:
    """Texts and cuts stay out; everything else comes back."""
    briefing = factories.briefing()
    bare = [
        dataclasses.replace(source, text="", cut=tuple(dataclasses.replace(cut, text="") for cut in source.cut))
        for source in briefing.references
    ]
    found = codec.decode(codec.encode(briefing, embed))
    assert list(found.references) == bare
    assert found.sections[:8] == briefing.sections[:8]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "not JSON"),
        ("[]", "not a briefing in the form"),
        ('{"format": "briefgen/2"}', "not a briefing in the form"),
        ('{"format": "briefgen/2"}', "but in 'briefgen/2'; use the briefgen that made it"),
        ('{"format": "other/1"}', "name one that briefgen wrote"),
        ('{"format": "briefgen/1", "title": "x"}', "'sources' is missing"),
    ],
)
def test_what_is_no_briefing_is_refused(text: str, message: str) -> None:
    """The message says what is wrong."""
    with pytest.raises(InputError, match=message):
        codec.decode(text)


def test_a_value_of_the_wrong_kind_is_refused() -> None:
    """A number is no text, and a kind is one of those that there are."""
    found = json.loads(codec.encode(factories.briefing(), "full"))
    found["divergences"][0]["kind"] = "quarrel"
    with pytest.raises(InputError, match="'quarrel' is none of contradiction, figures"):
        codec.decode(json.dumps(found))
