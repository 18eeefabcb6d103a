"""Name -> what the words right after it, between commas or dashes, call the one so named.

``X, a research analyst at Y,``; ``X — the minister for ports —``; where nothing better is known, ``X, who keeps a
bakery,`` and ``X, of the pilots' union,``.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from briefgen import gazetteer
from briefgen.analyse import cues
from briefgen.analyse.parse import Parse, Token
from briefgen.analyse.phrases import AUXILIARIES, PASTS, PREPOSITIONS, SUBORDINATORS
from briefgen.analyse.roles import clauses, participles, phraseends
from briefgen.analyse.roles.rolenouns import ATTRIBUTES, fits, is_none, is_thing
from briefgen.model.analysis import Mention
from briefgen.model.span import Span
from briefgen.words import STOP_WORDS

_TELLS = re.compile(r"who(?=\s)|whose(?=\s)|which(?=\s)")
"""A relative clause, which may say who or what an otherwise unexplained name is."""
_STANDS_FOR = re.compile(
    r"(?:representing|speaking (?:for|on behalf of)|in charge of|responsible for|owned by|run by|based in|appointed"
    r"|elected|(?:founded|set up|created|established|formed) (?:by|in|to|after)|formerly(?= (?:the )?[A-Z])"
    r"|acting for|on behalf of|(?:now |then |formerly )?(?:with|of|from)(?= (?:the )?[A-Z])"
    r"|of the(?! (?:(?:\w+ ){1,3}(?:who|and)|\w+ (?:for|to|that))\b))\b"
)
"""Words that say whom or where an otherwise unexplained name belongs to."""
_NOTHING = re.compile(r"(?:no|any|every|each|including|such as|like|especially|particularly|except)\s")
_FELLOW = re.compile(r",\s(?:and|but)\s[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){1,2},\s(?:the|an?|its|his|her)\s")
"""Behind an office: the next name, which has one, too: ``X, the chairman, and Y, the treasurer,``."""
_ARTICLE = re.compile(r"(?:the|an?)\s")
_HYPHEN, _COMPOUND = (
    re.compile(r"\s--?\s$"),
    re.compile(r"(?:owned|run|led|based|backed|built|made|born|linked|style)\b"),
)
"""A hyphen with spaces round it, and what it joins to the name before: ``the Brennatek - owned ferry``."""
_TOLD_OF = {"who": ("PER",), "whose": ("PER", "ORG"), "which": ("ORG",)}
"""Labels of the names that a relative clause may be about, by its pronoun."""
_BRACKETED = re.compile(r"\s\(([a-z][\w’'-]*\s[^()\n]{3,80})\)")
"""What stands in brackets behind a name and calls it something."""
_PARTY = re.compile(r"\s\(([A-Z][^()\n]{1,40})\)")
_TICKER = re.compile(r"[A-Z]{1,6}\.[A-Z]{1,2}")
"""The sign of a share in brackets."""
_SEAT = re.compile(r"(?:,\s|\s\()([A-Z]{1,4}-[A-Z][\w.]+(?:\s[A-Z]\w+)?)(?=[,)])")
_BELONGS = re.compile(r" ((?:of|from|at|with|for) (?:the |The |an? )?(?P<kind>(?:[a-z-]+ ){0,3}))(?=[A-Z])")
_AGED = re.compile(r"\b([\w-]+[-‐]year[-‐]old)\s$")
_RELATIVES = frozenset(("who", "which", "that", "whose", "where", "when"))
_STARTS = frozenset(
    "now then formerly previously once also himself herself currently today long still until recently".split()
)
_RUN = frozenset("DT PDT PRP$ JJ JJR JJS NN NNS NNP NNPS CD HYPH POS VBG VBN RB FW AFX NFP".split())
_DETERMINER = frozenset(("DT", "PRP$", "PDT"))
_SHORTEST_CLAUSE, _LONGEST_CLAUSE = len("who was there"), 140
"""Characters of a clause that stands in for a role: a shorter one says nothing, a longer one tells a story."""


def apposition(text: str, mention: Mention, limits: Span, parse: Parse | None) -> Span | None:
    """``X, a research analyst at Y,``."""
    bracket = _BRACKETED.match(text, mention.span.end, limits.end) if parse else None
    found = _phrase(text, mention, "(", Span(*bracket.span(1)), parse) if bracket else None
    opened = phraseends.OPEN.match(text, mention.span.end, limits.end)
    if found or not opened:
        return found
    return _phrase(text, mention, opened[0], Span(opened.end(), phraseends.end(text, opened.end(), limits)), parse)


def _phrase(text: str, mention: Mention, mark: str, span: Span, parse: Parse | None) -> Span | None:
    """The words behind a name and a mark, as far as they say who it is."""
    said = span.of(text)
    if _NOTHING.match(said) or (_HYPHEN.search(mark) and _COMPOUND.match(said)):
        return None
    if mention.label == "PER" and clauses.leads(text, span, parse):
        return span
    if parse is None:
        return span if calls(said, mention.label) else None
    tokens = participles.read(list(parse.tokens(span)), mention.span, parse)
    noun = head(tokens)
    apart = any(c.isdigit() for c in mark) or (
        _ARTICLE.match(said) is not None and _FELLOW.match(text, span.end) is not None
    )
    if noun is None or breaks_off(tokens) or not _is_called(parse, tokens, noun, mention, apart=apart):
        return None
    return None if _speaks(tokens, noun) else _before_clause(span, tokens, noun)


def _speaks(tokens: Sequence[Token], noun: Token) -> bool:
    """Whether the phrase is who tells it all, put between: ``X, a spokesman later said, had left``."""
    behind = (token for token in tokens if token.number > noun.number and not token.tag.startswith("RB"))
    verb = next(behind, None)
    cue = cues.cue(verb.lower) if verb is not None and verb.tag in ("VBD", "VBZ") else None
    return cue is not None and "say" in cue.classes and cue.form in ("past", "third")


def breaks_off(tokens: Sequence[Token]) -> bool:
    """Whether words end in an adjective whose noun is missing, or begin with what somebody does."""
    ends = len(tokens) > 1 and tokens[-1].tag == "JJ" and tokens[-2].tag == "DT"
    return ends or (tokens[0].tag == "VBG" and tokens[0].lower not in ATTRIBUTES)


def affiliation(text: str, mention: Mention, bodies: Collection[Span]) -> Span | None:
    """The party or the constituency that stands after somebody's name: ``X (Harbour Party)``, ``Sen. X, H-Brenna,``."""
    if mention.label != "PER":
        return None
    seat = _SEAT.match(text, mention.span.end)
    if seat:
        return Span(*seat.span(1))
    bracket = _PARTY.match(text, mention.span.end)
    listed = bracket is not None and _TICKER.fullmatch(bracket[1])
    return Span(*bracket.span(1)) if bracket and Span(*bracket.span(1)) in bodies and not listed else None


def stand_in(text: str, mention: Mention, limits: Span, bodies: Mapping[int, int], parse: Parse | None) -> Span | None:
    """What a clause or a phrase beside a name tells, for a name that has no role.

    ``bodies`` are the places where names of bodies begin and end: ``X of the Brenna Institute`` needs no comma, nor
    does ``X of the research group Brenna``.
    """
    belongs = _BELONGS.match(text, mention.span.end, limits.end)
    if belongs and belongs["kind"] and not gazetteer.group_noun(belongs["kind"].split()[-1]):
        belongs = None
    if belongs and belongs.end() in bodies and text.startswith(("-", "‐"), bodies[belongs.end()]):
        return None
    if belongs and mention.label == "PER" and belongs.end() in bodies:
        body = Span(belongs.end(), bodies[belongs.end()])
        if belongs[1].startswith("of") or (parse and parse.depends(body, mention.span)):
            return Span(belongs.start(1), body.end)
    opened = phraseends.OPEN.match(text, mention.span.end, limits.end)
    if not opened:
        return None
    span = Span(opened.end(), phraseends.end(text, opened.end(), limits))
    told = _TELLS.match(text, span.start, span.end)
    if told:
        whole = span.end < limits.end and span.of(text).split()[-1] not in STOP_WORDS
        fitting = mention.label in _TOLD_OF[told[0]] and whole and clauses.tells(text, span, mention.label, parse)
        being = clauses.IS_WHO.match(text, span.start, span.end)
        span = Span(being.end(), span.end) if being else span
        return span if fitting and _SHORTEST_CLAUSE < span.end - span.start <= _LONGEST_CLAUSE else None
    stands = _STANDS_FOR.match(text, span.start, span.end) and phraseends.is_closed(text, span.end)
    return span if stands and span.end - span.start <= _LONGEST_CLAUSE and mention.label in ("PER", "ORG") else None


def age(text: str, mention: Mention, limits: Span) -> Span | None:
    """The age right before a name, for one of whom nothing else is said: ``six-year-old X``."""
    found = _AGED.search(text, limits.start, mention.span.start) if mention.label == "PER" else None
    return Span(*found.span(1)) if found else None


def head(tokens: Sequence[Token]) -> Token | None:
    """The noun that a phrase is about: the last one before it goes on with *of*, *who* or a participle."""
    at = 0
    while at < len(tokens) and tokens[at].lower in _STARTS:
        at += 1
    at += _out_of(tokens[at:])
    if (
        at == len(tokens)
        or (tokens[at].tag == "CC" and tokens[at].lower != "both")
        or tokens[at].lower in ("my", "our", "your")
    ):
        return None
    found: Token | None = None
    for before, token in pairwise((tokens[at], *tokens[at:])):
        if _ends(token, before, found):
            return None if token.is_finite and token.dep != "acl:relcl" else found
        if token.tag in _DETERMINER and before.tag in ("VBG", "VBN"):
            return None
        found = None if token.tag == "POS" else token if token.is_noun or _stands_for_noun(token) else found
    return found


def _stands_for_noun(token: Token) -> bool:
    """Whether a word whose tag is another's is the noun of an apposition: ``a Norwegian who``, ``a spokeswoman``."""
    return token.dep == "appos" and (token.text[:1].isupper() or fits(token.text, "PER"))


def _out_of(tokens: Sequence[Token]) -> int:
    """How many words say that somebody is one or some of those named next: ``one of``; ``the youngest of``."""
    first = [token.lower for token in tokens[:3]]
    if first[:2] in (["one", "of"], ["some", "of"]):
        return 2
    picked = len(first) == 3 and first[2] == "of" and tokens[1].tag == "JJS" and first[1] not in ("best", "worst")
    return 3 if picked and tokens[0].tag == "DT" else 0


def _ends(token: Token, before: Token, found: Token | None) -> bool:
    """Whether a word ends the run of words that a noun phrase begins with."""
    if (token.tag == "CC" and found is None) or _stands_for_noun(token):
        return False
    if token.tag not in _RUN:
        return True
    return found is not None and before.tag != "HYPH" and token.tag in ("VBN", "VBG", "RB", *_DETERMINER)


def _before_clause(span: Span, tokens: Sequence[Token], noun: Token) -> Span | None:
    """The phrase as far as no finite verb outside a relative clause follows; None where the noun is its subject."""
    for token in tokens:
        told = token.lower in _RELATIVES or token.tag in ("WP", "WDT", "WRB", "WP$") or token.dep == "acl:relcl"
        if token.number > noun.number and told:
            return span
        if token.number > noun.number and token.is_finite:
            is_subject = noun.dep.startswith("nsubj") and noun.governor in (token.number, token.governor)
            return None if is_subject else Span(span.start, max(noun.end, token.start - 1))
    return span


def _is_called(parse: Parse, tokens: Sequence[Token], noun: Token, mention: Mention, *, apart: bool) -> bool:
    """Whether a phrase with this head says what the name's holder is, and is not the next one of a list.

    What stands ``apart`` is none of a list: an age, or a phrase that the next name, too, has behind it.
    """
    listed = parse.is_listed(noun, mention.span) and not apart
    counted = any(token.tag == "CC" and after.tag == "CD" for token, after in pairwise(tokens))
    if counted or (listed and (mention.label != "PER" or any(token.tag == "CC" for token in tokens))):
        return False
    if is_none(noun.text) and not fits(noun.text, mention.label):
        return False
    of_several = tokens[0].lower in ("one", "some", "both", "two") or _out_of(tokens) > 0
    if noun.tag in ("NNS", "NNPS") and mention.label in ("PER", "LOC") and not of_several:
        return False
    joined = parse.is_joined(noun, mention.span) or parse.is_joined(tokens[0], mention.span)
    if mention.label in ("PER", "ORG") and fits(noun.text, mention.label):
        return joined or not listed
    if not joined or not (noun.text.islower() or (mention.label == "PER" and tokens[0].lower in ("a", "an"))):
        return False
    if mention.label in ("PER", "ORG") and (tokens[0].tag in _DETERMINER or of_several):
        return True
    return len(tokens) > 1 and (is_thing(noun.text) or fits(noun.text, "ORG"))


def calls(said: str, label: str) -> bool:
    """Whether words, without a parse, say what their holder is: the head is such a noun, and no verb makes a clause."""
    words = said.split()
    while words and words[0].lower() in _STARTS:
        words = words[1:]
    if [word.lower() for word in words[:2]] == ["one", "of"]:
        words = words[2:]
    before: list[str] = []
    for word in words:
        if word.lower() in SUBORDINATORS | PREPOSITIONS | {"who", "which", "and"}:
            break
        if word.endswith("ed") and cues.cue(word) is None and any(fits(noun, label) for noun in before):
            break
        before.append(word)
    if not before or len(words) > 40 or any(is_verb(word) for word in before):
        return False
    return any(fits(word, label) for word in before)


def is_verb(word: str) -> bool:
    """Whether a word, without a parse, looks like a finite verb."""
    lower = word.lower()
    if lower in AUXILIARIES | PASTS or (lower.endswith("ed") and "-" not in lower and lower not in _ADJECTIVES):
        return True
    cue = cues.cue(lower)
    return cue is not None and word.islower() and (cue.form == "past" or (cue.form == "third" and not cue.noun))


_ADJECTIVES = (
    frozenset(
        "retired united armed red convicted alleged accused suspected renowned acclaimed disgraced celebrated".split()
    )
    - STOP_WORDS
)
"""Words in *-ed* that stand before nouns."""
