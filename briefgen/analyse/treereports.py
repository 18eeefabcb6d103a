"""Words of a parsed sentence -> what is reported in it, by the relations of Universal Dependencies.

Stands in for the rules of ``reported`` where the pipeline parses.
"""

from collections.abc import Sequence
from dataclasses import replace

from briefgen.analyse import complements
from briefgen.analyse.phrases import Word
from briefgen.analyse.reported import Report, according, read_verb, reports_at_all
from briefgen.analyse.tree import Range, Tree
from briefgen.analyse.verbs import VerbGroup, verb_group

_PREPOSITIONAL = frozenset("for about of against upon to on with at over as".split())


def find(words: Sequence[Word]) -> list[Report]:
    """The attributions of one parsed sentence, in the order of their cues."""
    tree = Tree(words)
    found: list[Report] = []
    for at in range(len(words)):
        report = _at(tree, at, found)
        if report is not None:
            found.append(report)
    found += according(words)
    return sorted(found, key=lambda report: report.cue)


def _at(tree: Tree, at: int, earlier: Sequence[Report]) -> Report | None:
    group = verb_group(tree.words, at) if tree.words[at].tag.startswith("VB") else None
    if group is None:
        return None
    if group.passive:
        return _passive(tree, group)
    if _is_infinitive(tree, group):
        return None
    end = complements.prepositional(tree, group.verb, group.end)
    if end > group.end and tree.words[end - 1].lower in _PREPOSITIONAL and "say" not in group.cue.classes:
        group = replace(group, end=end)
    found = _active(tree, group)
    if found is None and "say" in group.cue.classes:
        return read_verb(tree.words, group, earlier)
    return found


def _is_infinitive(tree: Tree, group: VerbGroup) -> bool:
    return group.start > 0 and tree.words[group.start - 1].lower == "to"


def _active(tree: Tree, group: VerbGroup) -> Report | None:
    source = tree.subject(group.verb)
    elided = source is None
    if source is None:
        source = tree.shared_subject(group.verb) or _modified(tree, group)
    if source is None:
        return None
    content = _content(tree, group, None if elided else source)
    announced = group.end + 1 >= len(tree.words) and tree.words[-1].text == ":"
    if not content and not announced:
        return None
    if not reports_at_all(tree.words, group, source, content):
        return None
    return Report(source, (group.start, group.end), content, group.cue, group.negated, elided)


def _modified(tree: Tree, group: VerbGroup) -> Range | None:
    """The noun that a participle belongs to: ``a video threatening an attack``."""
    verb = tree.words[group.verb]
    if verb.dep != "acl" or verb.tag != "VBG" or verb.head < 0:
        return None
    found = tree.phrase(verb.head, group.verb)
    return (found[0], min(found[1], group.start)) if found and found[0] < group.start else None


def _content(tree: Tree, group: VerbGroup, source: Range | None) -> tuple[Range, ...]:
    said = not group.cue.classes.isdisjoint(("say", "think"))
    around = complements.around(tree, group, source) if said else ()
    if around:
        return around
    right = complements.right(tree, group)
    if right:
        return (right,)
    if tree.words[group.verb].dep == "acl:relcl" and source:
        taken = complements.taken_up(tree, group, source[0])
        return (taken,) if taken else ()
    return ()


def _passive(tree: Tree, group: VerbGroup) -> Report | None:
    """``X was criticised by Y``; ``X is expected to …``."""
    topic = tree.subject(group.verb)
    agent = next(iter(tree.children(group.verb, "obl:agent")), None)
    if topic is None:
        return None
    if agent is not None:
        source = tree.phrase(agent, group.verb)
        if source is None:
            return None
        if tree.words[source[0]].lower == "by":
            source = (source[0] + 1, source[1])
        between = ((group.end, source[0] - 1),) if group.end < source[0] - 1 else ()
        return Report(source, (group.start, group.end), (topic, *between), group.cue)
    content = complements.right(tree, group)
    if content is None or not group.cue.impersonal:
        return None
    return Report(None, (group.start, group.end), (topic, content), group.cue)
