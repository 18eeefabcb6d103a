"""Reading + date -> the noun phrase with the relative clause that the date stands in.

``The junta that took power in a 2031 coup``; ``the ferry on which nine people died on Sunday``.
"""

import re
from collections.abc import Sequence

from briefgen import words
from briefgen.model.analysis import DateMention
from briefgen.model.span import Span
from briefgen.synthesis import clauses
from briefgen.synthesis.evidence import Reading, trimmed

_RELATIVE = re.compile(
    r"\b(?:who|which|that)\s+(?P<be>(?:had|has|have|was|were|is|are)\s+)?(?P<verb>\w+)"
    r"|\b(?:where|(?:in|on|at|from|by|under|during|near|through|for|to)\s+(?:which|whom))\s+(?P<subject>(?=\w))"
)
"""Before the verb of a relative clause, or its subject: ``who had left``, ``on which nine people died``."""
_DETERMINER = re.compile(
    r"(?:^|(?<=[\s“\"(]))(?:the|a|an|its|their|his|her|this|these|some|several|\d[\d,.]*)\s", re.IGNORECASE
)
_ENDS = re.compile(
    r"[,;:—–”\"(]|(?<![A-Z])\.(?=\s|$)|\s-\s|\s(?:and|but|that|who|which|has|have|had|is|are|was|were|will|would)\s"
)
"""Where a relative clause ends; not at the full stop of ``U.S.``."""
_LINKS = re.compile(r"\s(?:and|or)\s")
_FEW = 2
"""Words of a subject before its noun phrase: ``the``, ``more than``."""
_PRONOUN = re.compile(r"(?:he|she|it|they|we|I|you)\s")
_HEAD_WORDS = 9
"""Words of a noun phrase before its relative clause, at most."""
_FURTHEST = 12
"""Words between a relative pronoun and the date in its clause, at most."""
JOINING = frozenset("after before because since when while where until although though but and that whereas".split())
"""Conjunctions: what follows one can stand alone when it has its own subject."""
OPENING = frozenset("in on at after before since by from until during between as when while amid despite for".split())
"""These may open a whole sentence: ``In March, the …``."""
_SAYS = frozenset(words.stem(word) for word in "say said says told announced added wrote reported stated".split())


def described(reading: Reading, whole: Span, clause: Span, when: DateMention) -> Span | None:
    """A noun phrase with the relative clause that the date stands in: ``the junta that took power in a 2031 coup``."""
    before = reading.text[whole.start : when.span.start]
    pronoun = max(_RELATIVE.finditer(before), key=lambda match: match.start(), default=None)
    if (
        pronoun is None
        or not _has_verb(reading, pronoun, whole, before)
        or len(before[pronoun.end() :].split()) > _FURTHEST
    ):
        return None
    if re.search(r"[.;:“”\"]|, ", before[pronoun.start() :]):
        return None
    if pronoun["verb"] is None and before[: pronoun.start()].rstrip().endswith(","):
        return None  # it goes on with the story: ``was taken to Vell, where he died on Sunday``
    lead = before[: pronoun.start()].rstrip(" ,–—-")
    starts = [match.start() for match in _DETERMINER.finditer(lead) if _is_head(lead[match.start() :])]
    if reading.analysis.phrases:
        held = Span(whole.start, whole.start + len(lead))
        begun = {it.start - whole.start for it in reading.phrases_in(held) if it.end == held.end}
        nouns = [start for start in starts if start + len(_first_word(lead, start)) + 1 in begun]
        starts = nouns or [start for start in starts if not (pronoun["verb"] is None or _LINKS.search(lead, start))]
    if not starts:
        return None
    of_another = not pronoun[0].startswith("who") and re.search(r"\bof\s$", lead[: starts[-1]])
    head = starts[-1] if of_another else starts[0]
    span = trimmed(reading.text, Span(whole.start + head, _end(reading, whole, clause, when)))
    return span if clauses.balanced(span.of(reading.text)) else None


def _has_verb(reading: Reading, pronoun: re.Match[str], whole: Span, before: str) -> bool:
    """Whether a relative clause has its verb before the date, and the sentence its own not there."""
    behind = before[pronoun.end() :]
    if pronoun["subject"] is not None:
        rest = _behind_verb(_behind_subject(reading, whole.start + pronoun.end("subject"), behind))
    elif clauses.is_finite(pronoun["verb"]):
        return not _verb_follows(behind, least=1)
    else:
        rest = behind.split()[pronoun["verb"] == "been" :] if pronoun["be"] and pronoun["verb"] != "to" else None
    return rest is not None and not _verb_follows(" ".join(rest), least=0)


def _behind_subject(reading: Reading, start: int, behind: str) -> Sequence[str]:
    """The words of a clause behind the noun phrase or the pronoun that it begins with."""
    near = Span(start, start + len(behind))
    held = [phrase for phrase in reading.phrases_in(near) if len(reading.text[start : phrase.start].split()) <= _FEW]
    first = min((phrase.start for phrase in held), default=start)
    ends = [phrase.end for phrase in held if phrase.start == first]
    opened = _PRONOUN.match(behind)
    end = opened.end() if opened else max(ends, default=start) - start
    return behind[end:].split() if end else ()


def _behind_verb(tokens: Sequence[str]) -> Sequence[str] | None:
    """The words behind the verb that these begin with: a form of *have* or *be* has the participle with it."""
    verb = 0
    while verb < len(tokens) and clauses.is_finite(tokens[verb].lower()):
        verb += 1
    return tokens[verb:] if verb else None


def _first_word(lead: str, start: int) -> str:
    return lead[start:].split(maxsplit=1)[0]


def _verb_follows(behind: str, *, least: int) -> bool:
    """Whether a second verb stands behind that of a relative clause, joined by nothing: it is that of the sentence.

    A finite form in the first ``least`` words belongs to the verb itself: ``was held``.
    """
    tokens = words.words(words.fold(behind))
    verb = next((n for n, token in enumerate(tokens) if clauses.is_finite(token)), None)
    return verb is not None and verb >= least and not any(token in JOINING | OPENING for token in tokens[:verb])


def _is_head(phrase: str) -> bool:
    """Whether words before a relative pronoun are one noun phrase: short, without a verb or a break."""
    tokens = phrase.split()
    return (
        2 <= len(tokens) <= _HEAD_WORDS
        and not re.search(r"[,.;:“”\"(]", phrase)
        and not any(clauses.is_finite(words.fold(token)) and not token.endswith("ed") for token in tokens)
    )


def _end(reading: Reading, whole: Span, clause: Span, when: DateMention) -> int:
    """Where the clause that holds the date ends: at its comma, its full stop or the next verb's conjunction."""
    rest = reading.text[when.span.end : min(clause.end, whole.end)]
    before = reading.text[whole.start : when.span.start].split()
    says = bool(before) and any(words.stem(words.fold(word)) in _SAYS for word in before[-3:])
    joined = {" that "} if says else {" and "} if "between" in before else set()
    stop = next((match for match in _ENDS.finditer(rest) if match[0] not in joined), None)
    return when.span.end + (stop.start() if stop else len(rest))
