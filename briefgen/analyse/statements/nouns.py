"""Words of a parsed sentence -> what nouns of saying report in it: ``Vell's claim that …``; ``calls by Vell for …``.

Only where both who says it and a clause that tells what are there: of nouns of saying with less few are reports.
"""

from collections.abc import Iterator
from functools import cache

from briefgen.analyse import cues
from briefgen.analyse.statements import complements
from briefgen.analyse.statements.report import Report
from briefgen.analyse.tree import Range, Tree

_VERBS = """claim:claimed allegation:alleged accusation:alleged assertion:asserted contention:contended
    insistence:insisted announcement:announced declaration:declared admission:admitted confession:confessed
    acknowledgement:acknowledged acknowledgment:acknowledged suggestion:suggested insinuation:insinuated hint:hinted
    warning:warned prediction:predicted forecast:forecast denial:denied complaint:complained argument:argued
    conclusion:concluded ruling:ruled assurance:assured reassurance:reassured reminder:reminded revelation:revealed
    boast:boasted protestation:protested statement:stated belief:believed view:believed suspicion:suspected
    finding:found testimony:testified confirmation:confirmed disclosure:disclosed"""
_WISHES = """promise:promised pledge:pledged vow:vowed threat:threatened offer:offered refusal:refused demand:demanded
    call:demanded appeal:demanded plea:begged recommendation:recommended proposal:proposed
    order:ordered"""
"""Nouns of saying, of asking and of promising, each with a form of the verb that puts its content in the same way."""
_ASKING = frozenset("call demand".split())
"""Nouns that say for what; what others are for is seldom more than a word: ``a request for comment``."""
_GIVING = frozenset(
    """make makes made making issue issues issued issuing give gives gave given giving voice voices voiced voicing
    express expresses expressed expressing offer offers offered offering raise raises raised raising repeat repeats
    repeated repeating deliver delivers delivered sound sounds sounded level levelled leveled levels""".split()
)
"""Forms of verbs that only say that the noun behind them is said."""
_BY = frozenset(("by", "from"))
_CLAUSES = frozenset(("acl", "acl:relcl", "ccomp", "advcl"))


@cache
def openers() -> frozenset[str]:
    """The forms of the nouns of saying."""
    return frozenset(form for noun in _verbs() for form in (noun, noun + "s"))


@cache
def _verbs() -> dict[str, str]:
    return dict(pair.split(":") for pair in (_VERBS + " " + _WISHES).split())


@cache
def _wishes() -> frozenset[str]:
    return frozenset(pair.partition(":")[0] for pair in _WISHES.split())


def find(tree: Tree) -> Iterator[Report]:
    """The reports of the sentence whose cue is a noun."""
    known = openers()
    for at, word in enumerate(tree.words):
        if word.lower not in known or word.tag not in ("NN", "NNS"):
            continue
        noun = word.lower if word.lower in _verbs() else word.lower.removesuffix("s")
        source, holder = _holder(tree, at)
        if source is None and noun not in _ASKING:
            source = _giver(tree, at)
        content = _content(tree, at, holder, noun) if source else None
        if source and content:
            yield Report(source, (at, at + 1), (content,), cues.cue(_verbs()[noun]))


def _holder(tree: Tree, noun: int) -> tuple[Range | None, int]:
    """Whose the noun is, and the head of that: ``Vell's``; ``by Vell``."""
    for kid in tree.children(noun, "nmod:poss", "nmod"):
        by = tree.words[kid].dep == "nmod" and tree.case(kid) in _BY
        if not (by or tree.words[kid].dep == "nmod:poss"):
            continue
        inside = [k for k in tree.below(kid) if tree.words[k].dep not in ("case", "punct")]
        start = min(inside)
        end = next((k for k in range(start, noun if not by else len(tree.words)) if _ends(tree, k)), max(inside) + 1)
        return ((start, end) if start < end else None), kid
    return None, noun


def _giver(tree: Tree, noun: int) -> Range | None:
    """Who makes or gives what the noun says: ``Vell issued a warning that …``."""
    verb = tree.words[noun].head
    if tree.words[noun].dep != "obj" or verb < 0 or tree.words[verb].lower not in _GIVING:
        return None
    found = tree.subject(verb) or tree.shared_subject(verb)
    return found if found and found[1] <= verb else None


def _ends(tree: Tree, at: int) -> bool:
    """Whether the words that name a holder end before a word: the sign of the possessive, a clause."""
    word = tree.words[at]
    return word.tag == "POS" or word.dep == "mark" or word.lower in ("that", "for", "to") or word.text == ","


def _content(tree: Tree, noun: int, holder: int, said: str) -> Range | None:
    """The clause behind a noun that tells what is said, wherever the parse hangs it; for what somebody calls."""
    kids = sorted({*tree.children(noun), *tree.children(holder)})
    for kid in (k for k in kids if k > noun and tree.words[k].dep in _CLAUSES):
        marks = [k for k in tree.children(kid) if tree.words[k].lower in ("that", "for", "to") and k < kid]
        first = next((k for k in marks if k > noun), None)
        if first is not None and _tells(tree, kid, tree.words[first].lower, said):
            start = first + 1 if tree.words[first].lower == "for" else first
            return complements.stripped(tree.words, start, tree.end(kid))
    wanted = next((k for k in kids if k > noun and said in _ASKING and tree.case(k) == "for"), None)
    return complements.stripped(tree.words, tree.first(wanted) + 1, tree.end(wanted)) if wanted is not None else None


def _tells(tree: Tree, verb: int, mark: str, said: str) -> bool:
    """Whether a clause tells what is said: with its own subject behind ``that``, or what is asked or promised."""
    if mark == "that":
        return any(tree.words[k].lower != "that" for k in tree.children(verb, "nsubj", "nsubj:pass", "expl"))
    return said in _wishes()
