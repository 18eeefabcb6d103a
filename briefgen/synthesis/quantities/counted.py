"""Tokens -> what is counted: the word that says what a number without a unit counts, or the stem of its noun."""

import re
from collections.abc import Iterator
from functools import cache

from briefgen.synthesis.quantities import fates
from briefgen.synthesis.quantities.numerals import Token, simple
from briefgen.synthesis.quantities.units import COUNTED, PEOPLE, THINGS, UNITS
from briefgen.words import STOP_WORDS, stem

REACH = 7
"""Words between a number and the word that says what is counted."""
_REACH_OF_NOUNS = 5
"""What happens to people says more of what is counted than what they are: ``killing 11 workers`` counts the dead."""

_SUMMED = re.compile(r"in total|in all|altogether|overall")
_CHANGED = re.compile(
    r"\b(?:rise|rises|risen|rose|rising|fall|fell|fallen|increase[sd]?|climb(?:s|ed)?|grow[ns]?|grew|jump(?:s|ed)?|cut|drop(?:s|ped)?|"
    r"revised?|reach(?:es|ed)?|stands?|stood|number(?:ed|s)?|total(?:led|s)?|toll|put|from)\b.{0,24}\b(?:to|at|of|from|as)"
    r"(?: (?:at least|more than|about|as many as|around|some|over|up|nearly))?(?: [\w.,]+ to)?$"
)


def quantity(tokens: list[Token], place: int, end: int) -> str:
    """What a number without a unit counts: the word that says so, or the stem of its noun."""
    end = _or_more(tokens, end)
    if tokens[end : end + 1] and tokens[end].folded in _STRETCHES and not any(map(simple, tokens[end + 1 : end + 2])):
        return stem(tokens[end].folded)
    return (
        _summed(tokens, place, end)
        or _behind(tokens, end)
        or _number_of(tokens, end)
        or fates.struck(tokens, place, end)
        or fates.uprooted(tokens, place, end)
        or _other_thing(tokens, end)
        or fates.told(tokens, end)
        or _changed(tokens, place)
        or _nearest(tokens, place, end)
        or noun(tokens, end)
        or next(_said(tokens[end : end + 2 * REACH]), "")
    )


_STRETCHES = frozenset(word for word, (dimension, _) in UNITS.items() if dimension == "duration") | frozenset(
    "decade decades century centuries morning afternoon evening night nights weekend weekends".split()
)
"""Stretches of time: ``four years in prison`` counts nobody who is held; of ``five year seven pupils`` it is a name."""


def _or_more(tokens: list[Token], end: int) -> int:
    """The place behind the ``or more`` of ``twenty or more lorries``."""
    bounded = [token.folded for token in tokens[end : end + 2]] in (["or", "more"], ["or", "so"], ["or", "fewer"])
    return end + 2 * bounded


def _said(tokens: list[Token]) -> Iterator[str]:
    return (_classes()[token.folded] for token in tokens if token.folded in _classes())


def _behind(tokens: list[Token], end: int) -> str:
    """Of ``in all 620 known cases``: what stands right behind the number, if nothing else can happen to that."""
    for token in tokens[end : end + 3]:
        said = _classes().get(token.folded, "")
        if said in _LIFELESS:
            return said
        if said or not token.text[0].isalpha() or token.folded in STOP_WORDS:
            return ""
    return ""


def _number_of(tokens: list[Token], end: int) -> str:
    """Of ``brings to 31 the number of towns without power``: the towns."""
    number = _NUMBER_BEHIND.match(" ".join(token.folded for token in tokens[end : end + 7]))
    return (_classes().get(number["noun"]) or stem(number["noun"])) if number else ""


_NUMBER_BEHIND = re.compile(r"the (?:[a-z]+ )?number of (?:the )?(?P<noun>[a-z]+s)\b")
_LIFELESS = frozenset(["ill", "homes", "votes"])
"""What is neither killed nor held: ``killed 40 people and destroyed 300 houses`` counts houses."""


def _summed(tokens: list[Token], place: int, end: int) -> str:
    """Of ``eight in total``: what the words before it count."""
    if _SUMMED.match(" ".join(token.folded for token in tokens[end : end + 2])):
        return next(_said(tokens[:place][::-1]), "")
    return ""


def _changed(tokens: list[Token], place: int) -> str:
    """Of ``rose to eight``: what its subject counts."""
    before = " ".join(token.folded for token in tokens[max(0, place - 6) : place])
    subject = " ".join(token.folded for token in tokens[max(0, place - 2 * REACH) : place])
    number = _NUMBER_OF.search(subject)
    if number:
        return _classes().get(number["noun"]) or stem(number["noun"])
    if _CHANGED.search(before):
        return next(_said(tokens[max(0, place - 3 * REACH) : place][::-1]), "")
    return ""


_NUMBER_OF = re.compile(r"\bnumber of (?:the )?(?P<noun>[a-z]+s)\b(?: (?!and\b|or\b)[a-z]+){0,5} (?:to|at)$")


def _nearest(tokens: list[Token], place: int, end: int) -> str:
    """The nearest word that says what is counted; what happens to people goes before what they are."""
    people = any({token.folded, token.folded + "s"} & PEOPLE for token in tokens[end : end + 3])
    reach = 2 * REACH if people else REACH
    last = min(len(tokens), end + (3 * REACH if people else REACH))  # beyond the reach lie names and ages
    found = []
    for at in [*range(max(0, place - REACH), place), *range(end, last)]:
        said = _classes().get(tokens[at].folded)
        others = tokens[at + 1].folded in _SAYING if at < place else fates.of_others(tokens, at, end)
        if said and not others:
            found.append((_distance(tokens, at, place, end) + (_REACH_OF_NOUNS if said in THINGS else 0), said))
    distance, said = min(found, key=lambda pair: pair[0], default=(reach + 1, ""))
    return said if distance <= reach else ""


_SAYING = frozenset("say says said tell tells told added".split())
"""Behind whoever counts: ``survivors said 400 passengers were on board`` counts no survivors."""


def _other_thing(tokens: list[Token], end: int) -> str:
    """The stem of the noun behind a number where it is neither people nor what happens to them: ``two hospitals``."""
    for token in tokens[end : end + 4]:
        word = token.folded
        if word == "other" or (token.text.isupper() and token.text.isalpha()):
            continue
        if word in _HOUSES:
            return stem(word)
        if not token.text[0].isalpha() or word in STOP_WORDS or word in _classes() or word in PEOPLE:
            return ""
        if word.endswith("s") and not word.endswith(("ss", "us", "is")):
            people = token.text[0].isupper() or _AGENTIVE.search(word) or _suffer(tokens, token)
            return "" if people or (word not in _CARRIERS and fates.told(tokens, end) in _SUFFERED) else stem(word)
    return ""


def _suffer(tokens: list[Token], noun: Token) -> bool:
    """Whether what the noun names has died or been killed, hurt or held: ``four border guards were killed``."""
    behind = " ".join(token.folded for token in tokens if noun.end <= token.start)
    match = _SUFFERS.match(behind)
    return match is not None and _classes().get(match["died"] or match["what"], "") in _SUFFERED


_SUFFERS = re.compile(
    r"(?:(?:have|has|had|also|later|reportedly|all) )*"
    r"(?:(?:(?:was|were|been|being|are|is) (?:(?:also|later|reportedly|all|feared) )*)+(?P<what>[a-z]+)"
    r"|(?P<died>died|dead|perished|drowned)\b)"
)
_SUFFERED = frozenset(["dead", "hurt", "held"])
_CARRIERS = frozenset("ambulances buses cars trucks lorries vehicles helicopters planes boats crates boxes".split())
"""What is sent to a hospital and is not hurt."""


_HOUSES = frozenset(["hospitals", "clinics"])
"""Where the hurt are is not who is hurt: ``five hospitals``."""
_AGENTIVE = re.compile(r"(?:ers|ors|ists|ians|ants|(?<!t)ents|ees|eers|ives|als)$")


def _distance(tokens: list[Token], at: int, place: int, end: int) -> int:
    """Words between, more where a comma, another clause or another number stands between."""
    between = _without_names(tokens[at + 1 : place] if at < place else tokens[end:at])
    cost = len(between) + (1 if at < place else 0)
    for number, token in enumerate(between):
        joined = number > 0 and between[number - 1].folded == "and"
        if token.folded in (",", ";", ":", "and", "or", "but", "which", "who", "after", "when", "while", "from"):
            cost += 2
        if token.folded in ("where", "whose"):
            cost += REACH
        if token.folded in (".", "!", "?") or (simple(token) is not None and not joined):
            cost += 4
    return cost


def _without_names(tokens: list[Token]) -> list[Token]:
    """The tokens without those that tell who is counted, and how old: ``two men, Ilan Toresk, 34, and …``."""
    aged = [n for n in range(1, len(tokens) - 1) if tokens[n - 1].text == "," == tokens[n + 1].text]
    dropped: set[int] = set()
    for n in (n for n in aged if simple(tokens[n]) is not None):
        first = n - 1
        while first > 0 and tokens[first - 1].text[:1].isupper():
            first -= 1
        if first < n - 1:
            joined = first > 0 and tokens[first - 1].text in (",", "and")
            dropped.update(range(first - joined, n + 2))
    return [token for n, token in enumerate(tokens) if n not in dropped]


@cache
def _classes() -> dict[str, str]:
    return {word: name for name, listed in COUNTED.items() for word in listed}


_PLURALS = frozenset("people men women children policemen fishermen servicemen firemen".split())
_PARTITIVES = [["of", word] for word in "its his her their our the my your".split()]
"""Between a number and what it counts: ``1,400 of its members``."""


def noun(tokens: list[Token], end: int) -> str:
    """The stem of the head noun after a number: the last word of the plain stretch that follows."""
    head = ""
    if [token.folded for token in tokens[end : end + 2]] in _PARTITIVES:
        end += 2
    for token in tokens[end : end + 4]:
        if not token.text[0].isalpha() or token.folded in STOP_WORDS:
            break
        head = stem(token.folded)
        if token.folded in _PLURALS or (token.folded.endswith("s") and not token.folded.endswith("ss")):
            break
    return head
