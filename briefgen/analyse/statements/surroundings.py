"""reporting verb in a parsed sentence -> what it reports before it or on both sides, by Universal Dependencies.

``The port is shut, X said``; ``the port, X said, is shut``; ``the port is shut, as X said``. Indices count words;
ranges are half open.
"""

from collections.abc import Sequence

from briefgen.analyse.phrases import COORDINATORS, STOPS, TIMES, Word
from briefgen.analyse.statements import complements
from briefgen.analyse.statements.verbs import VerbGroup
from briefgen.analyse.tree import FINITE, Range, Tree

_LONGEST_HEARER = 5
"""Words for who is told, to the comma behind them, which the parse may take for part of what is said."""
_LONGEST_SPEAKER = 14
"""Words of who speaks where that is put into a clause."""
_OPEN_A_NOUN = frozenset("DT PRP PRP$ JJ NN NNS NNP NNPS CD".split())
"""Tags of the first word of who speaks."""
_NOT_SAID = frozenset(("nsubj", "nsubj:pass", "obl", "advmod", "advcl"))
"""Relations of a quotation that is part of the sentence around it."""


def around(tree: Tree, group: VerbGroup, source: Range | None) -> tuple[Range, ...]:
    """What stands before ``X said``, and after it where ``X said`` is put inside."""
    clause = _clause_before(tree, group, source)
    if clause is None or (_tells_that(tree, group) and not tree.words[clause].quotation):
        return ()
    borders = (group.start, _said_end(tree, group), *(source or ()))
    start, end = min(borders), max(borders)
    inside = tree.below(clause)
    if group.verb in inside:
        inside -= tree.below(group.verb)
    if not inside or any(word.text == ";" for word in tree.words[min(inside) : start]):
        return ()
    begun = _begun(tree, group, clause, inside)
    left = complements.stripped(tree.words, begun, start) if begun < start else None
    return tuple(part for part in (left, _resumed(tree, group, end, inside)) if part)


def _said_end(tree: Tree, group: VerbGroup) -> int:
    """The end of ``X said`` with whom, when and where it was said right behind the verb: ``X told the court``."""
    end = group.end
    for kid in tree.children(group.verb, "obj", "iobj", "obl", "obl:unmarked"):
        if tree.first(kid) == end and not tree.words[kid].quotation:
            end = tree.end(kid)
    if end == group.end and group.cue.verb in complements.TOLD:
        near = tree.words[end : end + _LONGEST_HEARER]
        comma = next((at for at, word in enumerate(near) if word.text == ","), 0)
        return end if any(word.tag in FINITE or word.quotation for word in near[:comma]) else end + comma
    return end


def opening(tree: Tree, group: VerbGroup, before: int, said: Range) -> Range | None:
    """What is said before an inserted ``X said`` that its clause follows: ``By May, X said, it was lost``."""
    words = tree.words
    inserted = (
        before > 1 and words[before - 1].text == "," and words[group.end].text == "," and group.end + 1 == said[0]
    )
    if not inserted or words[said[0]].quotation or any(word.quotation for word in words[:before]):
        return None
    start = next((at + 1 for at in range(before - 2, -1, -1) if words[at].text in STOPS), 0)
    return complements.stripped(words, start, before)


def parted_by(tree: Tree, group: VerbGroup) -> tuple[Range, tuple[Range, ...]] | None:
    """Who speaks and what is said where ``says X`` or ``X says`` parts a subject from its verb: ``Y, says X, is …``.

    The parse may take either noun for the subject of either verb.
    """
    words, (first, end) = tree.words, (group.start, group.end)
    comma = next((k for k in range(first - 1, max(0, first - _LONGEST_SPEAKER), -1) if words[k].text == ","), 0)
    near = range(end, min(len(words) - 1, end + _LONGEST_SPEAKER))
    close = next((k for k in near if words[k].text == "," and words[k + 1].tag in FINITE), 0)
    start = next((k + 1 for k in range(comma - 1, -1, -1) if words[k].text in STOPS), 0)
    speaker = (end, close) if comma == first - 1 else (comma + 1, first)
    if not comma or not close or words[speaker[0]].tag not in _OPEN_A_NOUN or words[speaker[0]].lower in TIMES:
        return None
    aside = (*words[start:first], *words[end:close])
    if any(word.tag in FINITE or word.quotation for word in aside):
        return None
    said = complements.stripped(words, start, comma), right_behind(tree, close)
    return (speaker, (said[0], said[1])) if said[0] and said[1] else None


def beside(tree: Tree, verb: int) -> tuple[Range, ...]:
    """The clause that ``as X said`` stands before, behind or inside of."""
    start, end = tree.first(verb), tree.end(verb)
    inside = tree.below(tree.words[verb].head) - tree.below(verb)
    before = [at for at in inside if at < start]
    after = [at for at in inside if at >= end]
    left = complements.stripped(tree.words, min(before), start) if before else None
    right = complements.stripped(tree.words, min(after), max(after) + 1) if after else None
    return tuple(part for part in (left, right) if part)


def _tells_that(tree: Tree, group: VerbGroup) -> bool:
    """Whether what is said follows the verb in a clause with ``that``, so that no clause before it is said too."""
    return any(kid > group.verb and tree.mark(kid) == "that" for kid in tree.children(group.verb, "ccomp"))


def _resumed(tree: Tree, group: VerbGroup, end: int, inside: set[int]) -> Range | None:
    """The rest of what is said after an inserted ``X said``: a second quotation, or the rest of the clause."""
    words = tree.words
    next_to = right_behind(tree, end)
    if next_to is not None:
        return next_to
    for at in range(end, len(words)):
        if (
            words[at].quotation
            and words[at - 1].text in (",", ":", "—", "–", "-")
            and words[at].head in (group.verb, -1)
        ):
            return complements.stripped(words, at, max(tree.below(at)) + 1)
    opened = min(inside)
    if any(words[k].quotation for k in range(opened, end)) and not _is_mixed(words, opened, end):
        return None
    after = [k for k in inside if k >= end and (words[k].alphabetic or words[k].quotation)]
    if not after or words[min(after)].tag == "VBG" or words[min(after)].lower == "as":
        return None  # what happened while it was said
    if words[min(after) - 1].text not in (",", "-", "—", "–") and min(after) > group.end:
        return None
    return complements.stripped(words, min(after), max(after) + 1)


def right_behind(tree: Tree, comma: int) -> Range | None:
    """What goes on right behind the comma after ``X said``, however it is parsed: a quotation, or a finite verb."""
    words, at = tree.words, comma + 1
    if at >= len(words) or words[comma].text != ",":
        return None
    quoted = at + 1 if at + 1 < len(words) and words[at].lower in COORDINATORS else at
    if words[quoted].quotation:
        return complements.stripped(words, at, max(tree.below(quoted)) + 1)
    if words[at].tag not in FINITE:
        return None
    return complements.stripped(words, at, next((k for k in range(at, len(words)) if words[k].text == ";"), len(words)))


def _is_mixed(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a stretch has words of its own beside what it quotes, before the first quotation."""
    return start < end and words[start].alphabetic and not words[start].quotation


def _clause_before(tree: Tree, group: VerbGroup, source: Range | None) -> int | None:
    """The head of the clause or quotation that stands before the verb and is what it says."""
    before = min(group.start, *(source or (group.start,)))
    head = tree.words[group.verb].head if _is_beside(tree, group.verb) else -1
    for kid in tree.children(group.verb):
        word = tree.words[kid]
        if word.dep == "ccomp" and kid > group.verb and tree.first(kid) < before and _stands_before(tree, kid, before):
            return kid
        if kid < group.start and (
            word.dep in ("ccomp", "parataxis") or (word.quotation and _is_said(tree, kid, source))
        ):
            return head if 0 <= head < kid else kid
    return head if head >= 0 else None


def _is_said(tree: Tree, quotation: int, source: Range | None) -> bool:
    """Whether a quotation before the verb is what it says: no part of the sentence, but for a second subject."""
    word = tree.words[quotation]
    return word.dep not in _NOT_SAID or (word.dep == "nsubj" and source is not None and quotation + 1 == source[0])


def _is_beside(tree: Tree, verb: int) -> bool:
    """Whether a clause stands beside what it says without a conjunction: ``The port is shut, X announced in May``."""
    word, source = tree.words[verb], tree.subject(verb)
    if source is not None and 0 <= word.head == source[0] - 1 and tree.words[word.head].quotation:
        return True
    if word.dep not in ("advcl", "advcl:relcl") or source is None:
        return word.dep == "parataxis"
    comma = source[0] - 1
    if not any(tree.words[k].tag in FINITE for k in (verb, *tree.children(verb, "aux"))):
        return False
    return word.head < comma <= tree.first(verb) and tree.words[comma].text == ","


def _stands_before(tree: Tree, clause: int, before: int) -> bool:
    """Whether part of the clause stands before ``X said``: ``which X said was …``; ``That, X said, is …``."""
    return any(tree.words[k].alphabetic and tree.words[k].lower != "that" for k in tree.below(clause) if k < before)


def _begun(tree: Tree, group: VerbGroup, clause: int, inside: set[int]) -> int:
    """Where the clause begins, with what opens the sentence before it."""
    begun = min(inside)
    if clause < group.verb and (tree.words[group.verb].head < 0 or tree.words[clause].head < 0):
        begun = 0
    for at in range(min(group.start, max(inside)) - 1, begun, -1):
        if tree.words[at].text in (";", ":", "—", "–", "―") and at < group.start - 2:
            return at + 1
    return begun
