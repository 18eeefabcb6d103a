"""Stretch of text + label of a name -> the noun phrase at its end that says what the one so named is.

With a parse the tree tells where it begins; else the words alone do.
"""

import re
from collections.abc import Mapping, Sequence

from briefgen import gazetteer
from briefgen.analyse.parse import Parse, Token
from briefgen.analyse.phrases import DETERMINERS, PREPOSITIONS
from briefgen.analyse.roles.appositions import is_verb
from briefgen.analyse.roles.phraseends import LONGEST
from briefgen.analyse.roles.rolenouns import ATTRIBUTES, fits, is_none, is_person, is_thing
from briefgen.model.analysis import Mention
from briefgen.model.span import Span
from briefgen.words import STOP_WORDS

_WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*\.?(?:[’']s?(?!\w))?")
_NO_TITLE = re.compile(r"(?:n['’]t|not|to|will|would|can|could)\s$")
"""Before what is a verb, though its form may be a noun's."""
_ARTICLES = frozenset("a an his her its their one another".split())
_MODIFIERS = frozenset(("amod", "compound", "nmod:desc"))
_DOTTED = re.compile(r"(?:Inc|Corp|Co|Ltd|Dept|St|No|Fla|Calif|(?:[A-Z]\.)*[A-Z]|Gen|Maj|Lt|Col|Sgt|Capt|Adm|Supt)\.$")
"""Abbreviations inside a title."""
_INITIALS = frozenset(("US", "WHO", "IT"))
"""In capitals no pronouns, but whose office it is: ``US President``."""
_DEGREES = frozenset(("most", "then"))
"""Adverbs inside a title: ``the most senior judge``, ``the then minister``."""
_GRAMMAR = STOP_WORDS - _DEGREES
_NEAR = 3
"""Words from such an adverb to what it goes with."""
_IS = frozenset(("is", "are", "was", "were", "be", "been", "’s", "'s"))
"""What makes noun and name say how something is: ``the show was vintage X``."""
_LINKS = frozenset(("of", "at", "for", "in", "with", "on", "to"))
_MARKED = re.compile(r"[,;:.“”\"()](?!\w)|\s[–—-]{1,2}\s")
_LASTING = re.compile(
    r"(?:interim|acting|deputy|outgoing|incoming|new|then|current|late|ex|vice|assistant|chief|senior|junior|first|second|third"
    r"|retired|sitting|former|foreign|civil|public|joint|prime|high|top|lead|[a-z-]+(?:al|ic|ary|ive|ian|ern))"
)
"""Adjectives that are part of an office in capitals: ``interim Prime Minister``, but not ``upbeat President``."""


def noun_phrase(text: str, stretch: Span, label: str, parse: Parse | None) -> Span | None:
    """The phrase at the end of ``stretch`` whose head says what somebody is."""
    found = list(_WORD.finditer(text, max(stretch.start, stretch.end - LONGEST), stretch.end))
    tokens = _tokens(parse, stretch) if parse else {}
    head = _head(text, found, label, tokens)
    if head is None:
        return None
    start = head
    while start > 0 and _modifies(text, found[start - 1], found[start], _last(tokens, found[start - 1])):
        start -= 1
    while start < head and found[start][0].lower() in _GRAMMAR and found[start][0] not in _INITIALS:
        start += 1
    first = found[start]
    if first[0].islower() and start and _NO_TITLE.search(text[max(0, first.start() - 8) : first.start()]):
        return None
    return Span(whole_word(text, first.start(), stretch.start), found[-1].end())


def whole_word(text: str, start: int, limit: int) -> int:
    """Where a compound begins whose last part stands at ``start``: ``R&B star``, ``all-time champion``."""
    while start > limit and text[start - 1] in "-&" and not text[max(0, start - 2)].isspace():
        start = max(limit, text.rfind(" ", limit, start - 1) + 1)
    return start


def _tokens(parse: Parse, stretch: Span) -> dict[int, Token]:
    near = Span(max(stretch.start, stretch.end - LONGEST), stretch.end)
    return {token.start: token for token in parse.tokens(near)}


def _head(text: str, found: Sequence[re.Match[str]], label: str, tokens: Mapping[int, Token]) -> int | None:
    """Index of the noun of role: the last word, or the one before ``of …``."""
    if not found:
        return None
    last = found[-1][0]
    fitting = len(found) - 1 if _fits(last, label) and _is_noun(tokens.get(found[-1].start()), label) else None
    plural = last.endswith("s") and not last.endswith("ss")
    if label != "PER":
        return None if plural and label == "ORG" else fitting
    if (fitting is not None and not plural) or last.lower() in PREPOSITIONS | STOP_WORDS or is_verb(last):
        return fitting
    linked = _before_link(text, found, tokens)
    return linked if linked is not None else fitting


def _before_link(text: str, found: Sequence[re.Match[str]], tokens: Mapping[int, Token]) -> int | None:
    """Index of the noun of role before the last ``of …``, where no verb comes between."""
    for at in range(len(found) - 2, max(-1, len(found) - 14), -1):
        if found[at][0] in _LINKS and at > 0 and fits(found[at - 1][0], "PER"):
            between = text[found[at].end() : found[-1].start()]
            after = tokens.get(found[at + 1].start())
            acts = found[at][0] == "to" and after is not None and after.tag == "VB"
            return at - 1 if not (acts or _MARKED.search(between)) else None
        if is_verb(found[at][0]):
            return None
    return None


def _fits(word: str, label: str) -> bool:
    return fits(word, label) or (label not in ("PER", "ORG") and is_thing(word))


def _is_noun(token: Token | None, label: str) -> bool:
    """Whether a word can be a noun: unknown without a parse; capitals, and ``executive``, are taken for adjectives."""
    if token is None or token.is_noun or (token.text[:1].isupper() and not token.is_finite):
        return True
    return label == "PER" and token.tag == "JJ"


def _last(tokens: Mapping[int, Token], word: re.Match[str]) -> Token | None:
    """The token of a word; of a compound its last one: ``once-feared``."""
    return tokens.get(word.start() + word[0].rfind("-") + 1, tokens.get(word.start()))


def _modifies(text: str, word: re.Match[str], following: re.Match[str], token: Token | None) -> bool:
    """Whether a word belongs to the noun phrase that it stands before."""
    between = text[word.end() : following.start()]
    lower = word[0].lower()
    ended = lower.endswith(".") and not (token.text.endswith(".") if token else _DOTTED.match(word[0]))
    if between not in (" ", "-", " & ", " ’", " '", " – ") or ended or lower.endswith(("n't", "n’t")):
        return False
    if token and lower in _DEGREES:
        return token.dep == "advmod" and 0 < token.governor - token.number <= _NEAR
    if lower in DETERMINERS and not lower.isnumeric():
        return lower == "the" or (lower in _ARTICLES and not following[0].endswith(("’s", "'s")))
    if word[0].islower() and following[0][0].isupper() and not _is_compound(lower, token):
        return False
    if word[0] in _INITIALS:
        return True
    if token:
        return _is_modifier(token)
    if lower in ATTRIBUTES:
        return True
    return lower not in STOP_WORDS | PREPOSITIONS and not is_verb(word[0]) and not lower.endswith("ing")


def _is_compound(lower: str, token: Token | None) -> bool:
    """Whether a small word before a capital is part of the same title: ``interim Prime Minister``."""
    if token is None:
        return not lower.endswith("s")
    if token.tag == "NN" and is_person(lower):
        return True
    if token.tag == "NN":
        return gazetteer.group_noun(lower) and token.dep in _MODIFIERS
    return _LASTING.fullmatch(lower) is not None and (token.tag.startswith("JJ") or token.dep in _MODIFIERS)


def _is_modifier(token: Token) -> bool:
    if token.tag in ("VBG", "VBN"):
        return token.dep in _MODIFIERS or token.lower in ATTRIBUTES
    return token.tag.startswith(("NN", "JJ")) or (
        token.tag in ("CD", "RBS", "FW", "AFX") and token.lower not in STOP_WORDS
    )


def by_tree(stretch: Span, mention: Mention, parse: Parse) -> Span | None:
    """A phrase whose last noun no list knows, where the tree makes it one with the name."""
    tokens = list(_tokens(parse, stretch).values())
    noun = tokens[-1] if tokens else None
    if noun is None or not (noun.tag == "NN" or _is_taken_for_a_name(noun)) or not parse.is_joined(noun, mention.span):
        return None
    start = _run_start(tokens, len(tokens) - 1)
    if start and tokens[start - 1].lower in _IS:
        return None
    return Span(tokens[start].start, noun.end) if _is_fitting(noun, mention.label) else None


def modified(stretch: Span, mention: Mention, parse: Parse) -> Span | None:
    """The same where the noun has words of its own behind it: ``the man accused of the raid, X``."""
    tokens = list(_tokens(parse, stretch).values())
    for at in range(len(tokens) - 1, 0, -1):
        noun = tokens[at]
        if noun.tag == "NN" and parse.is_joined(noun, mention.span) and not noun.dep.startswith("obl"):
            start = _run_start(tokens, at)
            determined = start > 0 and tokens[start - 1].tag in ("DT", "PRP$", "POS")
            return Span(tokens[start].start, stretch.end) if determined and is_person(noun.text) else None
        if noun.is_finite or noun.text in ",;:":
            return None
    return None


def _is_taken_for_a_name(noun: Token) -> bool:
    """Whether a noun in small letters beside a name has the name's tag."""
    return noun.tag == "NNP" and noun.dep == "nmod:desc" and noun.text.islower() and not noun.text.endswith("ed")


def _run_start(tokens: Sequence[Token], at: int) -> int:
    while at > 0 and _is_modifier(tokens[at - 1]):
        at -= 1
    return at


def _is_fitting(noun: Token, label: str) -> bool:
    if is_none(noun.text) or noun.text.isupper():
        return False
    if label == "PER":
        return not is_thing(noun.text) and not gazetteer.group_noun(noun.text)
    return _fits(noun.text, label)
