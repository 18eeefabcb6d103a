"""word of a parsed sentence -> the reporting verb there with all that its cue has, by Universal Dependencies."""

from dataclasses import replace

from briefgen.analyse.phrases import BE, PREPOSITIONS, TIMES
from briefgen.analyse.statements import complements, surroundings
from briefgen.analyse.statements.subjects import MEDIA
from briefgen.analyse.statements.verbs import VerbGroup, verb_group
from briefgen.analyse.tree import Tree

_RAISING = frozenset(
    """go goes going went gone continue continues continuing continued try tries trying tried begin begins beginning
    began begun start starts starting started manage manages managing managed hasten hastens hastening hastened rush
    rushes rushing rushed hesitate hesitates hesitating hesitated struggle struggles struggling struggled attempt
    attempts attempting attempted tend tends tended have has had fail fails failing failed""".split()
)
"""Forms of verbs before an infinitive that add how it comes about and say nothing themselves."""
_RELAYED = frozenset(
    """quoted cited reported said heard overheard understood known thought believed rumoured rumored alleged recorded
    filmed seen forced compelled obliged made""".split()
)
"""Passives that only tell how one knows, or why, that somebody said something: ``was quoted as saying that …``."""
_HELPS = frozenset(("aux", "aux:pass", "advmod"))
"""Relations of what stands before a verb as part of it."""
_TOPICS = frozenset("of about on upon with against".split())
"""What verbs of saying tell of: ``vented about the raid``; the others tell to whom or where."""
_PREPOSITIONAL = frozenset("for about of against upon to on with at over as".split())
_OF_SPEECH = frozenset(("say", "judge", "deny"))
"""Classes of verbs whose infinitive, with a clause or after an adjective, tells what is said."""


def find(tree: Tree, at: int) -> VerbGroup | None:
    """The reporting verb at a place; None where the word there is none, or an infinitive that only tells of an aim."""
    group = verb_group(tree.words, at) if tree.words[at].tag.startswith("VB") else None
    if group is None:
        return None
    group = replace(group, passive=_is_passive(tree, group))
    if group.passive or "seem" in group.cue.classes:
        return group
    group = _with_adverb(tree, _with_governor(tree, group))
    if group.start and tree.words[group.start - 1].lower == "to":
        start = _infinitive_start(tree, group)
        if start is None:
            return None
        group = replace(group, start=start)
    return _with_preposition(tree, group)


def _is_passive(tree: Tree, group: VerbGroup) -> bool:
    """Whether the verb is passive, whatever its tag: ``Asked about X, …`` is, ``as X noted`` is not."""
    helped = any(word.lower in BE for word in tree.words[group.start : group.verb])
    if helped or group.cue.form not in ("past", "participle"):
        return group.passive
    if group.passive:
        return not tree.children(group.verb, "nsubj")
    opening = not any(word.alphabetic or word.quotation for word in tree.words[: group.start])
    return opening and tree.words[group.verb].tag == "VBD" and tree.subject(group.verb) is None


def relays(tree: Tree, verb: int) -> bool:
    """Whether a passive stands before a verb of saying with a clause or quotation, whose subject says it."""
    if tree.words[verb].lower not in _RELAYED or not tree.children(verb, "aux:pass"):
        return False
    for kid in tree.children(verb, "xcomp", "advcl", "ccomp"):
        said = kid > verb and tree.mark(kid) in ("to", "as", "") and tree.words[kid].tag.startswith("VB")
        if said and (tree.children(kid, "ccomp") or any(tree.words[k].quotation for k in tree.children(kid))):
            group = verb_group(tree.words, kid)
            return group is not None and not group.passive and not group.cue.classes.isdisjoint(_OF_SPEECH)
    return False


def _with_adverb(tree: Tree, group: VerbGroup) -> VerbGroup:
    """A verb with the adverb right after it: ``spoke openly of``."""
    after = tree.words[group.end] if group.end < len(tree.words) else None
    adverb = after is not None and after.dep == "advmod" and after.head == group.verb and after.tag == "RB"
    return replace(group, end=group.end + 1) if adverb else group


def _with_preposition(tree: Tree, group: VerbGroup) -> VerbGroup:
    """A verb that takes its object with a preposition, with that preposition: ``attack on``; ``agreed with``."""
    end = _preposition_end(tree, group.verb, group.end)
    said = "say" in group.cue.classes
    if end == group.end or tree.words[end - 1].lower not in (_TOPICS if said else _PREPOSITIONAL):
        return group
    if said and (_quotes(tree, end) or surroundings.around(tree, group, tree.subject(group.verb))):
        return group
    return replace(group, end=end)


def _preposition_end(tree: Tree, verb: int, end: int) -> int:
    """The end of a verb's cue with the preposition of the phrase right after it, where it has no other content."""
    words = tree.words
    if end >= len(words) or words[end].lower not in PREPOSITIONS or words[end].tag == "TO":
        return end
    kids = [k for k in tree.children(verb) if k >= end]
    if any(words[k].dep in complements.CLAUSES | complements.OBJECTS or words[k].quotation for k in kids):
        return end
    phrase = next((k for k in kids if words[k].dep in ("obl", "advcl")), None)
    if phrase is None or tree.first(phrase) != end:
        return end
    inside = {words[k].lower for k in tree.below(phrase)}
    return end if inside & (TIMES | MEDIA) else end + 1


def _quotes(tree: Tree, start: int) -> bool:
    """Whether a comma or colon announces a quotation behind ``start``."""
    later = range(start + 1, len(tree.words))
    return any(tree.words[at].quotation and tree.words[at - 1].text in (",", ":") for at in later)


def _infinitive_start(tree: Tree, group: VerbGroup) -> int | None:
    """Where the cue of an infinitive begins that is said: ``X is right to note``; ``X went there to argue that …``."""
    verb = tree.words[group.verb]
    if verb.dep not in ("xcomp", "advcl") or verb.head < 0 or tree.subject(group.verb) is not None:
        return None
    if group.cue.classes.isdisjoint(_OF_SPEECH):
        return None
    if verb.head < group.start and tree.words[verb.head].tag.startswith("JJ"):
        return min((k for k in tree.children(verb.head, "cop", "aux") if k < verb.head), default=group.start - 1)
    return group.start - 1 if tree.children(group.verb, "ccomp") else None


def _with_governor(tree: Tree, group: VerbGroup) -> VerbGroup:
    """An infinitive with the verb before it that adds only how it comes about: ``went on to say``."""
    governor = tree.words[group.verb].head
    if tree.words[group.verb].dep not in ("xcomp", "advcl") or not 0 <= governor < group.start:
        return group
    between = {word.lower for word in tree.words[governor + 1 : group.start]}
    raising = tree.words[governor].lower in _RAISING or relays(tree, governor)
    if not raising or between - {"to", "on", "not", "as", "have"}:
        return group
    start = governor
    while start > 0 and tree.words[start - 1].head == governor and tree.words[start - 1].dep in _HELPS:
        start -= 1
    return replace(group, start=start)
