"""Tree -> what somebody closes, calls off, forbids, evacuates or opens again, and what is closed, off or open.

Which nouns are of things that the public uses, ``phrases`` says; whether a deed is a measure, and not for good or by
routine, ``closures`` judges.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from briefgen.analyse.advisories import vocabulary
from briefgen.analyse.advisories.clauses import Telling, end
from briefgen.analyse.advisories.people import is_public
from briefgen.analyse.advisories.phrases import CONDUCT, EVENTS, FACILITIES, HOMES, NATURE, ROADS
from briefgen.analyse.tree import SUBJECTS, Range, Tree
from briefgen.words import KEPT_WORDS

_CLOSES = re.compile(
    r"clos(?:e|es|ed|ing)|shut(?:s|ting|ter(?:s|ed|ing))?|suspend(?:s|ed|ing)?|cancel+(?:s|ed|ing)?|scrap(?:s|ped|ping)?"
    r"|ax(?:e|es|ed|ing)|postpon(?:e|es|ed|ing)|halt(?:s|ed|ing)?|ground(?:s|ed|ing)?|restrict(?:s|ed|ing)?"
    r"|seal(?:s|ed|ing)?|block(?:s|ed|ing)?|cordon(?:s|ed|ing)?|re-?open(?:s|ed|ing)?|resum(?:e|es|ed|ing)|vacat(?:e|es|ed|ing)|ration(?:s|ed|ing)?|withdr(?:aws?|ew|awn|awing)"
)
_CLEARS = frozenset("evacuated quarantined".split())
"""Of people and places: what is to be done with them, not what was."""
_FORBIDS = re.compile(
    r"bann(?:ed|ing)|bans|ban|outlaw(?:s|ed|ing)?|prohibit(?:s|ed|ing)?|forb(?:id|ids|ade|idden|idding)"
)
_CALLS = frozenset("call calls called calling".split())
"""With ``off``: what was to be is not."""
_BY_ITSELF = frozenset(
    "close closes closed shut reopen reopens reopened re-open re-opened resume resumes resumed".split()
)
_RUNS = frozenset("run running operate operating sail sailing fly flying depart departing open opening".split())
"""What is not done by what does not run."""
_TAKES = frozenset(("take", "taking"))
ADRIFT = frozenset("off shut closed open suspended".split())
"""What things are that a form of *be* joins to one of these."""
_STOPS = frozenset("stop stops stopped stopping cease ceased".split())
_MOVES = frozenset("move moves moved moving switch switches switched switching shift shifts shifted shifting".split())
_ONLINE = frozenset("online remote remotely".split())
_MAKES = frozenset("led lead leads forced forces prompted prompts caused causes compelled decided agreed voted".split())
"""Verbs whose infinitive is done: ``led the council to close the bridge``, ``decided to cancel classes``."""
_MAYBE = frozenset("could might may can should".split())
_SUPPLIES = frozenset("electricity power water fuel petrol diesel gas food bread oxygen".split())
_OF_DEEDS = ADRIFT | _CLEARS | _CALLS | _RUNS | _STOPS | _MOVES | _TAKES | {"limits", "is", "are", "be"}
_CONDITIONS = frozenset("if once when whenever unless until whether before as".split())
_SERVICES = frozenset(
    """classes lessons lectures trains buses trams flights ferries sailings services service swimming
    bathing fishing entry parking camping""".split()
)
"""Of which it is told that there is none today."""
_PARTS = frozenset(
    "part parts most some all half number stretch stretches section sections dozens hundreds access".split()
)
"""Of something, or to it: as much as the thing itself."""


def deed(tree: Tree, at: int) -> Telling | None:
    """What a verb, an adverb with a form of *be* or *there is no* says is closed, off, forbidden or open again."""
    word = tree.words[at].lower
    if not _may_be_of_deed(word):
        return None
    if word in ADRIFT and tree.children(at, "cop"):
        return _state(tree, at) if word != "open" or "again" in _words(tree, at, "advmod") else None
    if word == "limits":
        return _state(tree, at) if tree.case(at) == "off" and tree.children(at, "cop") else None
    if word in _CLEARS:
        return _state(tree, at) if tree.children(at, "aux:pass") and not _is_over(tree, at) else None
    if _stands_still(tree, at) or (word in _MOVES and _ONLINE & _words(tree, at, "advmod", "advcl", "xcomp")):
        return _state(tree, at)
    return _done(tree, at, word)


def _done(tree: Tree, at: int, word: str) -> Telling | None:
    """What a verb of closing or forbidding says, of itself, of its subject or of its object."""
    done = _CLOSES.fullmatch(word) or _FORBIDS.fullmatch(word)
    if not done and not (word in _CALLS and "off" in _words(tree, at, "compound:prt", "advmod")):
        return None
    if tree.children(at, "aux:pass"):
        return _state(tree, at)
    return _act(tree, at) or (_state(tree, at) if word in _BY_ITSELF and _lasts(tree, at) else None)


@lru_cache(maxsize=KEPT_WORDS)
def _may_be_of_deed(word: str) -> bool:
    """Whether a word may say any of this."""
    return word in _OF_DEEDS or bool(_CLOSES.fullmatch(word) or _FORBIDS.fullmatch(word))


def _words(tree: Tree, at: int, *relations: str) -> set[str]:
    return {tree.words[k].lower for k in tree.children(at, *relations)}


def _stands_still(tree: Tree, at: int) -> bool:
    """Whether a verb says that something does not run, has stopped, or that there is none of it."""
    word = tree.words[at].lower
    if word in _RUNS or (word in _TAKES and "place" in _words(tree, at, "obj")):
        return bool(_words(tree, at, "advmod") & {"not", "n't", "n’t"}) or _of_none(tree, at)
    if word in _STOPS:
        return bool(tree.children(at, "xcomp")) and not tree.children(at, "obj")
    return bool(tree.children(at, "expl")) and _of_none(tree, at)


def _lasts(tree: Tree, at: int) -> bool:
    """Whether what closes or opens of itself is so now or until some time, and not only did once."""
    if tree.words[at].tag != "VBD" or tree.children(at, "aux"):
        return True
    return any({tree.case(k), tree.mark(k)} & {"until", "till", "for"} for k in tree.children(at, "obl", "advcl"))


def _of_none(tree: Tree, at: int) -> bool:
    """Whether a verb's subject is no thing of its kind: ``no buses``."""
    return any("no" in _words(tree, k, "det") for k in tree.children(at, "nsubj"))


def _state(tree: Tree, at: int) -> Telling | None:
    """``Classes have been called off``; ``all matches are off``; ``there are no trains today``."""
    there = tree.children(at, "expl")
    head = next((k for k in tree.children(at, *SUBJECTS) if k < at or there), None)
    if head is None or not _is_usable(tree, head, at) or (_is_unsure(tree, at) and not there):
        return None
    found = tree.phrase(head, at)
    if found is None:
        return None
    verb = "no" if there else tree.words[at].lower
    kind = "state" if verb in _CLEARS else "closure"
    by = next((k for k in tree.children(at, "obl:agent") if k > at), None)
    agent = tree.phrase(by, at) if by is not None else None
    named = (agent[0] + 1, agent[1]) if agent and agent[0] + 1 < agent[1] else None
    return Telling(kind, (at, at + 1), verb, None, (min(found[0], *there, at), end(tree, at)), named)


def _is_over(tree: Tree, at: int) -> bool:
    """Whether a passive tells of what has happened."""
    return bool(_words(tree, at, "aux", "aux:pass") & {"was", "were", "has", "have", "had", "'ve", "’ve"})


def _is_unsure(tree: Tree, at: int) -> bool:
    """Whether a modal leaves open whether it is so; ``would`` is what somebody said in the past."""
    if tree.mark(at) in _CONDITIONS:
        return True
    helping, governor = _words(tree, at, "aux"), tree.words[at].head
    told = tree.words[at].dep == "ccomp" and governor >= 0 and tree.words[governor].tag == "VBD"
    return bool(helping & _MAYBE) or ("would" in helping and not told)


def _act(tree: Tree, at: int) -> Telling | None:
    """``The bishop called off Sunday services``; ``the blast led the council to close four streets``."""
    head = next((k for k in tree.children(at, "obj", "xcomp") if k > at and tree.words[k].tag.startswith("NN")), None)
    giver = None if tree.mark(at) in _CONDITIONS else _doer(tree, at)
    found = tree.phrase(head, at) if head is not None and _is_usable(tree, head, at) else None
    if giver is None or found is None:
        return None
    verb = tree.words[at].lower
    kind = "ban" if _FORBIDS.fullmatch(verb) else "closing"
    return Telling(kind, (at, at + 1), vocabulary.base(verb), None, (found[0], end(tree, at)), giver=giver)


def _doer(tree: Tree, at: int) -> Range | None:
    """Who does it: the subject, or of an infinitive that is done the one who is led to it."""
    if tree.mark(at) != "to":
        return tree.subject(at) or tree.shared_subject(at)
    governor = tree.words[at].head
    if governor < 0 or tree.words[governor].lower not in _MAKES:
        return None
    led = next((k for k in tree.children(governor, "obj", "iobj") if governor < k < at), None)
    return tree.phrase(led, governor) if led is not None else tree.subject(governor)


def _takes_place(noun: str) -> bool:
    return EVENTS.fullmatch(noun) is not None or noun.lower() in _SERVICES


def _is_figure(tree: Tree, to: int) -> bool:
    """Whether something leads to no place: ``the road to peace``."""
    return tree.case(to) == "to" and tree.words[to].tag == "NN" and not tree.children(to, "det", "compound", "nmod")


def _is_usable(tree: Tree, head: int, verb: int) -> bool:
    """Whether a noun is of what the public uses or does, as far as its verb goes with it."""
    noun, done = tree.words[head].text, tree.words[verb].lower
    beside = [tree.words[k].text for k in tree.children(head, "nmod")]
    if tree.children(verb, "expl"):
        return _takes_place(noun)
    if done in _CLEARS:
        return is_public(tree, head) or any(HOMES.fullmatch(name) for name in (noun, *beside))
    narrow = next((fits for verbs, fits in _GO_WITH if verbs.fullmatch(done)), None)
    if narrow is not None and (narrow(noun) or not done.startswith("restrict")):
        return narrow(noun)
    if any(_is_figure(tree, k) for k in tree.children(head, "nmod")):
        return False
    parts = noun.lower() in _PARTS and any(FACILITIES.fullmatch(name) for name in beside)
    return parts or any(nouns.fullmatch(noun) for nouns in (EVENTS, FACILITIES, ROADS))


def _of_conduct(noun: str) -> bool:
    return CONDUCT.fullmatch(noun) is not None


_GO_WITH: tuple[tuple[re.Pattern[str], Callable[[str], bool]], ...] = (
    (_FORBIDS, _of_conduct),
    (re.compile(r"restrict\w*"), _of_conduct),
    (re.compile(r"limits"), lambda noun: NATURE.fullmatch(noun) is not None or FACILITIES.fullmatch(noun) is not None),
    (re.compile(r"ration\w*"), lambda noun: noun.lower() in _SUPPLIES),
    (re.compile(r"withdr\w*"), lambda noun: noun.lower() in _SERVICES),
)
"""Verbs that go with some nouns only."""
