"""Doc -> Mentions: the names of an article, whichever pipeline found them."""

import re
from bisect import bisect_right
from collections.abc import Set
from dataclasses import replace
from itertools import zip_longest

from spacy.tokens import Doc

from briefgen import gazetteer
from briefgen.analyse import pronunciations, unnamed
from briefgen.language.namewords import SAYS
from briefgen.language.sentences import text_of
from briefgen.model.analysis import Mention
from briefgen.model.span import Span
from briefgen.words import LINKS, MONTHS, STOP_WORDS, WEEKDAY

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
_LEAD = re.compile(r"(?:(?:(?i:the)|an?)\s+|[\W_]+)+")
"""What stands before a name and is no part of it; a capital letter ``A`` is one."""
_TAIL = re.compile(r"[^\w.)!]+$")
_CUT_SHORT = re.compile(
    r"(?<=\s)(?:Inc|Corp|Co|Ltd|Bros|Jr|Sr|S\.p\.A|S\.A|N\.V|P\.L\.C|L\.P|L\.L\.C)\.", re.IGNORECASE
)
"""Last words of names that are written with full stops, which tokenisers take for the sentence's."""
_POSSESSIVE = re.compile(r"\s*[’']s?$")
_ENDING = re.compile(r"[’']s\b")

_ADDRESSED = re.compile(r"(?:Mr|Mrs|Ms|Cllr)\b\.?\s+[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?$")
"""A person by the form of address, whatever the encoder takes the name for."""


def find(doc: Doc) -> tuple[Mention, ...]:
    """The names of ``doc`` in order, without articles, possessive endings and titles; they do not overlap."""
    text = text_of(doc)
    edited = unnamed.is_edited(text)
    found = []
    for entity in doc.ents:
        label = "PER" if _ADDRESSED.match(entity.text) else _LABELS.get(entity.label_)
        span = _trimmed(text, Span(entity.start_char, entity.end_char), label) if label else None
        if label and span and unnamed.may_be_name(text, span, label, edited):
            found.append(Mention(span, label))
    found = _nicknamed(text, _without_possessives(text, pronunciations.without(text, found)))
    return tuple(_completed(text, _of_members(text, _in_one(text, found))))


def _in_one(text: str, mentions: list[Mention]) -> list[Mention]:
    """The names; two words side by side that were each taken for a person's name are one: ``Per`` ``Lind``.

    So are ``St.`` and ``Vell``.
    """
    found: list[Mention] = []
    for mention in mentions:
        last = found[-1] if found else None
        beside = last is not None and text[last.span.end : mention.span.start] == " "
        if last and beside and (last.span.of(text) in _OPENING or _both_people(text, last, mention)):
            found[-1] = replace(last, span=Span(last.span.start, mention.span.end))
        elif last and beside and last.span.of(text) in _STATIONS:
            found[-1] = replace(last, label="ORG", span=Span(last.span.start, mention.span.end))
        else:
            found.append(mention)
    return found


_STATIONS = frozenset(("Radio", "Television", "TV"))
"""Names of broadcasters begin with these."""
_NICKNAMED = re.compile(
    r"[A-Z][\w.’-]*(?: [A-Z][\w.’-]*)? "
    r"(?:“[A-Z][\w ’-]{1,20}”|\"[A-Z][\w ’-]{1,20}\"|‘[A-Z][\w -]{1,20}’) [A-Z][\w-]*\w"
)
"""A person's name with what people call him in its middle."""


def _nicknamed(text: str, mentions: list[Mention]) -> list[Mention]:
    """The names; pieces of a person's round his nickname are one: ``Ilan “Ruck” Toresk``."""
    found: list[Mention] = []
    for mention in mentions:
        whole = _NICKNAMED.match(text, mention.span.start) if mention.label == "PER" else None
        span = Span(*whole.span()) if whole else mention.span
        if not (found and found[-1].span.overlaps(span)):
            found.append(replace(mention, span=span))
    return found


def _of_members(text: str, mentions: list[Mention]) -> list[Mention]:
    """The names; a body called after its members is one: ``Glaziers’`` ``Guild``; ``Glaziers’`` and ``Tilers’ Guild``.

    Who is named without it too, ``Greens`` of ``the Greens’ Council``, is another.
    """
    alone = {m.span.of(text) for m in mentions if text[m.span.end : m.span.end + 1] not in ("’", "'")}
    found: list[Mention] = []
    for mention in reversed(mentions):
        body = found[-1] if found else None
        named = mention.label in ("ORG", "MISC", "PER") and _MEMBERS.fullmatch(mention.span.of(text))
        gap = text[mention.span.end : body.span.start] if body else ""
        if body and named and mention.span.of(text) not in alone and _is_body_of(gap, body.span.of(text)):
            found[-1] = Mention(Span(mention.span.start, body.span.end), "ORG")
        else:
            found.append(mention)
    return found[::-1]


def _is_body_of(gap: str, name: str) -> bool:
    """Whether a name is that of a body whose members stand before it."""
    also, head = _ALSO_MEMBERS.match(name), name.split(maxsplit=1)[0]
    if gap in _AND_OF:
        return also is not None and gazetteer.group_noun(also["head"])
    return gap in ("’ ", "' ") and gazetteer.group_noun(head)


_MEMBERS = re.compile(r"[A-Z][a-z]+s")
_ALSO_MEMBERS = re.compile(r"[A-Z][a-z]+s[’'] (?P<head>[A-Z][\w-]+)")
_AND_OF = frozenset(("’ and ", "' and ", "’ & ", "' & "))
"""What stands between the members of one body, where both are in the possessive."""


_OPENING = frozenset(("St.", "Ste.", "Mt.", "Ft.", "Saint", "Mount", "Fort"))
"""What begins a name and is none: ``St. Vell``."""


def _both_people(text: str, one: Mention, other: Mention) -> bool:
    names = (one.span.of(text), other.span.of(text))
    return one.label == other.label == "PER" and not any(" " in name or not name.istitle() for name in names)


_NUMBERED = re.compile(r"\b[A-Z][a-z]+ No\. ?\d+[A-Z]?\b")
"""``Route No. 7``."""
_AFTER = re.compile(r"\s*(?P<word>[\w-]*)")
_NEXT = re.compile(r" (?P<head>[A-Z][\w-]+)(?![\w’'])")
_JOINED = re.compile(r"-[A-Z]\w*(?:[’'](?!s?\b)\w+)*")
"""``-Brenna`` behind ``Front ul``."""
_SERVES = re.compile(rf"(?:(?<=[a-z,] )|(?<=\bA ))(?!{WEEKDAY}|(?:{'|'.join(MONTHS)})\b)[A-Z][a-z][\w-]+ for $")
_OF_OFFICE = frozenset("Managing Chief Executive Deputy Vice Senior Assistant Associate Acting General".split())
"""Words that stand before a noun of office as often as in a body's name."""
_SMALL = re.compile(r"(?:(?!(?:al|el|de|da|di|du|la|le|van|von|bin)\b)[a-z]+\s)+(?=[A-Z])")
"""``powerful`` before ``Harbour Committee``."""
_COMMA = re.compile(r",\s(?!(?:Jr|Sr|I{2,3}|IV)\b)")
_HANGS = re.compile(rf"(?:\s+(?:{'|'.join(LINKS)}))+$")
_ADDRESSEE = re.compile(r"\s?[\"”]\s?[<\[]")
"""Behind ``"Toresk, Ilan``: his address."""
_CREDIT = re.compile(rf"(?<=/)(?:Getty(?:\sImages)?|{'|'.join(sorted(gazetteer.MEDIA))})\s(?=[A-Z])")
"""The agency whose picture stands before a text that runs on: ``Photo: Orla Vey/Getty Ilan Toresk left``."""
_REACH = 40
"""Characters before a name in which more of it is looked for."""


def _without_possessives(text: str, mentions: list[Mention]) -> list[Mention]:
    """The names without possessive endings; ``Orla's`` keeps its own if it possesses nothing."""
    endings = [_POSSESSIVE.search(mention.span.of(text)) for mention in mentions]
    bare = {
        mention.span.of(text)
        for mention, ending in zip(mentions, endings, strict=True)
        if not (ending or _ENDING.match(text, mention.span.end))
    }
    own = {
        mention.span.of(text)
        for mention, ending in zip(mentions, endings, strict=True)
        if ending and mention.label in ("LOC", "ORG", "FAC") and _possesses_nothing(text, mention.span.end)
    }
    own = {name for name in own if _POSSESSIVE.sub("", name) not in bare}
    return [
        replace(mention, span=_with_own_ending(text, mention.span, ending, own))
        for mention, ending in zip(mentions, endings, strict=True)
    ]


def _with_own_ending(text: str, span: Span, ending: re.Match[str] | None, own: Set[str]) -> Span:
    """A name with the ending that it has everywhere, or without one: ``Orla's`` of ``Orla's shares``."""
    if ending:
        return span if span.of(text) in own else Span(span.start, span.start + ending.start())
    more = _ENDING.match(text, span.end)
    return Span(span.start, more.end()) if more and text[span.start : more.end()] in own else span


def _possesses_nothing(text: str, end: int) -> bool:
    after = _AFTER.match(text, end)
    return after is None or not after["word"] or after["word"].lower() in STOP_WORDS | SAYS


def _completed(text: str, mentions: list[Mention]) -> list[Mention]:
    """The names with the capitalised words beside them that belong to them, and numbered places."""
    numbered = [Mention(Span(m.start(), m.end()), "FAC") for m in _NUMBERED.finditer(text)]
    ends = [mention.span.end for mention in numbered]
    next_to = [numbered[at : at + 1] for at in (bisect_right(ends, mention.span.start) for mention in mentions)]
    kept = [m for m, near in zip(mentions, next_to, strict=True) if not any(m.span.overlaps(n.span) for n in near)]
    ordered = sorted([*kept, *numbered], key=lambda mention: mention.span)
    found: list[Mention] = []
    for mention, following in zip_longest(ordered, ordered[1:]):
        start = found[-1].span.end if found else 0
        end = following.span.start if following else len(text)
        found.append(_widened(text, mention, Span(start, end)))
    return found


def _widened(text: str, mention: Mention, free: Span) -> Mention:
    """A name with its head noun (``X`` of ``X Embassy``) and what stands before it (``Transport for X``)."""
    span, label = mention.span, mention.label
    rest = unnamed.CAPITAL.match(text, span.end, free.end) if span.of(text) in _OPENING else None
    if rest:
        return replace(mention, span=Span(span.start, rest.end()))
    joined = _JOINED.match(text, span.end, free.end) if label in ("PER", "ORG") else None
    span = Span(span.start, joined.end()) if joined else span
    if label in ("LOC", "NORP", "ORG"):
        head = _NEXT.match(text, span.end, free.end)
        more = _NEXT.match(text, head.end(), free.end) if head else None
        named = more and not gazetteer.is_title(more["head"])
        if head and ((gazetteer.group_noun(head["head"]) and not named) or _is_trade(label, head, more)):
            span, label = Span(span.start, head.end()), "ORG"
    reach = max(free.start, span.start - _REACH)
    serves = _SERVES.search(text, reach, span.start) if mention.label == "LOC" else None
    if serves and not gazetteer.role_noun(serves[0].split()[0]):
        span, label = Span(serves.start(), span.end), "ORG"
    return Mention(span, label)


def _is_trade(label: str, head: re.Match[str], more: re.Match[str] | None) -> bool:
    """Whether a word behind a company's name is the rest of it: ``Vanet`` ``Pictures``; not ``Energy Commissioner``."""
    led = more and (gazetteer.role_noun(more["head"]) or gazetteer.group_noun(more["head"]))
    return label == "ORG" and not led and gazetteer.is_only_trade(head["head"].lower())


def _trimmed(text: str, span: Span, label: str) -> Span:
    start, end = span.start, span.end
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    if label == "PER":
        start = _after_titles(text, Span(start, end))
        end = _before_party(text, Span(start, end))
    if label == "ORG":
        small = _SMALL.match(text, start, end)
        start = small.end() if small else start
        end = _before_office(text, Span(start, end))
        end = _before_preposition(text, Span(start, end))
    tail = _TAIL.search(text[start:end])
    end = start + tail.start() if tail else end
    short = _CUT_SHORT.match(text, max(start, text.rfind(" ", start, end) + 1))
    return Span(start, max(end, short.end()) if short else end)


def _before_party(text: str, span: Span) -> int:
    """Where a person's name ends before a comma and what it took along, ``Ilan Toresk, D-Bren.``.

    It does not before ``Jr``, nor where the surname stands first: ``Toresk, Ilan``.
    """
    comma = _COMMA.search(text, span.start, span.end)
    if not comma or _ADDRESSEE.match(text, span.end) or _is_inverted(text[span.start : comma.start()], comma, span.end):
        return span.end
    return comma.start()


def _is_inverted(surname: str, comma: re.Match[str], end: int) -> bool:
    forenames = comma.string[comma.end() : end].split()
    return " " not in surname and forenames != [] and all(map(gazetteer.is_forename, forenames))


def _before_preposition(text: str, span: Span) -> int:
    """Where a body's name ends before the preposition of what follows it: ``Brenna Survey as``."""
    hanging = _HANGS.search(text, span.start, span.end)
    return hanging.start() if hanging and text[span.start : hanging.start()].strip() else span.end


def _before_office(text: str, span: Span) -> int:
    """Where a body's name ends before the noun of office, or the adjective of one, that it took along.

    ``Brenna University lecturer``, ``Brenna Fund Managing`` before ``Director``, ``Brenna Court Justice`` before a
    name.
    """
    words = span.of(text).split()
    last, rest = words[-1] if words else "", text[span.end : span.end + _REACH].split(maxsplit=1)
    titled = words[1:] and gazetteer.group_noun(words[-2]) and unnamed.CAPITAL.match(text, span.end)
    office = (last.islower() or titled) and gazetteer.role_noun(last) and not gazetteer.group_noun(last)
    of_office = last in _OF_OFFICE and rest and gazetteer.role_noun(rest[0].strip(",.;:"))
    if len(words) < 2 or not (office or of_office):
        return span.end
    return span.end - len(last)


def _after_titles(text: str, span: Span) -> int:
    """Where the name begins after abbreviated titles, nouns of office (``Prime Minister``) and a picture's credit."""
    title = unnamed.TITLE.match(text, span.start, span.end) or _CREDIT.match(text, span.start, span.end)
    start = title.end() if title else span.start
    words = [*re.finditer(r"\S+", text[start : span.end])]
    if words and gazetteer.is_forename(words[0][0]) and not gazetteer.role_noun(words[0][0]):
        return start
    last = max((n for n, word in enumerate(words[:-1]) if gazetteer.role_noun(word[0])), default=-1)
    named = 0 <= last < len(words) - 1 and words[last + 1][0] not in LINKS  # ``Prince of Orme``
    return start + words[last + 1].start() if named else start
