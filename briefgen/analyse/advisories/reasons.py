"""Scene + action -> reasons: why somebody is told to do something, in the words of the sentence."""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefgen.analyse.advisories.scene import Scene
from briefgen.language.sentences import boundaries
from briefgen.model.span import Span

ABBREVIATED = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sgt|No|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|[ap]\.m)$")
"""What a full stop follows that ends no sentence."""
_REASON = re.compile(
    r"(?i:\b(?:due\sto|because(?:\sof)?|owing\sto|on\saccount\sof|in\s(?:light|view)\sof|citing|amid|(?<!the\s)following|as\sa\sresult\sof)\s)([^;”\"]+?)(?=\s?(?:[;”\"]|\.?['’)\]]*\s*$|,\s(?:and|but|the|a|said|which)\s|,['’”]))"
)
"""It goes on after the full stop of an abbreviation: it ends with its sentence."""


def find(scene: Scene, action: Span) -> tuple[Span, ...]:
    """Why, as the sentence tells it; a reason that opens it ends before the action."""
    found = (
        Span(*match.span(1))
        for part in _parts(scene.text, scene.sentence)
        for match in _REASON.finditer(scene.text, part.start, part.end)
    )
    return tuple(
        _bare(scene.text, it.start, action.start if it.start < action.start < it.end else it.end) for it in found
    )


def _bare(text: str, start: int, end: int) -> Span:
    """A stretch without the marks at its end; the full stop of an abbreviation stays."""
    kept = text[start:end].rstrip(" ,")
    if kept.endswith(".") and not ABBREVIATED.search(kept[:-1]):
        kept = kept[:-1]
    return Span(start, start + len(kept))


def _parts(text: str, sentence: Span) -> Iterator[Span]:
    """The sentences inside, where a quotation holds several."""
    begun = [start for start, _ in boundaries(sentence.of(text))]
    for start, end in pairwise((*begun, len(sentence.of(text)))):
        yield Span(sentence.start + start, sentence.start + end)
