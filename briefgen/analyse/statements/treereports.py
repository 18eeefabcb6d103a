"""Words of a parsed sentence -> what is reported in it, by the relations of Universal Dependencies.

Stands in for the rules of ``reported`` where the pipeline parses.
"""

from collections.abc import Sequence
from dataclasses import replace

from briefgen.analyse import cues
from briefgen.analyse.phrases import Word
from briefgen.analyse.statements import according, complements, nouns, passives, surroundings, treeverbs
from briefgen.analyse.statements.report import Report
from briefgen.analyse.statements.reported import (
    inverts,
    read_verb,
    reports_at_all,
    with_subject_after,
)
from briefgen.analyse.statements.subjects import DOCUMENTS, subject
from briefgen.analyse.statements.verbs import VerbGroup, verb_group
from briefgen.analyse.tree import Range, Tree

_PARTING = frozenset("but and while though although whereas".split())
_UNNAMED = frozenset("he she they we i you it who which that one".split())
_WITH_CLAUSE = cues.VOICED | frozenset(
    """mean hear accept understand determine maintain post trust recognize recognise suppose continue point identify
    address celebrate promote champion aim commit guess find prove learn figure respond reply testify lecture add advise
    direct""".split()
)
"""Verbs that report with a clause or quotation, and tell of deeds and things with a noun."""
_INVERTED = frozenset(
    """say add note explain state remark recall reply respond report announce declare predict forecast write claim
    insist argue contend conclude tweet confirm acknowledge admit""".split()
)
"""Verbs that stand between what is said and who says it, and whose object is no person."""
_NEARLY = frozenset("nearly almost roughly virtually approximately".split())
_WITHIN = frozenset(("ccomp", "xcomp", "acl", "acl:relcl"))
"""Relations of a verb that is part of what another one reports."""
_BESIDE = frozenset(("advcl", "conj"))
"""Relations of one that is so where it has no subject of its own."""


def find(words: Sequence[Word]) -> list[Report]:
    """The attributions of one parsed sentence, in the order of their cues."""
    tree = Tree(words)
    found: list[Report] = []
    for at in range(len(words)):
        report = _at(tree, at, found)
        if report is not None:
            found.append(_by_the_same(report, found))
    found += [*according.find(words), *nouns.find(tree)]
    found = [_parted(words, report, found) for report in sorted(found, key=lambda report: report.cue)]
    return [report for report in found if not any(_is_retold(words, report, other) for other in found)]


def joined(quotation: Sequence[Word], following: Sequence[Word]) -> list[Word] | None:
    """A quotation that is a sentence with the one after it, where that only says whose it is: ``“Why?” X asked.``"""
    if len(quotation) != 1 or not quotation[0].quotation or not quotation[0].ended:
        return None
    root = next((at for at, word in enumerate(following) if word.head < 0 and word.tag.startswith("VB")), None)
    group = verb_group(following, root) if root is not None else None
    if root is None or group is None or not _says_whose(Tree(following), group):
        return None
    moved = [word._replace(head=word.head + 1) if word.head >= 0 else word for word in following]
    return [quotation[0]._replace(dep="ccomp", head=root + 1), *moved]


def _says_whose(tree: Tree, group: VerbGroup) -> bool:
    """Whether a verb has a subject right before it, and no content of its own."""
    source = tree.subject(group.verb)
    if source is None or source[0] > 0 or source[1] != group.start:
        return False
    return not tree.children(group.verb, "ccomp", "xcomp", "csubj") and complements.right(tree, group) is None


def _by_the_same(report: Report, earlier: Sequence[Report]) -> Report:
    """A report without a subject after what another says, by the one who says it: ``X said ten died and demanded …``.

    The parse may join it to the verb of the content, or of a clause before, whose subject it then seems to have.
    """
    if not report.elided or report.source is None:
        return report
    for other in reversed(earlier):
        if not other.source or not other.content or report.cue[0] < other.content[-1][1]:
            continue
        inside = any(part[0] <= report.source[0] < part[1] for part in other.content)
        joined = report.source[1] <= other.source[0] and report.cue[0] - other.content[-1][1] <= 1
        named = any(part[0] <= other.source[0] < part[1] for part in report.content)
        if (inside or joined) and not named:
            return replace(report, source=other.source)
    return report


def _parted(words: Sequence[Word], report: Report, others: Sequence[Report]) -> Report:
    """A report whose content ends where another speaker's begins: ``X said …, but Y said …``."""
    content = report.content
    for other in others:
        start = other.source[0] if other.source and not other.elided else 0
        if not report.cue[1] < start <= other.cue[0] or words[start - 1].lower not in _PARTING:
            continue
        end = start - 2 if words[start - 2].text == "," else start - 1
        if words[start - 1].lower != "and" or end < start - 1:
            content = tuple((part[0], end) if part[0] < end < part[1] else part for part in content)
    return replace(report, content=content)


def _is_retold(words: Sequence[Word], report: Report, other: Report) -> bool:
    """Whether a report is but part of what another one says: its clause, or by one who is not named there."""
    if report is other or not any(part[0] <= report.cue[0] < part[1] for part in other.content):
        return False
    relations = {word.dep for word in words[slice(*report.cue)]}
    if report.source is None or _is_pronoun(words, report.source) or relations & _WITHIN:
        return True
    return report.elided and bool(relations & _BESIDE)


def _is_pronoun(words: Sequence[Word], source: Range) -> bool:
    return source[1] - source[0] == 1 and words[source[0]].lower in _UNNAMED


def _at(tree: Tree, at: int, earlier: Sequence[Report]) -> Report | None:
    group = treeverbs.find(tree, at)
    if group is None:
        return None
    if "seem" in group.cue.classes:
        return _appearance(tree, group)
    if group.passive:
        return passives.find(tree, group)
    if _follows_quotation(tree, group):
        return read_verb(tree.words, group, earlier)
    if _is_inverted(tree, group) and (inserted := _inserted(tree, group)) is not None:
        return inserted
    behind = _speaker_behind(tree, group)
    if behind is not None:
        return with_subject_after(tree.words, group, behind)
    found = _active(tree, group) or (_inserted(tree, group) if group.cue.verb in _INVERTED else None)
    if found is None and "say" in group.cue.classes and group.cue.verb not in _WITH_CLAUSE:
        return None if _is_summons(tree, group) else read_verb(tree.words, group, earlier)
    return found


def _follows_quotation(tree: Tree, group: VerbGroup) -> bool:
    """Whether a verb stands between a quotation and a speaker that the parse does not take for its subject."""
    if not group.start or not tree.words[group.start - 1].quotation or not inverts(tree.words, group):
        return False
    subject = tree.subject(group.verb)
    return subject is None or subject[0] < group.start


def _inserted(tree: Tree, group: VerbGroup) -> Report | None:
    """A report put between a subject and its verb, in whatever order."""
    parted = surroundings.parted_by(tree, group)
    return Report(parted[0], (group.start, group.end), parted[1], group.cue) if parted else None


def _is_inverted(tree: Tree, group: VerbGroup) -> bool:
    """Whether a verb stands right behind a comma, as where its speaker follows: ``…, says X``."""
    inserted = group.start == group.verb and group.start > 0 and tree.words[group.start - 1].text == ","
    return inserted and group.cue.verb in _INVERTED and group.cue.form in ("past", "third")


def _speaker_behind(tree: Tree, group: VerbGroup) -> int | None:
    """The end of a name right behind the verb that the parse takes for its object: ``The quay is lost, noted X.``"""
    words = tree.words
    if not _is_inverted(tree, group):
        return None
    kid = next((k for k in tree.children(group.verb, "obj", "iobj", "xcomp") if k > group.verb), None)
    found = tree.phrase(kid, group.verb) if kid is not None and words[kid].tag == "NNP" else None
    if found is None or found[0] != group.end:
        return None
    return found[1] if found[1] == len(words) or words[found[1]].text in (",", ".") else None


def _active(tree: Tree, group: VerbGroup) -> Report | None:
    source = _subject(tree, group)
    elided = source is None
    if source is None:
        source = tree.shared_subject(group.verb) or _modified(tree, group)
    if source is None:
        return None
    content = _content(tree, group, None if elided else source)
    if source[0] >= group.end and not content:
        return with_subject_after(tree.words, group, source[1])
    announced = group.end + 1 >= len(tree.words) and tree.words[-1].text == ":"
    if not content and not announced:
        return None
    source = _trimmed(tree, source)
    if content and tree.words[content[0][0]].lower == "from":  # a deed: ``X withdrew from Y``
        return None
    if _is_summons(tree, group) or (group.cue.verb in _WITH_CLAUSE and not _has_clause(tree, group, content)):
        return None
    if not reports_at_all(tree.words, group, source, content):
        return None
    return Report(source, (group.start, group.end), content, group.cue, group.negated, elided)


def _subject(tree: Tree, group: VerbGroup) -> Range | None:
    """The verb's subject; where the parse hangs it on the verb as another thing, the noun phrase before the verb."""
    source = tree.subject(group.verb)
    apart = tree.has_own_clause(group.verb) or tree.words[group.verb].dep == "parataxis"
    return subject(tree.words, group.start) if source is None and apart else source


def _trimmed(tree: Tree, source: Range) -> Range:
    """A holder without the preposition before it, with what qualifies it: ``with X saying``; ``both X and Y say``."""
    start, end = source
    if start and (tree.words[start - 1].dep == "cc:preconj" or tree.words[start - 1].lower in _NEARLY):
        return start - 1, end
    while start + 1 < end and tree.words[start].dep in ("case", "mark", "cc"):
        if tree.words[start + 1].lower in ("least", "most"):
            break
        start += 1
    return start, end


def _has_clause(tree: Tree, group: VerbGroup, content: tuple[Range, ...]) -> bool:
    """Whether a verb has a clause or a quotation, not a thing, for its object."""
    if any(word.quotation for part in content for word in tree.words[slice(*part)]):
        return True
    if group.cue.verb == "mean" and tree.children(group.verb, "ccomp"):  # what follows from something
        return False
    if "ask" in group.cue.classes and _tells_what_to_do(tree, group):
        return True
    return bool(tree.children(group.verb, "ccomp")) or tree.words[group.verb].dep == "parataxis"


def _is_summons(tree: Tree, group: VerbGroup) -> bool:
    """Whether somebody or a meeting is called, and not by a name: the verb has a thing behind it and nothing else."""
    kids = [k for k in tree.children(group.verb) if k >= group.end and tree.words[k].dep not in ("punct", "obl")]
    single = len(kids) == 1 and tree.words[kids[0]].dep in complements.OBJECTS
    return group.cue.verb == "call" and single and not any(tree.words[k].quotation for k in tree.below(kids[0]))


def _tells_what_to_do(tree: Tree, group: VerbGroup) -> bool:
    """Whether an infinitive says what is asked, or a phrase against what: ``X advised its citizens against travel``."""
    against = any(tree.case(kid) == "against" for kid in tree.children(group.verb, "obl"))
    return against or bool(tree.children(group.verb, "xcomp"))


def _modified(tree: Tree, group: VerbGroup) -> Range | None:
    """The noun that a participle belongs to: ``a video threatening an attack``."""
    verb = tree.words[group.verb]
    if verb.dep != "acl" or verb.tag != "VBG" or verb.head < 0:
        return None
    found = tree.phrase(verb.head, group.verb)
    return (found[0], min(found[1], group.start)) if found and found[0] < group.start else None


def _content(tree: Tree, group: VerbGroup, source: Range | None) -> tuple[Range, ...]:
    said = not group.cue.classes.isdisjoint(("say", "think")) or (source is not None and _is_shown(tree, group, source))
    around = surroundings.around(tree, group, source)
    if not said and not any(word.quotation for part in around for word in tree.words[slice(*part)]):
        around = ()
    if around or (source is not None and source[0] >= group.end):
        return around
    right = complements.right(tree, group)
    if right:
        opening = surroundings.opening(tree, group, source[0], right) if said and source else None
        return (opening, right) if opening else (right,)
    if said and source and tree.words[group.verb].dep == "advcl" and tree.mark(group.verb) == "as":
        return surroundings.beside(tree, group.verb)
    if tree.words[group.verb].dep == "acl:relcl" and source:
        taken = complements.taken_up(tree, group, source[0])
        rest = surroundings.right_behind(tree, group.end) if tree.words[source[0] - 1].text == "," else None
        return tuple(part for part in (taken, rest) if part)
    return ()


def _is_shown(tree: Tree, group: VerbGroup, source: Range) -> bool:
    """Whether a document shows something: what stands before ``records show`` is what they show."""
    return "show" in group.cue.classes and any(word.lower in DOCUMENTS for word in tree.words[slice(*source)])


def _appearance(tree: Tree, group: VerbGroup) -> Report | None:
    """``X seems to be …``: held by nobody who is named."""
    topic, clause = tree.subject(group.verb), next(iter(tree.children(group.verb, "xcomp", "ccomp")), None)
    content = complements.right(tree, group) if clause is not None and clause > group.verb else None
    return Report(None, (group.start, group.end), (topic, content), group.cue) if topic and content else None
