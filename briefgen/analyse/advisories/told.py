"""Words of a parsed sentence -> Candidates: who is told what, by the relations of Universal Dependencies.

Reads verbs of telling with those they tell and an infinitive or a clause, modals with their subject, and imperatives.
Which nouns are for people that may be told something, the vocabulary says.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from briefgen.analyse.advisories import modals, people, pleas, states, vocabulary
from briefgen.analyse.advisories.clauses import (
    Telling,
    action,
    bare_clause,
    end,
    giver,
    infinitive,
    is_bidden,
    is_passive,
    to,
    whither,
)
from briefgen.analyse.advisories.cues import Candidate
from briefgen.analyse.advisories.deeds import ADRIFT, deed
from briefgen.analyse.advisories.errands import errand
from briefgen.analyse.advisories.imperatives import imperative
from briefgen.analyse.advisories.people import is_public
from briefgen.analyse.phrases import Word
from briefgen.analyse.tree import SUBJECTS, Range, Tree
from briefgen.words import KEPT_WORDS

_READ = frozenset(("VB", "MD", "NN"))
"""Beginnings of the tags of verbs, and of the nouns that imperatives are taken for."""
_STANDS = states.WORDS | ADRIFT
"""What things may be, whatever the parse takes it for."""
_PREPOSITIONS = {
    "call on": ("on", "upon", "for"),
    "appeal to": ("to", "for"),
    "plead with": ("with",),
    "emphasize": ("to",),
}
"""Before whom some verbs of telling name those they tell."""
_FORMS = {name: re.compile(vocabulary.DIRECTIVES[name].partition(r"\s")[0]) for name in _PREPOSITIONS}
"""The forms of these verbs, without the preposition."""
_BIDS = frozenset("recommend order ask request instruct direct require advise urge".split())
"""Verbs whose clause needs no modal to say what should be."""
_SAYS_HOW = re.compile(r"(?:insist|suggest|stress)(?:s|es|ed|ing)?")
"""Verbs that say by a clause what is to be done, and some that tell nobody by an infinitive."""
_FOR = frozenset("order ask request".split())
"""Verbs that tell somebody also by ``for`` and an infinitive."""
_WARNS = frozenset("warn caution".split())
_COMPLETED = frozenset("attempt bid effort plan decision move failure refusal promise pledge threat".split())
"""Nouns whose infinitive says what somebody else does: ``after the attempt to close the well``."""
_TELLS_AGAIN = frozenset("urge advise warn remind instruct encourage".split())
"""Verbs of which ``them`` are the public even in the past; who told somebody something once is another story."""


def candidates(words: Sequence[Word]) -> list[Candidate]:
    """The tellings of one parsed sentence, in the order of their verbs."""
    tree = Tree(words)
    verbs = (at for at, word in enumerate(words) if word.tag[:2] in _READ or word.lower in _STANDS)
    return [found.candidate(tree) for at in verbs for found in _at(tree, at) if found]


def announced(words: Sequence[Word]) -> list[Candidate]:
    """What the sentence that announces a list tells somebody, its last word in the place of what is to be done."""
    tree = Tree(words)
    last = max((k for k, word in enumerate(words) if word.alphabetic), default=-1)
    joint = last >= 0 and words[last].lower in ("to", "that")
    at = next((k for k in range(last, -1, -1) if words[k].tag.startswith("VB") and telling(words[k].lower)), None)
    found = _announced(tree, at, last) if at is not None and (joint or at == last) else modals.announced(tree, last)
    return [found.candidate(tree)] if found else []


def _announced(tree: Tree, at: int, last: int) -> Telling | None:
    verb, passive = telling(tree.words[at].lower), bool(tree.children(at, "aux:pass"))
    head = None if passive else _told_person(tree, at, verb)
    who = people.subject(tree, at) if passive else people.phrase(tree, head, at) if head is not None else None
    return Telling("passive" if passive else "directive", (at, at + 1), verb, who, (last, last + 1)) if who else None


@lru_cache(maxsize=KEPT_WORDS)
def telling(word: str) -> str:
    """The base form of a verb of telling or forbidding; empty for any other word."""
    base = vocabulary.base(word)
    if base in vocabulary.DIRECTIVES or base in vocabulary.BANS:
        return base
    return next((name for name, forms in _FORMS.items() if forms.fullmatch(word)), "")


def _at(tree: Tree, at: int) -> Iterator[Telling | None]:
    noun = tree.words[at].tag.startswith("NN")
    ordered = imperative(tree, at)
    yield ordered
    yield states.state(tree, at)
    if ordered:
        return
    yield deed(tree, at)
    if noun:
        yield pleas.plea(tree, at)
        return
    yield from _verb(tree, at)
    yield errand(tree, at)
    yield modals.modal(tree, at)


def _verb(tree: Tree, at: int) -> Iterator[Telling | None]:
    """What a verb of telling tells."""
    word = tree.words[at].lower
    if verb := telling(word):
        yield _passive(tree, at, verb) if is_passive(tree, at) else _active(tree, at, verb)
    if verb in _FOR:
        yield _for_them_to(tree, at, verb)
    if verb or _SAYS_HOW.fullmatch(word):
        yield _clause(tree, at, verb or word)


def _active(tree: Tree, at: int, verb: str) -> Telling | None:
    """``The ministry urged residents to leave``; ``banned them from fishing``; ``ordered villagers out``."""
    head = _told_person(tree, at, verb)
    who = people.phrase(tree, head, at) if head is not None else None
    if head is None or who is None:
        return None
    if verb in vocabulary.BANS:
        told = _kept_from(tree, at)
    else:
        told = _told(tree, at, head)
        again = tree.words[at].tag in ("VBZ", "VBP", "VBG") or verb in _TELLS_AGAIN
        if tree.words[head].lower == "them" and not again:
            return None
    what = action(tree, told, at) if told is not None else whither(tree, at, who[1]) or _of(tree, at, verb)
    kind = "ban" if verb in vocabulary.BANS else "directive"
    if what is None:
        return None
    return Telling(kind, (at, at + 1), verb, (who[0], min(who[1], what[0])), what, giver=giver(tree, at))


def _told(tree: Tree, at: int, head: int) -> int | None:
    """The infinitive behind those who are told: of the verb, of their noun, or of what the parse takes for its like."""
    who = tree.children(head, "acl:relcl")
    joined = [k for of in who for beside in tree.children(of, "conj") for k in tree.children(beside, "advcl")]
    near = [infinitive(tree, of) for of in (at, head, *who)] + [k for k in joined if to(tree, k) is not None]
    found = next((k for k in near if k is not None and k > head), None)
    if found is not None:
        return found
    beside = sorted({*tree.children(at), *tree.below(head)})
    nouns = (k for k in beside if k > at and not tree.words[k].tag.startswith("VB"))
    governing = (k for k in nouns if tree.words[k].lower.removesuffix("s") not in _COMPLETED)
    return next((k for k in (infinitive(tree, of) for of in governing) if k is not None and k > head), None)


def _for_them_to(tree: Tree, at: int, verb: str) -> Telling | None:
    """``The ministry ordered for all those on board to be quarantined``."""
    told = infinitive(tree, at)
    if told is None:
        return None
    heads = [k for k in (*tree.children(at, "obl", "obj"), *tree.children(told, *SUBJECTS)) if at < k < told]
    who = people.phrase(tree, heads[0], told) if heads and is_public(tree, heads[0]) else None
    if who is None or tree.words[who[0] - 1].lower != "for":
        return None
    what = action(tree, told, at)
    return Telling("directive", (at, at + 1), verb, (who[0], min(who[1], what[0])), what, giver=giver(tree, at))


def _passive(tree: Tree, at: int, verb: str) -> Telling | None:
    """``Residents were urged by the ministry to leave``; ``advised against fishing``; ``ordered out``."""
    who = people.subject(tree, at)
    if who is None:
        return None
    told = _kept_from(tree, at) if verb in vocabulary.BANS else infinitive(tree, at) or _advised(tree, at)
    what = action(tree, told, at) if told is not None else whither(tree, at, at + 1) or _called(tree, at, who)
    if what is None:
        return None
    by = next((k for k in tree.children(at, "obl:agent", "obl") if tree.case(k) == "by" and k < what[0]), None)
    agent = tree.phrase(by, at) if by is not None else None
    named = (agent[0] + 1, agent[1]) if agent and agent[0] + 1 < agent[1] else None
    return Telling("passive", (at, at + 1), verb, who, what, named)


def _called(tree: Tree, at: int, who: Range) -> Range | None:
    """The imperative before those who are told it: ``Boil your water, residents were told``."""
    governor = tree.words[at].head if tree.words[at].dep == "parataxis" else -1
    told = next((k for k in (governor, *tree.children(at, "ccomp", "parataxis")) if 0 <= k < who[0]), None)
    if told is None or tree.words[told].tag != "VB" or tree.children(told, *SUBJECTS):
        return None
    return tree.first(told), min(end(tree, told), who[0])


def _told_person(tree: Tree, at: int, verb: str) -> int | None:
    """The noun for those whom a verb tells something."""
    before = _PREPOSITIONS.get(verb)
    for k in (*tree.children(at, *(("obl", "obj") if before else ("iobj", "obj"))), *_before_to(tree, at)):
        if k > at and is_public(tree, k):
            return k if not before or {tree.case(k), tree.words[tree.first(k) - 1].lower} & {*before} else None
    return None


def _before_to(tree: Tree, at: int) -> Iterator[int]:
    """What a parse hangs on the infinitive that a verb governs, though it stands before its ``to``: no object does."""
    for told in tree.children(at, "xcomp", "ccomp"):
        begins = to(tree, told)
        if begins is not None:
            yield from (k for k in tree.children(told, "obj", "iobj") if at < k < begins)


def _kept_from(tree: Tree, at: int) -> int | None:
    """What people are banned ``from``."""
    return next((k for k in tree.children(at, "advcl", "obl") if "from" in (tree.mark(k), tree.case(k))), None)


def _advised(tree: Tree, at: int) -> int | None:
    """What people are advised ``against``, or that there is no need of it."""
    for k in tree.children(at, "advcl", "obl", "ccomp"):
        named = {tree.words[of].lower for of in tree.children(k, "nsubj")}
        if "against" in (tree.mark(k), tree.case(k)) or (tree.mark(k) == "that" and named & {"need", "reason"}):
            return k
    return None


def _of(tree: Tree, at: int, verb: str) -> Range | None:
    """What people are warned ``of`` or ``about``."""
    of = next((k for k in tree.children(at, "obl") if k > at and tree.case(k) in ("of", "about")), None)
    if verb not in _WARNS or of is None:
        return None
    return tree.first(of), tree.end(of)


def _clause(tree: Tree, at: int, verb: str) -> Telling | None:
    """``recommended that women avoid …``; ``told customers that water must be boiled``: a clause of what should be."""
    told = bare_clause(tree, at)
    if told is None or (verb not in _BIDS and not is_bidden(tree, told)):
        return None
    passive = is_passive(tree, at)
    named = [*tree.children(told, *SUBJECTS), *tree.children(at, *SUBJECTS), *tree.children(at, "obj", "iobj")]
    heads = [k for k in named if at < k < told]
    who = people.phrase(tree, heads[0], told) if heads and is_public(tree, heads[0]) else None
    if who is None:
        return _of_thing(tree, at, verb, told)
    start = max(who[1], heads[0] + 1)
    while start < told and (tree.words[start].lower == "should" or not tree.words[start].alphabetic):
        start += 1
    by = None if passive else giver(tree, at)
    return Telling("recommend", (at, at + 1), verb, who, (start, end(tree, told)), giver=by)


def _of_thing(tree: Tree, at: int, verb: str, told: int) -> Telling | None:
    """What is to be done with a thing: ``directed that the wards be cleared``."""
    if not tree.children(told, "aux:pass") or not tree.children(told, "nsubj:pass"):
        return None
    what = action(tree, told, at)
    if tree.children(at, "aux:pass"):
        who = people.subject(tree, at)
        return Telling("passive", (at, at + 1), verb, who, what) if who else None
    head = _told_person(tree, at, verb)
    who = people.phrase(tree, head, at) if head is not None else None
    return Telling("recommend", (at, at + 1), verb, who, what, giver=giver(tree, at))
