"""Sentence + cue -> issuer: the authority that speaks, named in the sentence or in one just before it."""

import re
from collections.abc import Sequence

from briefgen import gazetteer
from briefgen.analyse.advisories import offices
from briefgen.analyse.advisories.vocabulary import AUTHORITY, OUTSIDERS
from briefgen.model.analysis import Mention
from briefgen.model.span import Span
from briefgen.words import STOP_WORDS

_NAME = r"(?:[A-Z][\w.’'&-]*|(?:[A-Z]\.){2,})"
_ADJECTIVE = (
    r"(?:local|state|federal|national|regional|city|county|health|public|emergency|foreign|military|security|civil"
    r"|aviation|transport|meteorological|weather|interior|education|tourism|fire|rescue|senior|government|company"
    r"|airport|border|provincial|municipal|district|traffic|disaster|environmental|harbou?r|port|water|rail|road|housing"
    r"|energy|power|electricity|forestry|fisheries|agriculture|labou?r|justice|finance|defen[cs]e|flood|river|coastal|ferry"
    r"|prison|planning|consumer|food|nuclear|maritime|civil-protection|protection|geological|seismological|relief|aid)"
)
_MODIFIER = (
    r"(?:(?!(?:who|which|that|and|or|but|as|than|told|said|says|is|are|was|were|has|have|had|will|the|an?|its|their|his|her"
    r"|to|of|in|on|at|by|for|from|with|about|into|over|after|before|when|where|if|against|near|not)\s|\w+ed\s)[a-z][a-z-]+)"
)
"""Any word that may stand between a determiner and the noun for an authority."""
_PHRASE = re.compile(
    rf"(?<![\w’'-])(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Ss]everal|[Mm]any|[Ss]ome|[Mm]ost|[Bb]oth|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive)\s(?:(?:{_NAME}|{_MODIFIER})(?:['’]s)?\s){{0,5}}"
    rf"|(?:{_NAME}\s){{0,2}}{_NAME}['’]s\s(?:(?:{_NAME}|{_MODIFIER})\s){{0,4}}"
    rf"|(?:(?:{_NAME}|{_ADJECTIVE})(?:['’]s)?\s){{0,5}})"
    rf"(?:(?i:{AUTHORITY})|{_NAME}\s(?:Ministry|Department|Agency|Authority|Office))\b"
    rf"(?:\s(?:of|for|in|at)\s(?:the\s)?{_NAME}(?:\s(?:{_NAME}|and|of|the)){{0,4}}(?<!\sand)(?<!\sof)(?<!\sthe))?"
)
_OBLIQUE = re.compile(
    r"(?i:\b(?:on|from|of|by|to|at|in|with|for|against|about|than|near|into|inside|outside)\s(?:the\s)?)$"
)
_ACRONYMS = re.compile(r"(?<![\w’'-])(?:WHO|UN|EU|CDC|FDA|FEMA|NHS)(?![\w-])")
"""Bodies that are known by their letters, whether or not these were found to name somebody."""
_STATE_OF = re.compile(r"\b(?:state|country|city|kingdom|republic|town|province|island|region)\sof\s(?:the\s)?$")
"""What a place is called before its name."""
_PLACED = re.compile(r"(?i:\b(?:at|in|with|for|against|about|than|near|into|inside|outside|to)\s(?:the|an?)?\s?)$")
"""Before what is the place or the aim of a sentence, and so not who speaks."""
_AWAITED = re.compile(r"(?i:\b(?:until|till|before|once|unless)\s(?:the\s)?)$")
"""Before who has yet to do something, and so does not speak."""
_TOLD = re.compile(
    r"(?:\s(?:of|in|at|with|from|within|near|on)\s(?:(?!(?:said|says|has|had|who|which|that)\s)[\w’'-]+\s){1,8}?|\s)"
    r"(?:is|are|was|were|(?:has|have)\sbeen)\s(?:\w+ly\s|also\s|now\s)?"
    r"(?:advised|asked|told|urged|warned|reminded|requested|ordered|required|instructed)\b"
)
"""Behind those who are told what to do, and so tell nobody."""
_HELPERS = re.compile(
    r"\s?,?\s(?:(?:has|have|had|is|are|was|were|also|again|strongly|formally|officially|already|both|all|and|then|later"
    r"|today|yesterday|continues?\sto|(?:on\s)?\w+day)\s)*(?:\w+ly\s)?"
)
_BETWEEN = re.compile(rf"(?:,\s(?:who|whose|which)\s[^,;]{{3,90}},)?(?:{_HELPERS.pattern})")
"""Between a subject and its verb: a relative clause and auxiliaries."""
PRONOUN = re.compile(rf"\b(?P<word>[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e)(?:{_HELPERS.pattern}|\s)$")
SAID_THAT = re.compile(
    r"\s(?:said|says|added|warned|advised|announced|stressed|confirmed)(?:\sthat)?\s(?:the\s)?[“\"`']*\s?$"
)
REACH = 2
"""Sentences back in which an issuer is looked for."""


_MEDIA = re.compile(rf"(?i:\b(?:{gazetteer.MEDIA_NOUNS}|Press|{'|'.join(sorted(gazetteer.MEDIA))}|Twitter|Facebook)\b)")
"""Who reports, and so is taken for no issuer."""
_OF_MEDIA = re.compile(rf"{_MEDIA.pattern}\s?['’]s\s(?:[\w-]+\s){{0,3}}$")
"""Before the name of who reports: ``the Brenna Herald’s Ilan Toresk``."""
_BARE = frozenset(
    """police authorities officials forecasters firefighters ministers regulators doctors lifeguards rescuers paramedics
    inspectors rangers meteorologists embassies governments ministries councils detectives officers organisers
    organizers engineers vets wardens veterinarians pharmacists midwives paediatricians pediatricians""".split()
)


def phrases(text: str, where: Span, mentions: Sequence[Mention]) -> list[Span]:
    """The phrases in a stretch of text that name an authority, in order, none overlapping."""
    found = [
        Span(m.start(), m.end())
        for m in _PHRASE.finditer(text, where.start, where.end)
        if " " in m[0] or m[0].lower() in _BARE or m[0][0].isupper()
    ]
    found += [Span(m.start(), m.end()) for m in _ACRONYMS.finditer(text, where.start, where.end)]
    named = [m.span for m in mentions if m.label == "ORG" and where.contains(m.span) and _may_speak(text, m.span)]
    kept: list[Span] = []
    for span in sorted([*found, *named], key=lambda s: (s.start, -s.end)):
        if kept and span.start < kept[-1].end:
            continue
        kept.append(_with_name(text, span, mentions))
    return [span for span in kept if not _MEDIA.search(span.of(text)) and not _is_outsider(text, span)]


def _is_outsider(text: str, phrase: Span) -> bool:
    """Whether a phrase, or for ``its secretary`` the sentence before, is of somebody who gives no official advice."""
    if offices.OF_OTHERS.match(text, phrase.start):
        return OUTSIDERS.search(text, max(0, phrase.start - offices.ITS_REACH), phrase.end) is not None
    if _OUTSIDER_OF.match(text, phrase.end):
        return True
    return bool(OUTSIDERS.search(text[max(0, phrase.start - 20) : phrase.end].rsplit(",", maxsplit=1)[-1]))


_OUTSIDER_OF = re.compile(rf"\s(?:(?![a-z]+(?:ed|s)\s)[a-z]+\s)?{OUTSIDERS.pattern}")
"""Behind the body that somebody is at: ``Orlin University professor``."""


def _may_speak(text: str, name: Span) -> bool:
    """Whether a name looks like an organisation's: an acronym, or several words that are no headline."""
    if _reports(text, name):
        return False
    if text[name.end : name.end + 1] == ":":
        return False
    words = name.of(text).split()
    small = words[-1].lower() in STOP_WORDS and not words[-1].isupper()
    if small or any(word.isupper() and len(word) > ACRONYM for word in words):
        return False
    if sum(word.isupper() for word in words) > 1:
        return False
    acronym = len(words) == 1 and sum(c.isupper() for c in words[0]) >= 2 and len(words[0]) <= ACRONYM
    return acronym or (len(words) > 1 and not words[-1].islower())


ACRONYM = 6
"""Letters of the longest acronym that is taken for an organisation's."""


def _with_name(text: str, phrase: Span, mentions: Sequence[Mention]) -> Span:
    """``President`` with the name that follows it."""
    for mention in mentions:
        if mention.label == "PER" and text[phrase.end : mention.span.start] == " ":
            return Span(phrase.start, mention.span.end)
    return phrase


def subject(text: str, where: Span, mentions: Sequence[Mention], before: Sequence[Span]) -> Span | None:
    """The authority that is the subject before a verb: the last phrase in ``where`` that no preposition governs.

    A pronoun there is resolved to the person last named.
    """
    if pronoun := PRONOUN.search(text[where.start : where.end]):
        person = pronoun["word"].lower() in ("he", "she")
        return person_before(text, where, mentions, before) if person else earlier(text, before, mentions)
    free = [s for s in phrases(text, where, mentions) if not _OBLIQUE.search(text[where.start : s.start])]
    near = [
        m.span
        for m in mentions
        if m.label in ("LOC", "PER", "NORP")
        and where.contains(m.span)
        and _BETWEEN.fullmatch(text, m.span.end, where.end)
        and not (m.label == "LOC" and _OBLIQUE.search(_STATE_OF.sub("", text[where.start : m.span.start])))
    ]
    if near and (not free or near[-1].start >= free[-1].end):
        return None if offices.is_unofficial(text, near[-1], mentions) else _with_list(text, near[-1], where, mentions)
    if free:
        return _with_list(text, free[-1], where, mentions)
    opening = re.findall(r"\b(He|She)\s", where.of(text))
    return person_before(text, Span(where.start, where.start), mentions, before) if opening else None


def who_said(text: str, sentence: Span, giver: Span) -> Span | None:
    """The words before *said*, where the giver is its *it*: ``The embassy said it had closed and told its staff``."""
    said = SAID_THAT.search(text, sentence.start, giver.start) if giver.of(text).lower() in ("it", "they") else None
    return Span(sentence.start, said.start() + 1) if said else None


def _reports(text: str, name: Span) -> bool:
    """Whether a name is that of who reports for a paper or a station, whatever it is taken for."""
    return _OF_MEDIA.search(text, max(0, name.start - offices.TITLE), name.start) is not None


def body(text: str, giver: Span, mentions: Sequence[Mention]) -> Span | None:
    """The subject of a verb of telling that is no authority, where it is a body that looks after people."""
    if _is_outsider(text, giver) or _MEDIA.search(giver.of(text)):
        return None
    if any(m.label == "ORG" and giver.contains(m.span) and m.span.end == giver.end for m in mentions):
        return giver
    noun = _noun(text, giver)
    return giver if not _LOOSE.fullmatch(noun) and (gazetteer.group_noun(noun) or _CARING.fullmatch(noun)) else None


def cares(text: str, giver: Span) -> bool:
    """Whether a body or its head looks after those who come to it: the bishop, a campsite."""
    return _CARING.fullmatch(_noun(text, giver)) is not None


def is_private(text: str, giver: Span) -> bool:
    """Whether the subject of a verb of telling is a person without an office, or people who look after nobody."""
    noun = _noun(text, giver)
    return bool(noun) and bool(_LOOSE.fullmatch(noun) or gazetteer.role_noun(noun) or gazetteer.either_noun(noun))


def _noun(text: str, phrase: Span) -> str:
    """The noun of a phrase, before its attributes and its name; empty where it is a name alone."""
    found = _NOUN.match(text, phrase.start, phrase.end)
    return found["noun"] if found else ""


_NOUN = re.compile(
    r"(?:(?!(?:of|in|at|on|for|from|near|who|which|that)\s)[\w’'-]+\s)*?(?P<noun>[a-z][\w-]+)"
    r"(?=\s(?:of|in|at|on|for|from|near|[A-Z])|,|$)"
)
_LOOSE = re.compile(
    r"(?:part(?:y|ies)|gangs?|famil(?:y|ies)|movements?|groups?|militias?|crowds?|tribes?|cartels?|jur(?:y|ies)"
    r"|opposition|couples?|staff|public|network|media)"
)
"""Bodies that look after nobody, or of which some do and most do not."""
_CARING = re.compile(
    r"(?:archbishop|bishop|priest|vicar|imam|rabbi|abbot|judge|magistrate|coroner|cathedral|monastery|parish|synagogue"
    r"|mosque|festival|campsite|hotel|shop|store|zoo|librar(?:y|ian)|stadium|head\s?teachers?|organi[sz]ers?)s?"
)


def person_before(text: str, where: Span, mentions: Sequence[Mention], before: Sequence[Span]) -> Span | None:
    """The official last named before ``where``, in the sentence or in those just before it."""
    start = min([where.start, *(span.start for span in before)])
    named = [m.span for m in mentions if m.label == "PER" and start <= m.span.start < where.end]
    return named[-1] if named and not offices.is_unofficial(text, named[-1], mentions) else None


def official(text: str, speaker: Span, mentions: Sequence[Mention]) -> tuple[Span | None, bool]:
    """A speaker as issuer; else None, and whether it is somebody who gives no official advice.

    Who reports for a paper or a station what others tell is neither, whatever the name is taken for.
    """
    label = next((m.label for m in mentions if m.span == speaker), None)
    if _reports(text, speaker):
        return None, False
    if label == "PER":
        return (None, True) if offices.is_unofficial(text, speaker, mentions) else (speaker, False)
    outside = bool(_MEDIA.search(speaker.of(text))) or _is_outsider(text, speaker)
    return (None if outside else speaker), outside


_INCLUDING = re.compile(r"\s?,\s(?:including|such\sas|among\sthem)\s(?:the\s)?")


_LAST_JOINT = re.compile(r"\s?,?\sand\s(?:the\s)?")
_JOINT = re.compile(r"\s?,?\s(?:and\s)?(?:the\s)?")
"""Between the names of a list, of which the last is joined by ``and``."""


def _with_list(text: str, last: Span, where: Span, mentions: Sequence[Mention]) -> Span:
    """The whole of ``A, B and C`` when the last of them is ``last``; what ``including`` adds is taken in too."""
    names = [m.span for m in mentions if m.label in ("LOC", "ORG") and where.contains(m.span)]
    start, end = last.start, last.end
    for span in reversed([s for s in names if s.end <= last.start]):
        joint = _JOINT if start < last.start else _LAST_JOINT
        if not joint.fullmatch(text, span.end, start):
            break
        start = span.start
    if including := _INCLUDING.match(text, end, where.end):
        end = including.end()
        for span in (s for s in names if s.start >= including.end()):
            if not re.fullmatch(r"(?:\s?,)?\s?(?:and\s)?(?:the\s)?", text[end : span.start]):
                break
            end = span.end
    return Span(start, end) if end > last.end or start < last.start else last


def attributed(text: str, outside: Sequence[Span], mentions: Sequence[Mention]) -> Span | None:
    """Who the sentence is ascribed to: the first authority in the stretches outside quotation marks and advice."""
    return next((found for where in outside for found in phrases(text, where, mentions)), None)


def earlier(text: str, sentences: Sequence[Span], mentions: Sequence[Mention]) -> Span | None:
    """The nearest authority of the sentences before, the last of them first."""
    for sentence in reversed(sentences[-REACH:]):
        found = [
            span
            for span in phrases(text, sentence, mentions)
            if not _PLACED.search(text[max(0, span.start - 12) : span.start])
            and not _AWAITED.search(text[max(0, span.start - 12) : span.start])
            and not _TOLD.match(text, span.end, sentence.end)
        ]
        if found:
            free = [span for span in found if not _OBLIQUE.search(text[sentence.start : span.start])]
            return (free or found)[0]
    return None
