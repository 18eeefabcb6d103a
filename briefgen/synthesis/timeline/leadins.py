"""Reading + words -> the sentence before them too, where they begin with a pronoun that it resolves.

Never adds a sentence that does not name what the pronoun may mean, and never makes a passage longer than one may be.
"""

import re

from briefgen import gazetteer, words
from briefgen.gazetteer.people import Gender
from briefgen.model.span import Span
from briefgen.synthesis.evidence import LONGEST_PASSAGE, Reading, once
from briefgen.synthesis.standalone import body, furniture, told, unquoted

_ANYTHING, _SPEAKER = "", "speaker"
_GENDERS: dict[str, Gender] = {"he": "M", "him": "M", "his": "M", "she": "F", "her": "F", "hers": "F"}
_VERB = (
    r"(?:\w+ly\s|also\s|then\s|later\s|still\s|now\s)*(?:is|are|was|were|has|have|had|did|does|do|will|would|can|could|may"
    r"|might|shall|should|must|\w{2,}ed|said|told|came|went|took|made|gave|held|left|met|won|lost|began|found|saw|shut"
    r"|fell|rose|sent|led|spoke|wrote)\b"
)
_OPENS = re.compile(
    r"(?:(?:and|but|so|yet)\s)?(?:(?P<pronoun>he|she|they|him|them|it)\b(?!['’-]?s\s(?:the|a|an)\b)"
    r"|(?P<owner>his|her|their|its)\s[a-z\d]"
    r"|(?P<group>(?:some|many|most|all|none|few|half|one|two|three|several)\sof\s(?:them|their|his|her|its|those|these))\b"
    r"|(?P<thing>that['’]s|(?:this|that|these|those)\s(?!(?:past\s|coming\s)?(?:second|minute|hour|day|night|morning|afternoon"
    r"|evening|weekend|week|month|quarter|season|spring|summer|autumn|fall|winter|year|decade|century|time|who|whose|in|of"
    r"|on|at|with|from|\w+ed|\w+ing|killed|\w+day)\b)[a-z])"
    rf"|(?P<other>both|another|others|one|some|many|several|two|three)\s{_VERB})",
    re.IGNORECASE,
)
_INTRODUCED = re.compile(
    r"(?:(?:and|but|so|yet)\s)?(?:in|on|at|after|before|since|by|from|until|during|within|earlier|later|last|yesterday|today"
    r"|tomorrow|this|the\s(?:next|same|following))\b(?:\s?[\w’'.:-]+){0,8}?,?\s(?P<pronoun>he|she|they|it)\s[a-z]"
    r"|(?:when|while|as|if|although|though|because|once|until)\s(?P<subject>he|she|they|it)\s[a-z]",
    re.IGNORECASE,
)
"""A time or a place before the pronoun: ``On Wednesday he had said``; behind ``when he came`` its name may follow."""
_SPEAKS = re.compile(
    r"(?:^|[,”\"’])\s+(?P<pronoun>he|she|they|it)\s(?:also\s)?(?:said|says|added|told|wrote|explained|noted|warned|claimed)\b"
    r"|(?:^|[,”\"’])\s+(?:said|says|added)\s(?P<after>he|she|they)\b"
)
_EMPTY = re.compile(
    r"it(?:['’]s|\s(?:is|was|(?:has|had|will|would) (?:been|be)))\s(?:(?!\w+ing\b)[\w’'.-]+\s){1,5}?"
    r"(?:that|whether|how|why|when|to)\b"
    r"|it\s(?:is|was)\s(?:the\s(?:first|second|third|worst|last|only|most|\w{2,}est)|not until|only)\b"
    r"|it\s(?:now\s|also\s)?(?:emerge[ds]|turned out|transpired|rained|snowed|took|takes|seem(?:s|ed)|appear(?:s|ed)"
    r"|(?:could|may|might|will|would)\s(?:be|take))\b",
    re.IGNORECASE,
)
"""``It emerged on Wednesday that``: means nothing that stands before."""
_ENDS = re.compile(r"[.!][”\"’')]*$")
_FEWEST_BESIDE = 2
"""Words beside a quotation that may say whose it is."""
_QUOTE = "“\"‘'`"


@once
def needs(reading: Reading, span: Span) -> str | None:
    """What must be named first: a person of a gender, who speaks, or, where it is empty, anything; None for nothing."""
    text = span.of(reading.text)
    if text[:1] in _QUOTE and len(words.words(unquoted(text))) < _FEWEST_BESIDE:
        return _SPEAKER
    if text[:1] in _QUOTE:
        return _kind(_SPEAKS.search(unquoted(text)))
    opening = _opening(text) or _introduced(reading, span) or _speaking(reading, span)
    return _kind(opening)


def _opening(text: str) -> re.Match[str] | None:
    """The pronoun that words begin with."""
    found = _OPENS.match(text)
    empty = found is not None and found["pronoun"] and _EMPTY.match(text, found.start("pronoun"))
    return None if empty else found


def _introduced(reading: Reading, span: Span) -> re.Match[str] | None:
    """The pronoun behind a time or a place, or a conjunction, where nobody is named before it, or beside that."""
    text = span.of(reading.text)
    found = _INTRODUCED.match(text)
    if found is None:
        return None
    group = "subject" if found["subject"] else "pronoun"
    lead = span if found["subject"] else Span(span.start, span.start + found.start("pronoun"))
    named = any(it.label in ("PER", "ORG", "NORP") for it in reading.mentions_in(lead))
    return None if named or _EMPTY.match(text, found.start(group)) else found


def _speaking(reading: Reading, span: Span) -> re.Match[str] | None:
    """The pronoun that says the rest, where nobody is named before it."""
    text = span.of(reading.text)
    found = _SPEAKS.search(unquoted(text))
    if found is None:
        return None
    before = Span(span.start, span.start + text.find(found[0].lstrip(',”"’ ')))
    return None if any(it.label == "PER" for it in reading.mentions_in(before)) else found


def _kind(found: re.Match[str] | None) -> str | None:
    if found is None:
        return None
    pronoun = next((word for word in found.groupdict().values() if word), "")
    return _GENDERS.get(words.fold(pronoun), _ANYTHING)


@once
def widened(reading: Reading, span: Span) -> Span:
    """The words with the sentence before them that says whom their pronoun means; as they are where it does not."""
    wanted, number = needs(reading, span), reading.sentence_number(span.start)
    if wanted is None or not number or not _opens_sentence(reading, span, number):
        return span
    lead = reading.analysis.sentences[number - 1].span
    lead = Span(lead.start + told(lead.of(reading.text)).start, lead.end)
    if reading.sentences_over(span).end - lead.start > LONGEST_PASSAGE or not _tells(reading, lead, wanted):
        return span
    if _is_dated(reading, lead):
        return span
    named = needs(reading, lead) is None and _names(reading, lead, wanted)
    return Span(lead.start, span.end) if named else span


def _is_dated(reading: Reading, lead: Span) -> bool:
    """Whether a sentence gives a time of its own, which would be taken for that of the words behind it."""
    return any(it.edtf and it.type in ("DATE", "TIME") and lead.contains(it.span) for it in reading.analysis.dates)


def _opens_sentence(reading: Reading, span: Span, number: int) -> bool:
    sentence = reading.analysis.sentences[number].span
    return span.start <= sentence.start + body(sentence.of(reading.text)).start


def _tells(reading: Reading, lead: Span, wanted: str) -> bool:
    """Whether a sentence is one: no heading, question or caption, and no words of somebody else."""
    text = lead.of(reading.text)
    return _ENDS.search(text) is not None and (wanted == _SPEAKER or text[:1] not in _QUOTE) and not furniture(text)


def _names(reading: Reading, lead: Span, wanted: str) -> bool:
    """Whether a sentence names who speaks, or somebody who may be meant, or says what somebody is."""
    if wanted == _ANYTHING:
        return True
    if wanted == _SPEAKER:
        return any(lead.contains(cue) for statement in reading.analysis.statements for cue in statement.cue)
    people = [words.words(it.span.of(reading.text)) for it in reading.mentions_in(lead) if it.label == "PER"]
    if any(name and _fits(gazetteer.gender_of_forename(name[0]), wanted) for name in people):
        return True
    nouns = [words.fold(word) for word in words.words(lead.of(reading.text))]
    return any(_fits(gazetteer.gender_of_role(noun), wanted) for noun in nouns if gazetteer.role_noun(noun))


def _fits(gender: Gender | None, wanted: str) -> bool:
    return gender in (None, wanted)
