"""Analysis -> Page: an article with what was read in it, each thing by its place."""

import re
import struct
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from datetime import date

from spacy.tokens import Doc

from briefgen import words
from briefgen.analyse.advisories import issuers, lists
from briefgen.analyse.advisories.lists import Item
from briefgen.analyse.advisories.parsed import Parsed
from briefgen.analyse.advisories.phrases import IMPERATIVE
from briefgen.analyse.advisories.scene import Scene
from briefgen.analyse.phrases import DETERMINERS, PREPOSITIONS, Word
from briefgen.language import sentences as boundaries
from briefgen.language.quotations import quotations
from briefgen.model.analysis import Analysis, Statement
from briefgen.model.span import Span
from briefgen.words import lowered

_NO_VERB = (words.STOP_WORDS | PREPOSITIONS | DETERMINERS) - frozenset("be do have let like not".split())
"""What no instruction begins with."""
_KNOWN = 50_000
"""Characters, 8,000 words: who has an office is told at most so far before."""


class Page:
    """An article, its sentences and lists, and what stands around each sentence."""

    def __init__(self, doc: Doc, read: Analysis, published: date | None, *, official: bool) -> None:
        text = boundaries.text_of(doc)
        self._parsed = Parsed(doc)
        self.sentences = tuple(sentence.span for sentence in read.sentences)
        self.items: Mapping[int, Item] = lists.items(text, self.sentences)
        self.text, self._lower, self._read = text, lowered(text), read
        self._published, self._official = published, official
        self._named = frozenset(start for start, _ in struct.iter_unpack("<2I", read.phrases))
        self._instructing: dict[int, bool] = {}
        self._listed: dict[Span, list[Span]] = {}
        for item in self.items.values():
            if item.lead:
                self._listed.setdefault(item.lead, []).append(item.span)
        self._said = _by_sentence(self.sentences, read.statements)
        self._mention_ends = [mention.span.end for mention in read.mentions]
        self._date_starts = [date.span.start for date in read.dates]

    def words(self, span: Span) -> list[Word]:
        """The words of a sentence with their parse."""
        return self._parsed.words(span)

    def told(self, sentence: Span) -> Span:
        """A sentence without the minute that a page of live updates sets before it."""
        minute = _MINUTE.match(self.text, sentence.start, sentence.end)
        return Span(minute.end(), sentence.end) if minute else sentence

    def leads(self, span: Span) -> bool:
        """Whether a sentence announces a list of advice."""
        return _LEADS_A_LIST.search(span.of(self._lower)) is not None

    def is_worth_reading(self, span: Span) -> bool:
        """Whether a sentence may hold advice that is not the page's own to its reader."""
        return _FURNITURE.search(self._lower, span.start, span.end) is None

    def is_named(self, item: Span) -> bool:
        """Whether an item names a thing, as far as its first word shows, rather than telling what to do."""
        first = next(words.spans(item.of(self.text)), None)
        if first is None or words.fold(first.of(item.of(self.text))) in _NO_VERB:
            return True
        return item.start + first.start in self._named

    def _instructs(self, number: int) -> bool:
        """Whether a sentence begins with an imperative."""
        if not 0 <= number < len(self.sentences):
            return False
        span = self.sentences[number]
        if number not in self._instructing:
            told = _INSTRUCTS.match(self._lower, span.start, span.end)
            self._instructing[number] = told is not None
        return self._instructing[number]

    def scene(self, number: int, span: Span, lead: Span | None, *, after_advice: bool) -> Scene:
        """A sentence and what stands around it."""
        first, end = bisect_left(self._mention_ends, span.start - _KNOWN), bisect_right(self._mention_ends, span.end)
        early, late = bisect_left(self._date_starts, span.start), bisect_left(self._date_starts, span.end)
        return Scene(
            self.text,
            span,
            (*([lead] if lead else []), *self.sentences[max(0, number - issuers.REACH) : number]),
            tuple(q.span for q in quotations(self.text, span)),
            self._read.mentions[first:end],
            self._read.dates[early:late],
            self._parsed,
            tuple(self._said.get(number, ())),
            after_advice=after_advice,
            in_run=self._instructs(number) and (self._instructs(number - 1) or self._instructs(number + 1)),
            listed=lead is not None and lead != span,
            items=tuple(self._listed.get(span, ())),
            published=self._published,
            official=self._official,
        )


def _by_sentence(spans: Sequence[Span], statements: Sequence[Statement]) -> dict[int, list[Statement]]:
    """The statements by the sentences that hold their cues or their contents."""
    starts = [span.start for span in spans]
    found: dict[int, list[Statement]] = {}
    for statement in statements:
        places = {bisect_right(starts, span.start) - 1 for span in (*statement.cue, *statement.content)}
        for number in sorted(places):
            found.setdefault(number, []).append(statement)
    return found


_MINUTE = re.compile(
    r"[\[(]?(?:[01]?\d|2[0-3])[.:h][0-5]\d(?:[\])]|\s?[ap]m\b)?(?:\s[A-Z]{3,4}\b)?(?:\s?[:–—-])?\s+(?=[“\"‘]?[A-Z])"
)
"""``14.32``, ``7.40pm``, ``[09:05]``, ``12.05 GMT:``, before a word that opens a sentence: no number of things."""
_INSTRUCTS = re.compile(rf"[“\"‘'\s]*(?:please\s|always\s)?{IMPERATIVE}\s")
_LEADS_A_LIST = re.compile(
    r"\b(?:(?:the\s)?following(?:\s(?:\w+\s)?(?:steps|measures|precautions|rules|advice))?|these\s(?:steps|measures|precautions|rules)"
    r"|advised?|advises|reminds?|reminded|urged?|asked|told|instructed|ordered|required|requested|should|must|shall)\b[^:]*:\s*$"
    r"|\b(?:notice|order|decree|rules?|measures?|advice|guidance|leaflet|instructions?|restrictions|recommendations|precautions|tips"
    r"|steps)\b[^:.]{0,60}:\s*$|^it\s(?:says|reads)\s?:\s*$|^with\s(?:immediate\s)?effect\b[^:]*:\s*$"
    r"|^what\s(?:you\s(?:should|must|can|need\sto)|to)\sdo\b[^.?!]*$"
    r"|^(?:(?:recommended|required|precautionary|protective)\s)?actions?(?:\s(?:to\s(?:be\s)?taken?|required|needed))?\s?:\s*$"
    r"|^actions?\sto\stake\s*$"
)
"""A sentence, in lower case, that a list of advice follows."""
_FURNITURE = re.compile(
    r"\b(?:e-?mail\saddress|newsletter|subscri(?:be|bed|bing|ptions?)\b|cookies?|browser|your\s(?:comments?|name|story|experiences?|inbox)|sign\sup|log\s?in|robot"
    r"|click\s(?:here|below|on\sthe)|scroll|advert\w*|javascript|terms\sof|privacy|read\smore|listen\sto\sthe\sarticle|this\sarticle|news\steam|news\s?desk|newsroom|for\spublication|using\sthe\sform|send\sus\b|follow\sthe\slatest|at\s\d{1,2}:\d\d\s?[ap]m\son\s[^.]{5,60}\swrote)\b"
)
"""In lower case."""
