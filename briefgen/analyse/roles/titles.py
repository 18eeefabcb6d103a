"""Name -> what the words right before it call the one so named.

``Foreign Minister X``; ``the deputy minister of ports, X``; ``the trawler X``.
"""

import re

from briefgen import gazetteer
from briefgen.analyse.parse import Parse, Token
from briefgen.analyse.phrases import DETERMINERS, SUBORDINATORS
from briefgen.analyse.roles import phraseends
from briefgen.analyse.roles.appositions import is_verb
from briefgen.analyse.roles.nounphrases import by_tree, modified, noun_phrase, whole_word
from briefgen.analyse.roles.rolenouns import fits, is_none, is_person, is_thing
from briefgen.model.analysis import Mention
from briefgen.model.span import Span
from briefgen.words import MONTHS, STOP_WORDS, WEEKDAY

_SEVERAL = re.compile(r"\b[a-z]{2,}(?:[^su\W]s|men|women)$")
_LISTED = re.compile(r"\s*(?:,\s(?=[A-Z])|and\b|&)")
"""Behind the first of several names: ``sisters X and Y``."""
_THE = re.compile(r"[Tt]he [^A-Z]+")
"""A thing's noun with its article: ``the trawler X``."""
_ADDRESSED = re.compile(rf"(?:{'|'.join((*gazetteer.ADDRESSES, *gazetteer.CALLINGS))})\b\.?\s")
_COMMA = re.compile(r",\s(?:the\s)?$")
_HANGS = re.compile(r"([\w-]+)\s(?:for|of|to)\s(?:the\s|its\s|their\s|his\s|her\s)?(?:[A-Z]\w+(?:[’']s)?\s)?$")
_BEFORE_RANK = frozenset(("Rear", "Vice", "Judge", "Justice"))
"""Titles in full, and words of them, that are no rank by themselves."""
_LINK = re.compile(r"\s(?:of|at|for|in|with|on|to)\s")
_DETERMINED = re.compile(r"\b(?:the|a|an|one|another|his|her|its|their)\s$|[’']s?\s$", re.IGNORECASE)
_DETERMINER = re.compile(r"\b(?:(?:one\sof\s)?(?:the|an?|his|her|its|their)|one|another)\s$", re.IGNORECASE)
_FOLLOWED = re.compile(r"\s*(?:\([^()\n]{1,40}\))?(?:\sof\s[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)?\s*(?:[,.;:!?—–”\"]|--?\s|$)")
_NEXT_ONE = re.compile(r"[a-z-]+,\s[A-Z][\w.’'-]*\s[A-Z][\w’'-]*,\sand\s$")
"""Before the second of two people who each have their office before them: ``the chairman, Mara Lind, and …``."""
_INSERTED = re.compile(r"\s([a-z]+),")
"""Behind a name: what it does, before a comma, ``X argued,``."""
_STAMPED = re.compile(
    rf".*\b(?:{WEEKDAY}|[Tt]oday|[Yy]esterday|[Tt]omorrow|[Ll]ast\s(?:week|month|year|night)|(?:Start|End)\sQuote)\b"
    r"(?:,?\s\d{1,2}\s\w+\s\d{4})?(?:\s\d{1,2}[.:]\d\d(?:\s[A-Z]{2,4})?)?(?:\s|$)"
    rf"|(?:{'|'.join(MONTHS)})\s(?:\d{{1,2}},?\s)?(?:19|20)\d\d,?(?:\s|$)"
)
"""A day, and what stands before it, in front of a title: ``on Thursday Mayor``; and the sign of a page's quotation."""
_OWNED = re.compile(r"(?:[a-z][\w-]*\s)?[a-z][\w-]*(?:[’']s|s[’'])\s")
"""At the start of a title: whose it is, without an article, ``firm's manager``."""
_OWNER = re.compile(
    r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)|(?:\b[Tt]he\s[a-z][\w-]*|[A-Z][\w-]*(?:\s[A-Z][\w.-]*){0,3})[’']s)\s$"
)
"""Before a title: whose it is."""
_OURS = re.compile(r"\b(?:my|our|your)\s$", re.IGNORECASE)
_KIND = r"(?:[a-z’'-]+\s){0,3}?(?P<noun>[a-z-]+))"
_NAMED = re.compile(rf"\b(?P<who>an?\s{_KIND}\s(?:named|called)\s[“\"]?$", re.IGNORECASE)
_GAVE = re.compile(
    rf"\b(?P<who>(?:an?|one|another)\s{_KIND},?\swho\s(?:"
    r"(?:gave|would\sgive|agreed\sto\sgive|provided)\s(?:only\s|just\s)?(?:his|her|their)\s(?:\w+\s)?name(?:\sonly)?(?:\sas\s|,\s)"
    r"|(?:asked|wanted|wished|agreed|would\sagree)\s(?:only\s)?to\sbe\s(?:identified|named|known)\s(?:only\s)?as\s"
    r"|(?:identified|introduced)\s(?:himself|herself|themselves)\s(?:only\s)?as\s)[“\"]?$",
    re.IGNORECASE,
)
"""The same where its bearer tells it himself: ``a trader who gave his name only as``."""
_IDENTIFIED = re.compile(
    rf"(?P<by>\b(?:named|identified)\s)?\b(?P<who>(?:an?|the|his|her|its|their)\s{_KIND}"
    r"(?(by)|,?\s(?:(?:was|is|has\sbeen)\s)?(?:(?:later|since)\s)?(?:named|identified|known)(?:\sby\s(?:\w+\s)?\w+)?)"
    r"\sas\s[“\"]?$",
    re.IGNORECASE,
)
"""Before a name: what its bearer is, ``a trader named``, ``identified the gunman as``, ``the gunman, named as``."""
_SOME = re.compile(r"\ban?\s(?:[\w-]+,?\s)?$")
"""Before such a noun: the name behind it begins what is told of its bearer, ``a drunken man Ilan does not like``."""
_FEW = 4
"""Words between two nouns for one person."""
_LONGEST_NAMED = 80
"""Characters in which that stands."""
_ANYBODY = frozenset("man woman person boy girl child youth teenager".split())
"""Nouns that say no more of somebody than his name does."""
_SAYS_BEFORE = re.compile(
    r"[”\"]?,?[”\"]?\s+(?:said|says|told|added|asked|according to|by|is|was|and|than)\s$|[“\"(]\s?$"
)


def title(text: str, name: Span, label: str, limits: Span, parse: Parse | None) -> Span | None:
    """The title right before a name: ``Foreign Minister X``."""
    before = text[limits.start : name.start]
    touching = before.rstrip(" -")[-1:]
    if before[-1:] not in (" ", "-") or not (touching.isalnum() or touching == "."):
        return None
    if parse and parse.modifies(name):
        return None
    stretch = Span(limits.start, name.start)
    span = _unstamped(text, noun_phrase(text, stretch, label, parse))
    last = text[span.start : span.end].rsplit(maxsplit=1)[-1] if span else ""
    if span and last in _ANYBODY and _SOME.search(text, limits.start, span.start):
        return None
    thing = is_thing(last) and not (label == "ORG" and fits(last, label))
    if span and (is_none(last) or (thing and not _is_the(text, span, limits))):
        return None
    head = _LINK.split(span.of(text), maxsplit=1)[0] if span else ""
    if span and label == "PER" and _SEVERAL.search(head) and not _LISTED.match(text, name.end):
        return None
    if span:
        return _with_owner(text, _with_first(text, span, limits, label), limits)
    if parse is None or _ADDRESSED.match(text, name.start):
        return None
    found = by_tree(stretch, Mention(name, label), parse)
    return Span(whole_word(text, found.start, limits.start), found.end) if found else None


def office_and_rank(text: str, titled: Span, name: Span, limits: Span, parse: Parse) -> tuple[Span, Span] | None:
    """The office of somebody whose rank or form of address stands between it and the name: ``Mayor of Orel Colonel X``.

    ``titled`` are the words before the name as far as the *of* or *for* of the office. The tree tells the office from
    what a rank is in: ``the commander of Army Colonel X``.
    """
    words = list(re.finditer(r"\S+", text[titled.start : titled.end]))
    first = len(words)
    while first and (gazetteer.is_title(words[first - 1][0]) or words[first - 1][0] in _BEFORE_RANK):
        first -= 1
    whole = _of_another(text, titled, Span(limits.start, titled.end), parse)
    if first in (0, len(words)) or is_person(words[first - 1][0]) or whole.start == titled.start:
        return None
    noun = _last_of(parse, Span(whole.start, titled.start))
    if noun is None or not noun.text[0].isupper() or noun.tag.endswith("S") or gazetteer.tie_noun(noun.lower):
        return None
    if not (parse.is_apposed(name, noun) or parse.is_of_subject(noun, name)):
        return None
    rank = titled.start + words[first].start()
    return Span(whole.start, rank - 1), Span(rank, titled.end)


def _last_of(parse: Parse, lead: Span) -> Token | None:
    """The noun that an office ends with before its *of* or *for*."""
    return next((token for token in reversed(list(parse.tokens(lead))) if token.is_noun), None)


def _with_owner(text: str, span: Span, limits: Span) -> Span | None:
    """A title with whose it is, where it says little without: ``Toresk's sister``, ``the firm's manager``.

    None where it is the writer's own: ``my friend``.
    """
    before = text[limits.start : span.start]
    if _OWNED.match(text, span.start, span.end):
        return Span(span.start - len("the "), span.end) if before.lower().endswith("the ") else span
    if not gazetteer.tie_noun(text[span.start : span.end].rsplit(maxsplit=1)[-1]):
        return span
    if _OURS.search(before):
        return None
    owner = _OWNER.search(before)
    return Span(limits.start + owner.start(), span.end) if owner else span


def _unstamped(text: str, span: Span | None) -> Span | None:
    """A title without the day, and the end of a sentence, that run into it; None where nothing is left."""
    span = phraseends.behind_run_in(text, span) if span else None
    stamp = _STAMPED.match(text, span.start, span.end) if span else None
    if span is None or stamp is None:
        return span
    return Span(stamp.end(), span.end) if stamp.end() < span.end else None


def _is_the(text: str, span: Span, limits: Span) -> bool:
    return _THE.fullmatch(text, max(limits.start, span.start - 4), span.end) is not None


def named(text: str, name: Span, limits: Span) -> Span | None:
    """``A trader named X``; ``they identified the gunman as X``."""
    lead = max(limits.start, name.start - _LONGEST_NAMED)
    patterns = (_NAMED, _GAVE, _IDENTIFIED)
    found = next((it for pattern in patterns if (it := pattern.search(text, lead, name.start))), None)
    if text.startswith(("’s", "'s"), name.end):
        return None
    telling = found is not None and found["noun"].lower() not in _ANYBODY and is_person(found["noun"])
    return Span(found.start("who"), found.end("who")) if found and telling else None


def before_comma(text: str, name: Span, label: str, limits: Span, parse: Parse | None) -> Span | None:
    """``The deputy minister of ports, X``."""
    comma = _COMMA.search(text, limits.start, name.start)
    if comma is None or (label not in ("PER", "ORG") and not _FOLLOWED.match(text, name.end, limits.end)):
        return None
    stretch = Span(limits.start, comma.start())
    span = noun_phrase(text, stretch, label, parse)
    if span and is_thing(text[span.start : span.end].rsplit(maxsplit=1)[-1]) and not _is_the(text, span, limits):
        span = noun_phrase(text, stretch, "PER", parse)
    if span is None and parse:
        span = by_tree(stretch, Mention(name, label), parse) or modified(stretch, Mention(name, label), parse)
        span = Span(whole_word(text, span.start, limits.start), span.end) if span else None
        span = span or _of_other_kind(text, stretch, Mention(name, label), parse)
    if span is None or (parse and not _FOLLOWED.match(text, name.end, limits.end) and _is_adverbial(span, name, parse)):
        return None
    span = _of_two(text, span, stretch, parse) if parse else span
    span = _of_another(text, span, stretch, parse) if label == "PER" else span
    whole = _unstamped(text, _with_determiner(text, _with_first(text, span, limits, label)))
    if whole is None or not (
        text[span.start].isupper()
        or _DETERMINED.search(text[max(0, span.start - 9) : span.start])
        or _OWNED.match(text, span.start, span.end)
        or _NEXT_ONE.search(text, limits.start, span.start)
    ):
        return None
    head = _LINK.split(whole.of(text), maxsplit=1)[0].rsplit(maxsplit=1)[-1]
    in_town = label == "PER" and is_thing(whole.of(text).rsplit(maxsplit=1)[-1]) and not is_person(head)
    if in_town and not gazetteer.is_forename(text[name.start : name.end].split(maxsplit=1)[0]):
        return None
    owns = text.startswith(("’", "'"), name.end) and whole.start > limits.start
    return whole if not owns and _stands_alone(text, whole, name, limits) else None


def _of_other_kind(text: str, stretch: Span, mention: Mention, parse: Parse) -> Span | None:
    """The phrase for a person before what was taken for a body, or the other way round, where the tree joins them."""
    named = mention.span.of(text).split()
    person = len(named) > 1 and gazetteer.is_forename(named[0])
    if mention.label != ("ORG" if person else "PER"):
        return None
    span = noun_phrase(text, stretch, "PER" if person else "ORG", parse)
    noun = next(reversed(list(parse.tokens(span))), None) if span else None
    return span if noun is not None and parse.is_apposed(mention.span, noun) else None


def _is_adverbial(span: Span, name: Span, parse: Parse) -> bool:
    """Whether a phrase before a comma is part of what comes before the subject: ``Asked by the judge, X left``."""
    *_, last = parse.tokens(span)
    return last.dep.startswith(("obl", "nmod")) and last.is_noun and parse.is_subject(name)


def _of_two(text: str, span: Span, stretch: Span, parse: Parse) -> Span:
    """The phrase with the one that it is joined to: ``the company's founder and largest owner, X``."""
    *_, last = parse.tokens(span)
    first = next((token for token in parse.tokens(stretch) if token.number == last.governor), None)
    if last.dep != "conj" or first is None or first.end >= span.start or not is_person(first.text):
        return span
    whole = noun_phrase(text, Span(stretch.start, first.end), "PER", parse)
    between = text[first.end : span.start].split()
    one = between[:1] == ["and"] and len(between) < _FEW and DETERMINERS.isdisjoint(between)
    return Span(whole.start, span.end) if whole and one else span


def _of_another(text: str, span: Span, stretch: Span, parse: Parse | None) -> Span:
    """The phrase with the one whose office hangs on it: ``a spokesman for the prime minister, X``."""
    link = _HANGS.search(text, stretch.start, span.start)
    if link is None or not is_person(link[1]) or is_verb(link[1]):
        return span
    first = noun_phrase(text, Span(stretch.start, link.end(1)), "PER", parse)
    return Span(first.start, span.end) if first else span


def _stands_alone(text: str, phrase: Span, name: Span, limits: Span) -> bool:
    """Whether a phrase before a comma is part of nothing else: ``in a letter to the mayor, X denied it``.

    A name that has a title in small letters goes on only with a mark: ``the mayor was there, harbour master X said``.
    Who is put between commas with his verb is none of what stands before: ``The public, X argued, may believe it``.
    """
    if _FOLLOWED.match(text, name.end, limits.end):
        return True
    inserted = _INSERTED.match(text, name.end, limits.end)
    if text[name.start].islower() or (inserted and is_verb(inserted[1])):
        return False
    lead = text[limits.start : phrase.start]
    return not lead.strip() or bool(_SAYS_BEFORE.search(lead))


def _with_first(text: str, span: Span, limits: Span, label: str) -> Span:
    """A title with the one joined to it: ``Deputy Prime Minister and Defence Minister``."""
    joined = re.search(r"((?:[A-Z][\w’'-]*\s)+)and\s$", text[limits.start : span.start])
    if joined is None or not fits(joined[1].split()[-1], label):
        return span
    start = limits.start + joined.start(1)
    first = text[start : span.start].split(maxsplit=1)[0].lower()
    return span if first in STOP_WORDS | SUBORDINATORS else Span(start, span.end)


def _with_determiner(text: str, span: Span) -> Span:
    lead = max(0, span.start - len("one of another "))
    article = _DETERMINER.search(text[lead : span.start])
    return Span(lead + article.start(), span.end) if article else span
