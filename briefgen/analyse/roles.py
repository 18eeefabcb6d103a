"""Doc + Mentions -> Roles: what a text calls the people and bodies that it names.

A role stands before the name (``Foreign Minister X``; ``the deputy minister of ports, X``), after it between commas
(``X, a research analyst at Y,``), or follows a form of *be*. Its words are the text's own.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from briefgen import gazetteer
from briefgen.analyse import cues
from briefgen.analyse.phrases import AUXILIARIES, DETERMINERS, PASTS, PREPOSITIONS, SUBORDINATORS
from briefgen.language.sentences import text_of
from briefgen.model.analysis import Mention, Role, Sentence
from briefgen.model.span import Span
from briefgen.words import STOP_WORDS

_HOLDERS = frozenset(("PER", "ORG"))
_WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*\.?(?:[’']s)?")
_RANK = re.compile(r"(?:Gen|Maj|Lt|Col|Sgt|Capt|Cmdr|Adm|Sen|Rep|Gov|Brig|Amb|Supt|Insp|Prof|Pres)\.$")
_OPEN = re.compile(r"(?:\s*\([^()\n]{1,40}\))?\s?,\s+(?:aged\s+)?(?:\d{1,3},\s+)?")
_IS = re.compile(
    r"(?:\s*\([^()\n]{1,40}\))?\s+(?:is|was|remains|became|serves as|served as)\s+(?=(?:a|an|the|one of)\s)"
)
_CLOSE = re.compile(r",(?!\d)|[;:“”\"(\n]|\s[—–-]{1,2}\s|—|[.!?](?=\s|$|[”\"])")
_STARTS = re.compile(
    r"(?:a|an|the|one of|his|her|its|their|another|former|then|acting|[A-Z][\w’'-]*[’']s|the\s\S+[’']s)\s",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"who (?:leads?|led|heads?|headed|runs?|ran|chairs?|chaired|commands?|commanded|represents?|oversees?|oversaw)\s"
)
_TITLES = re.compile(
    r"(?:\b(?:(?:Gen|Maj|Lt|Col|Sgt|Capt|Cmdr|Adm|Brig|Supt|Insp|Prof|Dr|Mr|Mrs|Ms)\.|Dr|Mr|Mrs|Ms|Sir|Dame)\s)+$"
)
"""Ranks and forms of address: a role stands before them."""
_LONE = re.compile(r"\S+\s$|.*(?:Mr|Mrs|Ms|Dr|Sir|Dame)\b")
_TELLS = re.compile(
    r"(?:who|whose) (?!(?:also |then |has |had |later )?(?:said|says|told|added|asked|was asked|spoke|declined|did|does"
    r"|would|could)\b)|which (?:is|was) (?:a|an|the|owned|run|led|based|made|part)\b"
)
"""A relative clause that says who an otherwise unexplained person is."""
_NESTED = re.compile(r",\s+(?=(?:specializ|specialis|focus|work|bas|serv|represent)\w*ing\s|[A-Z][\w’-]*[’']s\s[a-z])")
_PASTS = frozenset(
    "met saw led sent took gave made brought left put cut hit let set fought shot shook held ran won beat".split()
)
_NO_TITLE = re.compile(r"(?:n['’]t|not|to|will|would|can|could)\s$")
"""Before what is a verb, though its form may be a noun's."""
_CALLINGS = frozenset("master warden fitter worker".split())
"""Nouns of role that are more often something else, and so are none for the gazetteer."""
_ARTICLES = frozenset("a an his her its their".split())
_LONGEST = 220
"""Characters: longer appositions were misreadings."""


def find(doc: Doc, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> tuple[Role, ...]:
    """The roles of people and organisations, in the order of their names; one name may have several."""
    starts = [sentence.span.start for sentence in sentences]
    text = text_of(doc)
    found: list[Role] = []
    for mention in mentions:
        at = bisect_right(starts, mention.span.start) - 1
        if mention.label in _HOLDERS and at >= 0:
            limits = sentences[at].span
            found.extend(Role(mention.span, span) for span in _of(text, mention, limits))
    return tuple(_with_relatives(text, sentences, mentions, found))


def _with_relatives(
    text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention], found: list[Role]
) -> list[Role]:
    """The roles, and for names that have none what a relative clause beside them tells."""
    known = {role.mention.of(text).split()[-1] for role in found}
    starts = [sentence.span.start for sentence in sentences]
    for mention in mentions:
        if mention.label not in _HOLDERS or mention.span.of(text).split()[-1] in known:
            continue
        limits = sentences[max(0, bisect_right(starts, mention.span.start) - 1)].span
        opened = _OPEN.match(text, mention.span.end, limits.end)
        told = _TELLS.match(text, opened.end()) if opened else None
        if opened and told and told[0].startswith("which") == (mention.label == "ORG"):
            end = _end(text, opened.end(), limits)
            if end - opened.end() > len("who was there") and end < limits.end:
                found.append(Role(mention.span, Span(opened.end(), end)))
    return sorted(found, key=lambda role: (role.mention, role.span))


def _of(text: str, mention: Mention, limits: Span) -> Iterator[Span]:
    rank = _TITLES.search(text, limits.start, mention.span.start)
    start = rank.start() if rank else mention.span.start
    named = Mention(Span(start, mention.span.end), mention.label)
    before = _title(text, named, limits) or _before_comma(text, named, limits)
    if before is None and rank and not _LONE.match(rank[0]):
        before = Span(start, start + len(rank[0].rstrip()))
    after = _apposition(text, mention, limits) or _predicate(text, mention, limits)
    if before:
        yield before
    if after:
        yield after


def _fits(word: str, label: str) -> bool:
    """Whether a noun says what a holder of this label can be."""
    bare = word.rstrip(".,").removesuffix("’s").removesuffix("'s")
    if label == "PER":
        last = bare.split("-")[-1]
        return bool(_RANK.match(word)) or gazetteer.role_noun(bare) or gazetteer.role_noun(last) or last in _CALLINGS
    return bare.islower() and (
        gazetteer.group_noun(bare) or bare in ("operator", "maker", "giant", "affiliate", "insurgency")
    )


def _title(text: str, mention: Mention, limits: Span) -> Span | None:
    """The title right before a name."""
    before = text[limits.start : mention.span.start]
    if not before or before[-1] not in " -" or before.rstrip(" ")[-1:] in ",;:":
        return None
    return _noun_phrase(text, Span(limits.start, mention.span.start), mention.label)


def _noun_phrase(text: str, stretch: Span, label: str) -> Span | None:
    """The phrase at the end of ``stretch`` whose head says what somebody is."""
    found = list(_WORD.finditer(text, max(stretch.start, stretch.end - _LONGEST), stretch.end))
    head = _head(text, found, label)
    if head is None:
        return None
    start = head
    while start > 0 and _modifies(text, found[start - 1], found[start]):
        start -= 1
    while start < head and found[start][0].lower() in STOP_WORDS:
        start += 1
    if (
        found[start][0].islower()
        and start
        and _NO_TITLE.search(text[max(0, found[start].start() - 8) : found[start].start()])
    ):
        return None
    return Span(found[start].start(), found[-1].end())


def _head(text: str, found: Sequence[re.Match[str]], label: str) -> int | None:
    """Index of the noun of role: the last word, or the one before ``of …``."""
    if not found:
        return None
    if _fits(found[-1][0], label):
        return len(found) - 1
    if label != "PER" or found[-1][0].lower() in PREPOSITIONS | STOP_WORDS:
        return None
    for at in range(len(found) - 2, max(-1, len(found) - 14), -1):
        if found[at][0] in ("of", "at", "for", "in", "with", "on", "to") and at > 0 and _fits(found[at - 1][0], label):
            between = text[found[at].end() : found[-1].start()]
            return at - 1 if not re.search(r"[,;:.“”\"()](?!\w)", between) else None
        if _is_verb(found[at][0]):
            return None
    return None


def _modifies(text: str, word: re.Match[str], following: re.Match[str]) -> bool:
    """Whether a word belongs to the noun phrase that it stands before."""
    between = text[word.end() : following.start()]
    if between not in (" ", "-", "’s ", "'s ", " & ", " ’", " '") or word[0].endswith((",", ";")):
        return False
    lower = word[0].lower()
    if lower.endswith(("n't", "n’t")):
        return False
    if lower in DETERMINERS:
        return lower == "the" or (lower in _ARTICLES and not following[0].endswith(("’s", "'s")))
    if word[0].islower() and following[0][0].isupper() and lower.endswith("s"):
        return False
    return lower not in STOP_WORDS | PREPOSITIONS and not _is_verb(word[0]) and not lower.endswith("ing")


def _is_verb(word: str) -> bool:
    lower = word.lower()
    if lower in AUXILIARIES | PASTS or (
        lower.endswith("ed") and "-" not in lower and lower not in ("retired", "united", "armed", "red")
    ):
        return True
    cue = cues.cue(lower)
    return cue is not None and word.islower() and (cue.form == "past" or (cue.form == "third" and not cue.noun))


def _before_comma(text: str, mention: Mention, limits: Span) -> Span | None:
    """``The deputy minister of ports, X``."""
    before = text[limits.start : mention.span.start]
    if not before.endswith(", ") or text[mention.span.end : mention.span.end + 1] not in (",", ".", " ", ""):
        return None
    span = _noun_phrase(text, Span(limits.start, mention.span.start - 2), mention.label)
    definite = span and (text[span.start : span.start + 1].isupper() or _determined(text, span))
    return _with_determiner(text, span) if span and definite else None


def _determined(text: str, span: Span) -> bool:
    return bool(
        re.search(
            r"\b(?:the|a|an|one|another|his|her|its|their)\s$|[’']s\s$",
            text[max(0, span.start - 9) : span.start],
            re.IGNORECASE,
        )
    )


def _with_determiner(text: str, span: Span) -> Span:
    article = re.search(r"\b(?:the|an?)\s$", text[max(0, span.start - 4) : span.start], re.IGNORECASE)
    return Span(span.start - len(article[0]), span.end) if article else span


def _apposition(text: str, mention: Mention, limits: Span) -> Span | None:
    """``X, a research analyst at Y,``."""
    opened = _OPEN.match(text, mention.span.end, limits.end)
    if not opened:
        return None
    start = opened.end()
    end = _end(text, start, limits)
    said = text[start:end]
    if _LEADS.match(said) and mention.label == "PER":
        return Span(start, end)
    return Span(start, end) if _calls(said, mention.label) else None


def _predicate(text: str, mention: Mention, limits: Span) -> Span | None:
    """``X is the head of …``."""
    opened = _IS.match(text, mention.span.end, limits.end)
    if not opened:
        return None
    end = _end(text, opened.end(), limits)
    said = text[opened.end() : end]
    return Span(opened.end(), end) if _calls(said, mention.label) else None


def _end(text: str, start: int, limits: Span) -> int:
    closed = _CLOSE.search(text, start, min(limits.end, start + _LONGEST))
    while (
        closed
        and closed[0] == "."
        and re.search(r"\b(?:[A-Z]|[A-Z]\.[A-Z]|St|Inc|Corp|Jr|Co|No|Dr|Mr|Ms)$", text[start : closed.start()])
    ):
        closed = _CLOSE.search(text, closed.end(), min(limits.end, start + _LONGEST))
    end = closed.start() if closed else min(limits.end, start + _LONGEST)
    nested = _NESTED.match(text, end)
    return _end(text, nested.end(), limits) if nested else end


def _calls(said: str, label: str) -> bool:
    """Whether an apposition says what its holder is: its head is such a noun, and no verb makes it a clause."""
    words = said.split()
    head: list[str] = []
    for word in words:
        if word.lower() in SUBORDINATORS | PREPOSITIONS | {"who", "which", "and"}:
            break
        if word.endswith("ed") and cues.cue(word) is None and any(_fits(noun, label) for noun in head):
            break
        head.append(word)
    if not head or len(words) > 40 or any(_is_verb(word) for word in head):
        return False
    if any(_fits(word, label) or (label == "PER" and word.lower().rstrip(".") in ("head", "mp")) for word in head):
        return bool(_STARTS.match(said)) or head[0][0].islower() or any(_fits(w, label) for w in head)
    return False
