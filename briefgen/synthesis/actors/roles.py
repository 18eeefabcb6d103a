"""Readings -> what the sources call each actor: titles and appositions, also in the words that name a speaker.

Never widens what the text says of somebody: what he did is no role.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from briefgen import gazetteer, words
from briefgen.model.analysis import Role
from briefgen.model.span import Span
from briefgen.model.synthesis import ActorRole
from briefgen.synthesis import clauses
from briefgen.synthesis.actors import identity, peers, rolewords
from briefgen.synthesis.evidence import Reading, trimmed

_LONGEST_ROLE = 220
"""Characters: a longer apposition is a story, not a role."""
_TOLD = frozenset(
    """asked ordered urged warned called announced added denied confirmed insisted promised accused demanded rejected
    vowed pledged argued admitted agreed replied stated claimed reported warns urges asks tells says calls tries tried
    wanted refused declined decided""".split()
)
"""Verbs that follow a name in apposition: ``the mayor, Mara Lind, asked everybody to leave``."""
_QUOTED = re.compile(r"[“\"]")
"""In a role: the title of a work, which its author has beside his office."""
_RANK_NOUNS = frozenset("judge justice constable officer staff master warrant".split())
"""What says as little as a rank."""
_OF_ANOTHER = re.compile(r"(?:the\s[a-z-]+(?:['’]s|s['’])|its|his|her|their)\s")
"""``the company's`` before an office."""
_OWNED = re.compile(r"(?:its|his|her|their)\s(?:own\s)?(?=[\w“\"])", re.IGNORECASE)
_SERVED = frozenset(["at", "of", "for", "to"])
"""Before the one whose office somebody has: ``spokesman for Mayor Toresk``, ``partner at Toresk``."""
_OFTEN = 4
"""Times from which it makes no difference how often somebody is called something."""
Held = tuple[Role, ActorRole]


def find(ordered: Iterable[Reading], index: Mapping[tuple[str, int], str]) -> Mapping[str, list[Held]]:
    """Roles by actor, oldest article first."""
    found: dict[str, list[Held]] = {}
    for reading in ordered:
        for role in (*reading.analysis.roles, *_of_holders(reading)):
            actor = index.get((reading.article.id, role.mention.start))
            span = _whole(reading.text, trimmed(reading.text, role.span), peers.title(reading.text, role.mention.start))
            if actor and 0 < span.end - span.start <= _LONGEST_ROLE and _is_role(reading, role, span):
                whole = Span(min(span.start, role.mention.start), max(span.end, role.mention.end))
                evidence = reading.evidence(whole)
                if span.of(reading.text) in evidence.quote:
                    found.setdefault(actor, []).append((role, ActorRole(span.of(reading.text), (evidence,))))
    return found


def _whole(text: str, span: Span, peerage: str | None) -> Span:
    """A role without the bracket that it opens and does not close, and without the rank or title behind an office.

    ``The secretary general`` is an office.
    """
    opened = text.rfind("(", span.start, span.end)
    if text.find(")", max(opened, span.start), span.end) < 0 < opened:
        return trimmed(text, Span(span.start, opened))
    before, last = ["", *text[span.start : span.end].split()][-2:]
    ranked = (_is_rank(last) or last == peerage) and last != "general"
    held = gazetteer.role_noun(before) and before.islower()
    return trimmed(text, Span(span.start, span.end - len(last))) if ranked and held else span


def _is_role(reading: Reading, role: Role, span: Span) -> bool:
    """Whether words say what someone is: not what he did, and not another one of a list."""
    text = span.of(reading.text)
    first = words.fold(words.words(text)[0]) if words.words(text) else ""
    if not text[0].isalnum() or first in clauses.FINITE | _TOLD or text.startswith("n't"):
        return False
    if " " not in role.mention.of(reading.text) and peers.title(reading.text, role.mention.start) == text:
        return False  # part of the name
    if rolewords.is_nothing(text) or text.endswith((" of", " the", " of a", " for", " at")):
        return False
    other = next((m for m in reading.mentions_in(span) if m.span.end == span.end and m.label == "PER"), None)
    if other is None or other.span.overlaps(role.mention):
        return True
    before = reading.text[span.start : other.span.start].split()
    if _SERVED.intersection(before):
        return True
    owned = bool(before) and before[-1].endswith(("s’", "'s", "’s"))
    return owned or (bool(before) and words.fold(before[-1]) in words.STOP_WORDS)


def distinct(held: Iterable[Held]) -> Iterator[ActorRole]:
    """Each role once, in its fullest wording: offices that are held first, then those that are over, then clauses.

    Of each kind what somebody is called most often comes first, under all its wordings.
    """
    kept: list[tuple[frozenset[str], ActorRole]] = []
    listed = list(held)
    called = Counter(_head(role.text) for _, role in listed)
    ordered = [role for _, role in sorted(listed, key=lambda one: _order(one, called))]
    telling = [role for role in ordered if not rolewords.is_empty(role.text)]
    for role in telling or ordered:
        stems = frozenset(words.content_stems(role.text)) or frozenset([words.fold(role.text)])
        if not any(stems <= other for other, _ in kept):
            kept.append((stems, role))
    return (replace(role, text=_without_owner(role.text)) for _, role in kept)


def _without_owner(role: str) -> str:
    """An office without the pronoun for whose it is, which only the text before it says: ``Its chief engineer``.

    What somebody is to a person stays as it is worded: ``his wife``.
    """
    owned = _OWNED.match(role)
    noun = rolewords.head(role)
    return role[owned.end() :] if owned and gazetteer.role_noun(noun) and not gazetteer.tie_noun(noun) else role


def _head(role: str) -> str:
    """The stem of the noun that a role is about."""
    noun = rolewords.head(role)
    return words.stem(words.fold(noun)) if noun else ""


def _says_little(role: str) -> bool:
    """Whether a role is nothing but ranks, which say little, or an office of what only the text before it names."""
    if _OF_ANOTHER.match(role):
        return True
    return all(map(_is_rank, words.words(role)))


def _is_rank(word: str) -> bool:
    return gazetteer.is_title(word) or word.lower() in _RANK_NOUNS


def _order(held: Held, called: Mapping[str, int]) -> tuple[bool, bool, bool, int, int, int]:
    role, shown = held
    passage = shown.evidence[0]
    before = passage.quote[: max(0, role.span.start - passage.start)]
    over = rolewords.is_over(shown.text, before)
    return (
        rolewords.is_clause(shown.text) or before.endswith("("),
        over,
        _QUOTED.search(shown.text) is not None,
        -min(0 if _says_little(shown.text) else called[_head(shown.text)], _OFTEN),
        -len(words.content_stems(shown.text)) - shown.text.split().count("US"),
        len(shown.text),
    )


def _of_holders(reading: Reading) -> Iterator[Role]:
    """Titles and appositions in the words that name a speaker: ``the chief surgeon , Dr Mara Lind ,``."""
    titled = {role.mention for role in reading.analysis.roles}
    for statement in reading.analysis.statements:
        speaker = statement.speaker
        source = next((span for span in statement.source if speaker and span.contains(speaker)), None)
        if speaker is None or source is None or speaker in titled or not _is_person(reading, speaker):
            continue
        before = Span(source.start, _without_address(reading.text, source.start, speaker.start))
        apposed = reading.text[speaker.end : speaker.end + 2].lstrip()[:1] in (",", "(", "–", "—")
        beside = [before, Span(speaker.end, source.end)] if apposed else [before]
        for span in (trimmed(reading.text, part) for part in beside):
            head = rolewords.head(span.of(reading.text))
            if head and gazetteer.role_noun(head) and not any(m.label == "PER" for m in reading.mentions_in(span)):
                titled.add(speaker)
                yield Role(speaker, span)


def _is_person(reading: Reading, name: Span) -> bool:
    """Whether a name is a person's: what stands around a body's is said of its spokesman."""
    return any(mention.label == "PER" and mention.span == name for mention in reading.mentions_in(name))


def _without_address(text: str, start: int, end: int) -> int:
    """Where the words before a name end, without ``Dr`` and the like."""
    tokens = list(words.spans(text[start:end]))
    while len(tokens) > 1 and words.fold(tokens[-1].of(text[start:end])) in identity.TITLES:
        if gazetteer.role_noun(tokens[-1].of(text[start:end])):
            break
        tokens.pop()
    return start + tokens[-1].end if tokens else start
