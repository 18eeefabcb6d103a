"""passive reporting verb in a parsed sentence -> what is reported with it, by Universal Dependencies."""

from briefgen.analyse.statements import complements, surroundings, treeverbs
from briefgen.analyse.statements.report import Report
from briefgen.analyse.statements.verbs import VerbGroup
from briefgen.analyse.tree import Range, Tree


def find(tree: Tree, group: VerbGroup) -> Report | None:
    """``X was criticised by Y``; ``X is expected to …``; ``asked about X, …``; ``X was told by Y that …``."""
    if treeverbs.relays(tree, group.verb):
        return None
    topic = tree.subject(group.verb)
    agent = next(iter(tree.children(group.verb, "obl:agent")), None)
    impersonal = topic is not None and tree.words[topic[0]].lower == "it"
    source = _agent(tree, group, agent, impersonal=impersonal) if agent is not None else None
    if agent is not None and source is None:
        return None
    told = _told(tree, group, source, impersonal=impersonal) if source and topic else ()
    if told:
        return Report(source, (group.start, group.end), told, group.cue)
    content = complements.right(tree, group)
    if content and topic is None and not any(word.alphabetic for word in tree.words[: group.start]):
        comma = next((at for at in range(*content) if tree.words[at].text == ","), content[1])
        content = content[0], comma
    if source and content and content[1] > source[0]:
        content = (content[0], source[0] - 1) if content[0] < source[0] - 1 else None
    parts = tuple(part for part in (topic, content) if part)
    if not parts or (source is None and (content is None or not group.cue.impersonal)):
        return None
    return Report(source, (group.start, group.end), parts, group.cue)


def _told(tree: Tree, group: VerbGroup, source: Range, *, impersonal: bool) -> tuple[Range, ...]:
    """What a passive of saying tells: the clause behind who says it, or that before ``it was announced by X``."""
    if "say" not in group.cue.classes:
        return ()
    words, after = tree.words, source[1]
    if after < len(words) and words[after].lower == "that" and (impersonal or words[after].head >= 0):
        clause = words[after].head
        if impersonal or (words[clause].dep == "ccomp" and words[clause].head == group.verb):
            said = complements.stripped(words, after, max(tree.end(clause), tree.end(group.verb)))
            return (said,) if said else ()
    return surroundings.around(tree, group, source) if impersonal else ()


def _agent(tree: Tree, group: VerbGroup, agent: int, *, impersonal: bool) -> Range | None:
    """Who does it; without a clause that the parse hangs there behind ``it was claimed by``."""
    source = tree.phrase(agent, group.verb)
    if source and tree.words[source[0]].lower == "by":
        source = (source[0] + 1, source[1])
    that = (
        next((at for at in range(*source) if tree.words[at].lower == "that"), None) if source and impersonal else None
    )
    if source and that is not None:
        source = (source[0], that)
    return source if source and source[0] < source[1] else None
