"""Any text in: no crash, and every span lies in the text."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from briefgen import language
from briefgen.analyse import analyse
from briefgen.model.article import Article
from briefgen.model.span import Span

_PIECES = st.sampled_from(
    "“ ” \" ' ’ ( ) [/] {{ }} : ; , . ... ! ? — - \n \n\n \t \u2028 \u202e \x00 \xad 🚢 İ ß שלום 東京".split(" ")
    + "7 5-7 2031 May Mr. No. U.S.".split()
    + [
        "Oda Brekken",
        "the minister",
        "she",
        "said",
        "told",
        "warned residents to",
        "must stay",
        "on Friday",
        "who",
        " ",
    ]
)
_PARTS = st.lists(st.one_of(_PIECES, st.text(max_size=4)), max_size=40)
_TEXTS = st.builds(str.join, st.sampled_from([" ", ""]), _PARTS)


@cache
def rules() -> Language:
    """The pipeline of rules alone."""
    return language.load("blank")


def spans(found: object) -> Iterator[Span]:
    """All spans in a value."""
    if isinstance(found, Span):
        yield found
    elif isinstance(found, tuple):
        for part in found:
            yield from spans(part)
    elif is_dataclass(found):
        for field in fields(found):
            yield from spans(getattr(found, field.name))


@given(_TEXTS)
@settings(max_examples=80, deadline=None)
def test_every_span_of_any_text_lies_in_it(text: str) -> None:
    """Marks without their partners, unseen characters, other scripts: nothing fails, and nothing points outside."""
    found = analyse(Article("a", "a", None, text, "", "en"), rules()(text))
    assert all(0 <= span.start <= span.end <= len(text) for span in spans(found))
    assert all(one.span.end <= other.span.start for one, other in pairwise(found.sentences))
    assert all(one.span.end <= other.span.start for one, other in pairwise(found.mentions))
    assert all(mention.span.of(text).strip() for mention in found.mentions)
