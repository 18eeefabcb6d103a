"""Words of a sentence -> what is reported in it by ``according to``, as ranges of words."""

from collections.abc import Iterator, Sequence

from briefgen import gazetteer
from briefgen.analyse.phrases import AUXILIARIES, COORDINATORS, SUBORDINATORS, Word
from briefgen.analyse.statements import contents
from briefgen.analyse.statements.contents import Range
from briefgen.analyse.statements.report import Report
from briefgen.analyse.statements.subjects import phrase_end
from briefgen.analyse.tree import FINITE, Tree

_LONGEST_NAME = 4
"""Words of a person's name."""
_GOES_ON = SUBORDINATORS - {"that", "where", "what", "how", "than"}


def find(words: Sequence[Word]) -> Iterator[Report]:
    """``According to X, …``; ``…, according to X``; ``…, according to X, …``."""
    for at in range(len(words) - 2):
        if words[at].lower != "according" or words[at + 1].lower != "to":
            continue
        end = _phrase_end(words, at, _named_end(words, at + 2))
        content = _content(words, at, end)
        if end > at + 2 and content[0][0] < content[0][1]:
            yield Report((at + 2, end), (at, at + 2), content, None)


def _content(words: Sequence[Word], at: int, end: int) -> tuple[Range, ...]:
    """What is said behind ``according to X``, before it, or on both sides."""
    if at == 0 or words[at - 1].lower in COORDINATORS:
        start = end + 1 if end < len(words) and words[end].text == "," else end
        return ((start, contents.sentence_end(words, start)),)
    left = at - 1 if words[at - 1].text == "," else at
    return (contents.left_range(words, left) or (0, left), *_rest(words, left, end))


def _phrase_end(words: Sequence[Word], at: int, end: int) -> int:
    """The end of the phrase that a parse gives to ``according to``, where it goes on behind ``end`` without a comma."""
    head = words[at].head
    phrase = Tree(words).phrase(head, at + 1) if head > at + 1 else None
    if phrase is None or phrase[0] > at + 2 or any(word.text == "," for word in words[end : phrase[1]]):
        return end
    return max(end, phrase[1])


def _rest(words: Sequence[Word], left: int, comma: int) -> tuple[Range, ...]:
    """What goes on behind an inserted ``according to X``: a predicate, a clause, or all of the sentence."""
    at = comma + 1
    if at >= len(words) or words[comma].text != "," or not words[at].tag:
        return ()
    begun = any(word.tag in FINITE or word.quotation for word in words[:left])
    if begun and words[at].tag not in FINITE and words[at].lower not in _GOES_ON:
        return ()
    end = contents.sentence_end(words, at)
    return ((at, end),) if at < end else ()


def _named_end(words: Sequence[Word], start: int) -> int:
    """The end of who is named after ``according to``: with an apposition only where commas close it."""
    longest = phrase_end(words, start)
    first = next((k for k in range(start, longest) if words[k].text == ","), longest)
    named = _apposed_end(words, first)
    if named is not None:
        return named
    second = next((k for k in range(first + 1, len(words)) if words[k].text == ","), None)
    closed = second is not None and not any(
        w.lower in AUXILIARIES | SUBORDINATORS or w.quotation for w in words[first:second]
    )
    return second if second is not None and first < longest and closed else first


def _apposed_end(words: Sequence[Word], comma: int) -> int | None:
    """Where the name ends that commas set off behind somebody's office: ``the team's coach, Ilan Toresk,``."""
    if not 0 < comma < len(words) or words[comma].text != "," or not gazetteer.role_noun(words[comma - 1].text):
        return None
    end = comma + 1
    while end < len(words) and words[end].text[:1].isupper() and words[end].text.isalpha():
        end += 1
    closed = end < len(words) and words[end].text == ","
    return end if closed and 1 < end - comma <= _LONGEST_NAME + 1 else None
