"""Sentence -> words, and the phrases around a verb, found without a parser.

A quotation counts as one word, so that what stands inside it never looks like the sentence around it.
"""

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from briefgen.model.span import Span
from briefgen.words import KEPT_WORDS

if TYPE_CHECKING:
    from spacy.tokens import Token

AUXILIARIES = frozenset(
    """is are was were be been being am has have had having do does did will would can could shall should may might
    must 'll ’ll 'd ’d 've ’ve 'm ’m 're ’re ca wo""".split()
)
BE = frozenset("is are was were be been being am 'm ’m 're ’re".split())
NEGATIONS = frozenset("not n't n’t never".split())
ADVERBS = frozenset(
    """also then later again still already even just now soon often always never once twice further instead thus
    therefore nevertheless nonetheless only simply both first ever yet meanwhile rather long otherwise however
    moreover elsewhere perhaps indeed""".split()
)
DETERMINERS = frozenset(
    """the a an this that these those his her its their our my your some any no each every another both all several
    many most few such what whose one two three four five six seven eight nine ten""".split()
)
PRONOUNS = frozenset("he she it they we i you who which".split())
PREPOSITIONS = frozenset(
    """of in on at by for from with about against into onto over under through during between among within without
    across toward towards upon near to as than despite via per alongside along amid behind beside beyond outside
    inside""".split()
)
SUBORDINATORS = frozenset(
    """that because if when while as after before although though since until unless whether where what how why than
    whereas whenever once""".split()
)
COORDINATORS = frozenset("and but or nor so yet".split())
TIMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight earlier later late
    early recently afterward afterwards morning afternoon evening night week month year january february march april
    may june july august september october november december last this next""".split()
)
PASTS = frozenset(
    """began became broke brought built bought caught came chose cut dealt did drew drove ate fell fed felt fought
    found fled flew forgot froze gave went grew had heard held hid hit hurt kept knew laid led left lent let lost made
    meant met paid put quit read rode rang rose ran said sat saw sold sent set shook shot shut sang sank slept spoke
    spent spread stood stole struck swore swept swam took taught tore told thought threw understood woke wore won
    wrote withdrew overthrew underwent undertook sought shrank split spun burst bled bred bound beat bore""".split()
)
"""Past forms of irregular verbs."""
STOPS = frozenset(". ! ? … ; : — – -- ― ...".split())


class Word(NamedTuple):
    """A word, a mark, or a whole quotation."""

    text: str
    start: int
    end: int
    lower: str
    """The word in lower case; empty for a quotation."""
    named: bool
    """Whether it begins with a capital."""
    alphabetic: bool
    """Whether it is a word and no mark."""
    quotation: bool = False
    ended: bool = False
    """A quotation whose last mark before the closing one ends a clause or sentence."""
    tag: str = ""
    """Penn Treebank tag; empty where the pipeline has no parse."""
    dep: str = ""
    """Relation of Universal Dependencies to the word at ``head``."""
    head: int = -1
    """Index of the governor among the words of the sentence; -1 for the root."""

    @classmethod
    def of(cls, text: str, start: int, tag: str = "", dep: str = "", head: int = -1) -> "Word":
        """A word or mark that begins at ``start``."""
        return cls(text, start, start + len(text), *_looks(text), False, False, tag, dep, head)

    @classmethod
    def quoted(cls, span: Span, *, ended: bool) -> "Word":
        """A quotation."""
        return cls("“”", span.start, span.end, "", False, False, True, ended)


@lru_cache(maxsize=KEPT_WORDS)
def _looks(text: str) -> tuple[str, bool, bool]:
    return text.lower(), text[:1].isupper(), text[:1].isalnum()


def words(tokens: Sequence[tuple[str, int]], quoted: Sequence[Span]) -> list[Word]:
    """The words of a sentence from its tokens (text, start); each of ``quoted`` becomes one word."""
    starts = [span.start for span in quoted]
    found: list[Word] = []
    for number, (token, start) in enumerate(tokens):
        at = bisect_right(starts, start) - 1
        if at >= 0 and start < quoted[at].end:
            _extend(found, quoted[at], token)
        elif token == "." and found and found[-1].end == start and number + 2 < len(tokens) and found[-1].alphabetic:
            found[-1] = Word.of(found[-1].text + ".", found[-1].start)
        else:
            found.append(Word.of(token, start))
    return found


def parsed(found: Sequence[Word], tokens: Sequence["Token"]) -> list[Word]:
    """The words with tags, relations and governors of their tokens; of a quotation, those of its head.

    Of a quotation of several sentences, it is the head of the one that depends on the words around it.
    """
    starts = [word.start for word in found]
    places = [bisect_right(starts, token.idx) - 1 for token in tokens]
    place_of = {token.i: place for token, place in zip(tokens, places, strict=True)}
    heads: dict[int, tuple[str, str, int]] = {}
    for token, place in zip(tokens, places, strict=True):
        head = -1 if token.head.i == token.i else place_of.get(token.head.i, -1)
        if place >= 0 and head != place and (place not in heads or heads[place][2] < 0 <= head):
            heads[place] = (token.tag_, token.dep_, head)
    return [_with_parse(word, heads.get(at)) for at, word in enumerate(found)]


def _with_parse(word: Word, parse: tuple[str, str, int] | None) -> Word:
    if parse is None:
        return word
    tag, dep, head = parse
    return word._replace(tag=tag, dep=dep, head=head)


def _extend(found: list[Word], span: Span, token: str) -> None:
    """Take a token into the quotation at ``span``, begun with its first token."""
    ended = token in _CLAUSE_ENDS
    if not found or found[-1].start != span.start:
        found.append(Word.quoted(span, ended=ended))
    elif token.strip("”’»'\""):
        found[-1] = Word.quoted(span, ended=ended)


_CLAUSE_ENDS = frozenset(", . ! ? … ... ; — –".split())


def is_adverb(word: str) -> bool:
    """Whether a word in lower case stands between subject and verb without being either."""
    return word in ADVERBS or (
        word.endswith("ly") and word not in ("family", "ally", "reply", "rally", "supply", "assembly", "july", "italy")
    )


def is_past(word: str) -> bool:
    """Whether a word in lower case has a past form: ``-ed`` or an irregular one."""
    return word in PASTS or (
        word.endswith("ed") and len(word) > 4 and not word.endswith(("eed", "united", "hundred", "red"))
    )
