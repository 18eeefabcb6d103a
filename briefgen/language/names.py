"""Doc -> Doc with names (PER, ORG, LOC, NORP, EVENT): rules on capitals, gazetteers and the rest of the document.

What stands in until a trained component is at hand: a name is a run of capitalised words, its type follows from its
head noun, the title before it, the gazetteers, and from what the same document calls it elsewhere.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import zip_longest

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import filter_spans

from briefgen import gazetteer
from briefgen.language import nametypes, sentences
from briefgen.language.nametypes import Name
from briefgen.language.namewords import (
    ADVERBS,
    DAYS,
    PARTICLES,
    SAYS,
    TITLES,
)
from briefgen.model.span import Span
from briefgen.words import KEPT_WORDS, STOP_WORDS

COMPONENT = "name_rules"

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]\.(?=\s[A-Z])|[^\W_]+(?:[’'ʼ&.-][^\W_]+)*")
_ENDS = re.compile(r"[’']s?$|-(?!(?:al|el|ul|ur|ud)$)[a-z]{2,}$")
"""A possessive ending, or the second half of ``Maren-based``: the name is over."""
_CONTRACTED = re.compile(r"(?:I|[A-Za-z]+n)[’'](?:m|ve|ll|d|t)$")
_GOES_ON = re.compile(r"[-’']")
"""Behind capitals that are no abbreviation: the first syllable of how a name is spoken, ``(TOR-esk)``."""
_OPENING = re.compile(r"[“\"‘'(—–:.!?…•]\s*$")


@Language.component(COMPONENT)
def name_rules(doc: Doc) -> Doc:
    """Set the document's entities."""
    text = sentences.text_of(doc)
    starts = set(sentences.starts(doc))
    names = [nametypes.typed(name) for name in _candidates(text, starts)]
    headlines = [block.span for block in sentences.paragraphs_of(doc) if _is_headline(block.span.of(text))]
    names = _agree(_expected(_abbreviated(_without_headlines(names, headlines), text), text))
    spans = [
        doc.char_span(name.start, name.end, label=name.label, alignment_mode="expand") for name in names if name.label
    ]
    doc.ents = tuple(filter_spans([span for span in spans if span is not None]))
    return doc


def _candidates(text: str, starts: set[int]) -> Iterator[Name]:
    words = list(_WORD.finditer(text))
    at = 0
    while at < len(words):
        if not _capital(words[at][0]):
            at += 1
            continue
        end = _run(text, words, at)
        yield from _cut(text, words, at, end, starts)
        at = end


def _run(text: str, words: list[re.Match[str]], at: int) -> int:
    """Where the run of name words that begins at ``at`` ends, exclusive."""
    end = at + 1
    while end < len(words):
        step = _next(text, words, end)
        if not step:
            break
        end += step
    return end


def _next(text: str, words: list[re.Match[str]], at: int) -> int:
    """How many of the following words go on with the name: connectors count with what they connect."""
    for length in range(1, 4):
        if at + length > len(words):
            return 0
        last = words[at + length - 1]
        gap = text[words[at + length - 2].end() : last.start()]
        previous = words[at + length - 2][0]
        if (
            gap not in (" ", "-", ". ", " & ")
            or (gap == ". " and len(previous) > 1 and previous.lower() not in TITLES)
            or _ENDS.search(previous)
        ):
            return 0
        if _capital(last[0]):
            return length
        if not _connects(words[at : at + length]):
            return 0
    return 0


def _connects(between: list[re.Match[str]]) -> bool:
    """Whether words in lower case can stand inside a name: ``of``, ``of the``, ``for``, or a particle."""
    words = [word[0] for word in between]
    return words in (["of"], ["for"], ["of", "the"], ["for", "the"]) or all(w.lower() in PARTICLES for w in words)


@lru_cache(maxsize=KEPT_WORDS)
def _capital(word: str) -> bool:
    first, *_ = word.split("-")
    return first[0].isupper() or (
        first.lower() in ("al", "el", "wal", "an", "as", "ad") and bool(re.match(r"[a-z]{2,3}-[A-Z]", word))
    )


def _cut(text: str, words: list[re.Match[str]], at: int, end: int, starts: set[int]) -> Iterator[Name]:
    """The run without what is no part of a name: function words and days at its edges."""
    initial = words[at].start() in starts or bool(
        _OPENING.search(text[max(0, words[at].start() - 3) : words[at].start()])
    )
    while at < end and _no_name(words[at][0]):
        at, initial = at + 1, False
    while at < end and words[at][0].lower() in DAYS:
        at += 1
    while end > at + 1 and gazetteer.role_noun(words[end - 1][0]):
        end -= 1
    while end > at and (words[end - 1][0].lower().rstrip(".") in DAYS or words[end - 1][0] in STOP_WORDS):
        end -= 1
    if at and words[at - 1][0] in ("al", "el") and text[words[at - 1].end() : words[at].start()] == " ":
        at -= 1
    if at < end and not words[at][0][0].isdigit() and not all(w[0].lower() in TITLES for w in words[at:end]):
        start, stop = words[at].start(), words[end - 1].end()
        name = re.sub(r"(?:’s|'s|-(?:[a-z]+))$", "", text[start:stop])
        before = words[at - 1][0] if at and text[words[at - 1].end() : start].strip() in ("", ".") else ""
        after = words[end][0] if end < len(words) and text[stop : words[end].start()].strip() in ("", ",") else ""
        yield Name(start, start + len(name), name, before, after, initial)


@lru_cache(maxsize=KEPT_WORDS)
def _no_name(word: str) -> bool:
    """Whether a capitalised word is a function word, an adverb that opens a sentence, or a single letter."""
    lower = word.lower()
    common = lower in STOP_WORDS or lower in ADVERBS
    return len(word) == 1 or bool(_CONTRACTED.match(word)) or (common and not (word.isupper() and len(word) > 1))


def _without_headlines(names: list[Name], headlines: Sequence[Span]) -> list[Name]:
    """Names but for those that only a line in Title Case or in capitals has: its capitals say nothing."""
    if not headlines:
        return names
    ends = [line.end for line in headlines]
    following = [bisect_right(ends, name.start) for name in names]
    inside = [at < len(ends) and headlines[at].start <= name.start for at, name in zip(following, names, strict=True)]
    known = {name.text for name, within in zip(names, inside, strict=True) if not within}
    return [
        name
        for name, within in zip(names, inside, strict=True)
        if not within or name.text in known or gazetteer.country(name.text)
    ]


def _is_headline(line: str) -> bool:
    words = [word for word in re.findall(r"[^\W\d_]+", line) if word.lower() not in STOP_WORDS]
    return len(words) > 3 and 10 * sum(word[0].isupper() for word in words) >= 9 * len(words)


def _abbreviated(names: list[Name], text: str) -> list[Name]:
    """A name explained by an abbreviation in brackets is an organisation, and so is the abbreviation."""
    found = []
    for name, following in zip_longest(names, names[1:]):
        between = text[name.end : following.start].strip(" ") if following else ""
        shortened = following is not None and following.text.isupper() and not _GOES_ON.match(text, following.end)
        explained = between == "(" and shortened
        found.append(name._replace(label="ORG", initial=False) if explained and name.label != "LOC" else name)
    return found


def _expected(names: list[Name], text: str) -> list[Name]:
    """Names at a sentence's start only where the document bears them out; the rest typed by their neighbours."""
    inside = {word for name in names if not name.initial for word in name.text.split()}
    lower = set(re.findall(r"(?<![^\W_])[a-z]{3,}", text))
    return [
        name if name.label else name._replace(label=nametypes.by_neighbours(name))
        for name in names
        if name.text.split()[0] in inside or not _is_chance(name, lower)
    ]


def _is_chance(name: Name, lower: set[str]) -> bool:
    """Whether a name at a sentence's start may owe its capital to that place alone."""
    if not name.initial or name.label not in (None, "PER", "LOC"):
        return False
    alone = " " not in name.text and not gazetteer.country(name.text) and name.after not in SAYS
    return alone or name.text.split()[0].lower() in lower


def _agree(names: list[Name]) -> list[Name]:
    """Short forms take the type of the full form; the same words take the type that most of their mentions have."""
    votes: dict[str, Counter[str]] = {}
    for name in names:
        if name.label:
            votes.setdefault(name.text, Counter())[name.label] += 1
    best = {text: counted.most_common(1)[0][0] for text, counted in votes.items()}
    for name in names:
        if name.label == "PER" and " " in name.text:
            best.setdefault(name.text.split()[-1], "PER")
            if not gazetteer.country(name.text.split()[-1]):
                best[name.text.split()[-1]] = "PER"
    return [name._replace(label=best.get(name.text, name.label)) for name in names]
