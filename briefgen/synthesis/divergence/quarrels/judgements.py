"""Text -> Judgements: the words by which somebody is for something, against it, or calls it something.

``The mayor welcomed the curfew`` is for it, ``Sund Ferries came out against the sale`` is against; ``called it a
disgrace`` is what the words after it are. Who judges stands before the verb, what is judged behind it.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from briefgen.model.span import Span
from briefgen.words import STOP_WORDS, content_stems, fold, stem, words

_FOR = """welcome applaud hail praise back support endorse defend favour favor recommend commend celebrate embrace
    approve advocate demand thank justify"""
_AGAINST = """condemn criticise criticize oppose reject denounce dismiss slam blast decry deplore protest resist veto
    lament regret boycott ban block refuse contest challenge mock ridicule"""
_NAMES = "call describe brand label term characterise characterize view regard portray"
_MORE_FOR = r"""st(?:ands?|ood)\ by|(?:vot|call|plead|push|argu|press)(?:es?|s|ed|ing)?\ for|
    sp(?:eaks?|oke)\ (?:out\ )?for|in\ favou?r\ of|insist(?:s|ed|ing)?\ on"""
_MORE_AGAINST = r"""turn(?:s|ed|ing)?\ down|brush(?:es|ed|ing)?\ (?:off|aside)|object(?:s|ed)?\ to|
    rul(?:es?|ed|ing)\ out|play(?:s|ed)?\ down|complain(?:s|ed)?\ (?:of|about)|
    warn(?:s|ed)?\ (?:of|that)|
    (?:advis|warn|c[ao]m|sp[eo][ak]|vot|argu|appeal|decid|campaign|rul)(?:es?|ed|s|ke|k)?\ (?:out\ )?against"""
_BARE_NOUNS = frozenset("back support ban call term view block challenge protest regret label brand".split())
"""Verbs whose bare form, and for some the form in -s, is a noun or adverb as often."""
_PARTICLES = r"(?!\s+(?:off|on|in|up|out|back|into|for|to|by|at)\b)"


def _forms(verbs: str) -> str:
    """A pattern of the forms of regular verbs."""
    return "|".join(_form(verb) for verb in verbs.split())


def _form(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb[:-1]}(?:es?|ed|ing)"
    if verb.endswith("fy") or verb.endswith("ry"):
        return f"{verb[:-1]}(?:y|ies|ied|ying)"
    ending = "(?:s|es|ed|ing)" if verb in _BARE_NOUNS else "(?:s|es|ed|ing)?"
    return f"{verb}{verb[-1]}?{ending}" if verb in ("ban", "slam", "label") else verb + ending


_VERB = re.compile(
    rf"\b(?:(?P<against>(?:{_forms(_AGAINST)})\b{_PARTICLES}|(?:{_MORE_AGAINST})\b)|"
    rf"(?P<for>(?:{_forms(_FOR)})\b{_PARTICLES}|support(?=\ (?:the|a|an|it|this|that|his|her|their)\b)|"
    rf"(?:{_MORE_FOR})\b)|(?P<names>{_forms(_NAMES)})\b{_PARTICLES})",
    re.IGNORECASE | re.VERBOSE,
)
_PASSIVE = re.compile(r"\b(?:am|is|are|was|were|be|been|being|get|gets|got)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_NOT = re.compile(
    r"(?:\b(?:not|never|no longer|refused to|declined to|failed to)|n[’']t)\s+(?:\w+\s+)?$", re.IGNORECASE
)
_NOUN = re.compile(r"\b(?:the|a|an|of|his|her|its|their|our|any|no|such|\w+[’']s)\s+$", re.IGNORECASE)
"""Before a verb's form that is a noun there: ``the support of``."""
_GOVERNED = re.compile(
    r"\b(?:amid|amidst|over|despite|during|for|from|with|without|between|following|about|against|in|at|on)\s+$",
    re.IGNORECASE,
)
"""The same before any form but the participle: ``to resign amid protests``, and not ``for backing the plan``."""
_END = re.compile(r"[,;:.!?—–]\s|[.!?”\"]*$|\b(?:saying|because|who|which|after|before|but)\b")
_SPLIT = re.compile(
    r"\s+(?:as\s+)?(?=[\"“‘'`]|(?:an?|the|one|as|not|too|very|\w+(?:ly|ist|ic|al|ous|ful|less|able|ible|ive))\b)"
)
_GOOD = frozenset(
    map(
        stem,
        """fair right overdue necessary needed victory success successful good great historic important wise brave
        strength strong courageous excellent fast sensible reasonable justified legitimate lawful legal proper best
        better safe fantastic generous positive progress breakthrough milestone step welcome essential vital
        indispensable honest proud visionary hero heroes professional exemplary clear correct triumph
        landmark""".split(),
    )
)
_BAD = frozenset(
    map(
        stem,
        """wrong disgrace disgraceful scandal scandalous shame shameful racist absurd unfair illegal unlawful mistake
        blackmail war betrayal disaster disastrous lie lies liar farce sham strike-breaking cruel inhuman outrageous
        outrage nonsense ridiculous dangerous reckless irresponsible insult insulting fiction fairy tale joke coup
        crime criminal theft bad worse worst terrible false baseless political politically illegitimate provocation
        unacceptable unnecessary premature exaggerated foolish stupid cowardly failure fraud
        strike-breakers terrorists murderers traitors attack humiliation panic harsh excessive surrender
        capitulation travesty massacre catastrophe catastrophic fiasco abuse robbery draconian inhumane
        discriminatory unconstitutional undemocratic
        hypocritical cynical desperate insufficient inadequate late poor weak""".split(),
    )
)


@dataclass(frozen=True, slots=True)
class Judgement:
    """One verb of judging with what stands behind it."""

    polarity: int
    """1 for it, -1 against it, 0 where the words do not tell."""
    cue: Span
    of: frozenset[str]
    """Stems of what is judged; empty for a pronoun."""
    names: bool
    """It is called something."""


@lru_cache(maxsize=50_000)
def find(text: str) -> tuple[Judgement, ...]:
    """The judgements of ``text``, in order."""
    return tuple(
        judgement
        for match in _VERB.finditer(text)
        if not _PASSIVE.search(text[: match.start()]) and not _is_noun(text, match)
        if (judgement := _judgement(text, match))
    )


def _is_noun(text: str, match: re.Match[str]) -> bool:
    """Whether a verb's form is a noun, by the word before it."""
    before = text[: match.start()]
    governed = _GOVERNED.search(before) is not None and not match[0].lower().endswith("ing")
    return governed or _NOUN.search(before) is not None


@lru_cache(maxsize=50_000)
def stated(text: str) -> tuple[Judgement, ...]:
    """The judgements that a sentence gives by what something is: ``the trial was a farce``."""
    return tuple(
        Judgement(polarity, Span(*match.span("is")), of, names=True)
        for match in _IS.finditer(text)
        if (polarity := tone(match["what"])) and (of := _stems(match["of"]))
    )


_IS = re.compile(
    r"\b(?:the|this|that|his|her|its|their|our) (?P<of>(?:[\w’'-]+ ){1,2}?)(?P<is>is|was|were|are|ha(?:d|s|ve) been) "
    r"(?:(?:an?|the|too|very|\w+ly) )*(?P<what>(?!\w+ly\b)[\w-]+(?: [\w-]+)?)(?=[.,;!”\"]|$| and\b| for\b)"
)


def _judgement(text: str, match: re.Match[str]) -> Judgement | None:
    end = _END.search(text, match.end())
    behind = text[match.end() : end.start() if end else len(text)].strip()
    if not behind:
        return None
    turned = -1 if _NOT.search(text[: match.start()]) else 1
    if match.group("names"):
        parts = _SPLIT.split(behind, maxsplit=1)
        if len(parts) < 2 or not parts[0]:
            return None
        return Judgement(turned * tone(parts[1]), Span(*match.span()), _stems(parts[0]), True)
    polarity = 1 if match.group("for") else -1
    return Judgement(turned * polarity, Span(*match.span()), _stems(" ".join(behind.split()[:8])), False)


def _stems(text: str) -> frozenset[str]:
    return frozenset(content_stems(text))


def tone(text: str) -> int:
    """1 where the words of ``text`` praise, -1 where they blame, 0 where they do neither or both."""
    held = {stem(word) for word in words(text) if fold(word) not in STOP_WORDS}
    return (1 if held & _GOOD else 0) - (1 if held & _BAD else 0)
