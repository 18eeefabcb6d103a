"""Reading + words -> the sentence before them too, where they begin with a pronoun that it resolves.

Never adds a sentence that does not name what the pronoun may mean, and never makes a passage longer than one may be.
"""

import re

from briefgen import gazetteer, words
from briefgen.gazetteer.people import Gender
from briefgen.model.span import Span
from briefgen.synthesis import leaning, pronouns
from briefgen.synthesis.evidence import LONGEST_PASSAGE, Reading, once
from briefgen.synthesis.standalone import body, furniture, told

_ENDS = re.compile(r"[.!][”\"’')]*$")


@once
def widened(reading: Reading, span: Span) -> Span:
    """The words with the sentence before them that says whom their pronoun means; as they are where it does not."""
    wanted, number = pronouns.needs(reading, span), reading.sentence_number(span.start)
    if wanted is None or not number or not _opens_sentence(reading, span, number):
        return span
    lead = reading.analysis.sentences[number - 1].span
    lead = Span(lead.start + told(lead.of(reading.text)).start, lead.end)
    if reading.sentences_over(span).end - lead.start > LONGEST_PASSAGE or not _tells(reading, lead, wanted):
        return span
    if _is_dated(reading, lead):
        return span
    named = pronouns.needs(reading, lead) is None and _names(reading, lead, wanted)
    return Span(lead.start, span.end) if named else span


def _is_dated(reading: Reading, lead: Span) -> bool:
    """Whether a sentence gives a time of its own, which would be taken for that of the words behind it."""
    return any(it.edtf and it.type in ("DATE", "TIME") for it in reading.dates_in(lead))


def _opens_sentence(reading: Reading, span: Span, number: int) -> bool:
    sentence = reading.analysis.sentences[number].span
    return span.start <= sentence.start + body(sentence.of(reading.text)).start


def _tells(reading: Reading, lead: Span, wanted: str) -> bool:
    """Whether a sentence is one: no heading, question or caption, and no words of somebody else."""
    text = lead.of(reading.text)
    return (
        _ENDS.search(text) is not None
        and (wanted == pronouns.SPEAKER or text[:1] not in leaning.QUOTES)
        and not furniture(text)
    )


def _names(reading: Reading, lead: Span, wanted: str) -> bool:
    """Whether a sentence names who speaks, or somebody who may be meant, or says what somebody is."""
    if wanted == pronouns.ANYTHING:
        return True
    if wanted == pronouns.SPEAKER:
        return any(lead.contains(cue) for statement in reading.statements_near(lead) for cue in statement.cue)
    people = [words.words(it.span.of(reading.text)) for it in reading.mentions_in(lead) if it.label == "PER"]
    if any(name and _fits(gazetteer.gender_of_forename(name[0]), wanted) for name in people):
        return True
    nouns = [words.fold(word) for word in words.words(lead.of(reading.text))]
    return any(_fits(gazetteer.gender_of_role(noun), wanted) for noun in nouns if gazetteer.role_noun(noun))


def _fits(gender: Gender | None, wanted: str) -> bool:
    return gender in (None, wanted)
