"""Doc -> Mentions: the names of an article, whichever pipeline found them."""

import re

from spacy.tokens import Doc

from briefgen import gazetteer
from briefgen.model.analysis import Mention
from briefgen.model.span import Span

_LABELS = {
    "PERSON": "PER",
    "GPE": "LOC",
    "LOCATION": "LOC",
    "FACILITY": "FAC",
    "ORGANIZATION": "ORG",
    "WORK_OF_ART": "WORK",
    "LAW": "WORK",
    "LANGUAGE": "MISC",
} | {label: label for label in ("PER", "ORG", "LOC", "NORP", "FAC", "EVENT", "PRODUCT", "WORK", "WEAPON", "MISC")}
"""Labels of OntoNotes and CoNLL pipelines; dates and numbers are no names."""
_LEAD = re.compile(r"(?:(?:the|a|an)\s+|[\W_]+)+", re.IGNORECASE)
_TAIL = re.compile(r"(?:\s*[’']s?|[^\w.)]+)$")
_TITLE = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Gen|Maj|Lt|Col|Sgt|Capt|Cmdr|Adm|Sen|Rep|Gov|Rev|Brig|Hon|Amb)\b\.?\s+)+"
)


def find(doc: Doc) -> tuple[Mention, ...]:
    """The names of ``doc`` in order, without articles, possessive endings and titles; they do not overlap."""
    text = doc.text
    found = []
    for entity in doc.ents:
        label = _LABELS.get(entity.label_)
        span = _trimmed(text, Span(entity.start_char, entity.end_char), label) if label else None
        if label and span and _is_name(span.of(text)):
            found.append(Mention(span, label))
    return tuple(found)


def _trimmed(text: str, span: Span, label: str) -> Span:
    start, end = span.start, span.end
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    if label == "PER":
        start = _after_titles(text, Span(start, end))
    tail = _TAIL.search(text[start:end])
    return Span(start, start + tail.start() if tail else end)


def _after_titles(text: str, span: Span) -> int:
    """Where the name begins after abbreviated titles and nouns of office (``General``, ``Prime Minister``)."""
    title = _TITLE.match(text, span.start, span.end)
    start = title.end() if title else span.start
    words = [*re.finditer(r"\S+", text[start : span.end])]
    last = max((n for n, word in enumerate(words[:-1]) if gazetteer.role_noun(word[0])), default=-1)
    return start + words[last + 1].start() if 0 <= last < len(words) - 1 else start


def _is_name(words: str) -> bool:
    """Whether there is a letter in upper case, or one of a script without case, and no mark-up."""
    return any(c.isalpha() and not c.islower() for c in words) and not re.search(
        r"[_<>{}\n]|https?:|\.(?:com|org)$", words
    )
