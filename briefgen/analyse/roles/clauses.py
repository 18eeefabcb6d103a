"""Relative clause beside a name -> whether it says who the one so named is.

What lasts, or is somebody's function, says so: ``who keeps a bakery``, ``who has sailed for ten years``. So does what
makes somebody a part of the matter: ``who was driving the train``, ``who survived the blast``. What he does or did once
says nothing of him: ``who happened to pass by``, ``who pulls a trick``.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefgen.analyse.parse import Parse, Token
from briefgen.analyse.phrases import AUXILIARIES, BE, NEGATIONS, PREPOSITIONS, is_adverb
from briefgen.analyse.roles import lasting
from briefgen.analyse.roles.opinions import is_opinion
from briefgen.analyse.roles.rolenouns import fits, is_none, is_person, is_thing
from briefgen.model.span import Span

_DETERMINED = frozenset(("det", "nummod", "nmod:poss"))
_PRONOUNS = frozenset("me him her us them you himself herself themselves itself".split())
_MODALS = frozenset("would could should may might must can shall".split())
_NEAR = 3
"""Words behind a verb among which the noun stands that it acts on."""
_WORD = re.compile(r"[\w’'-]+")
_ON_BEHALF = re.compile(r"\bon (?:the )?behalf of\b")
"""For whom somebody acts, whatever he does."""
IS_WHO = re.compile(r"(?:who|which) (?:also |now )?(?:is|was) (?:also |now |then )?(?=(?:the|an?|its|his|her|their) )")
"""Before what somebody is: ``X, who was the head of Y``."""


def leads(text: str, span: Span, parse: Parse | None) -> bool:
    """Whether a clause gives a person an office by its verb: ``who leads the inquiry``."""
    if not text.startswith("who ", span.start):
        return False
    if parse is None:
        words = _Words.of(span.of(text))
        return words.verb in lasting.LEADS and words.last("PER")
    clause = _clause(list(parse.tokens(span)))
    return clause is not None and clause.verb in lasting.LEADS and clause.lasts("PER")


def tells(text: str, span: Span, label: str, parse: Parse | None) -> bool:
    """Whether a clause, from its pronoun on, says who or what a holder of this label is."""
    tokens = list(parse.tokens(span)) if parse else []
    if text.startswith("whose ", span.start):
        noun = next((token.text for token in tokens if token.number == tokens[0].governor), "")
        return _is_of_his(noun if parse else span.of(text).split(maxsplit=2)[1])
    if parse is None:
        return IS_WHO.match(text, span.start, span.end) is not None or _Words.of(span.of(text)).last(label)
    clause = _clause(tokens)
    if clause is not None and _ON_BEHALF.search(text, span.start, span.end):
        return True
    return clause is not None and clause.lasts(label) and not any(is_opinion(text, at.end + 1) for at in clause.verbs)


def _is_of_his(noun: str) -> bool:
    """Whether what is somebody's is his kin, body or thing: ``whose firm built the dam``, not ``whose eyes``."""
    if not noun or is_none(noun):
        return False
    return fits(noun, "PER") or fits(noun, "ORG") or is_thing(noun.lower()) or noun.lower() in lasting.OWNED


class _Words(NamedTuple):
    """A relative clause that no parse knows."""

    before: frozenset[str]
    """Auxiliaries and adverbs before its verb."""
    form: str
    verb: str
    """The infinitive, where it is a known verb."""
    after: tuple[str, ...]

    @classmethod
    def of(cls, clause: str) -> "_Words":
        """The words of a clause by where its verb stands."""
        words = [word.lower() for word in _WORD.findall(clause)]
        at = next((n for n, word in enumerate(words) if n and not _is_light(word)), 0)
        return cls(frozenset(words[1:at]), words[at], _infinitive(words[at]), tuple(words[at + 1 : at + 1 + _NEAR]))

    def last(self, label: str) -> bool:
        """Whether it tells what somebody is or does all the time, or what stays with him."""
        if self.before & (NEGATIONS | _MODALS):
            return False
        if self.before & BE:
            return self.verb in lasting.PASSIVES and self.form.endswith(("ed", "ilt"))
        present = self.form.endswith("s") and not self.before & AUXILIARIES
        if self.verb in lasting.WORKS or (present and self.verb in lasting.HAS):
            return True
        if label == "ORG" and present:
            return self.verb not in lasting.PASSING
        acts = self.after and self.after[0] not in PREPOSITIONS | _PRONOUNS and not any(map(_is_passing, self.after))
        return self.verb in lasting.TENDS | lasting.MAKES and bool(acts)


def _is_passing(noun: str) -> bool:
    """Whether what is written, led or run is nobody's function: ``a letter``, ``the way``."""
    return noun in lasting.SAYINGS or is_none(noun)


def _is_light(word: str) -> bool:
    return word in AUXILIARIES or is_adverb(word) or word in ("previously", "formerly")


def _infinitive(form: str) -> str:
    """The known verb whose form this is, else the form without its ending."""
    form = form.removeprefix("co-")
    if form in lasting.IRREGULAR:
        return lasting.IRREGULAR[form]
    stems = [form.removesuffix(ending) for ending in ("s", "d", "ed", "es") if form.endswith(ending)]
    return next((stem for stem in stems if stem in lasting.KNOWN), stems[0] if stems else form)


@dataclass(frozen=True, slots=True)
class _Clause:
    """A relative clause with what depends on its head."""

    tokens: Sequence[Token]
    head: Token
    below: Sequence[Token]

    @property
    def verb(self) -> str:
        """Its infinitive."""
        return lasting.IRREGULAR.get(self.head.lower, self.head.lemma)

    @property
    def verbs(self) -> list[Token]:
        """Its finite verb and other forms of *be* and *have*."""
        return [token for token in self.below if token.dep in ("cop", "aux", "aux:pass")]

    @property
    def object(self) -> Token | None:
        """What its verb acts on."""
        return next((token for token in self.below if token.dep == "obj"), None)

    def lasts(self, label: str) -> bool:
        """Whether it tells what somebody is, has or does all the time, or what stays with him."""
        forms = {token.lower for token in self.verbs}
        if forms & _MODALS or any(token.lower in NEGATIONS for token in self.below):
            return False
        if any(token.dep == "cop" for token in self.below):
            return self._is_state()
        if any(token.dep == "aux:pass" for token in self.below):
            return self.verb in lasting.PASSIVES
        if self._is_office():
            return True
        if self.verb in lasting.PASSING:
            return False
        return self._is_function(forms) or self._is_long() or self._is_habit(forms, label)

    def _is_state(self) -> bool:
        """``was the head of Y``, ``is responsible for the locks``, ``was on the ferry``; not ``was unhurt``."""
        head = self.head
        case = next((token.lower for token in self.below if token.dep == "case"), "")
        if case:
            aboard = case in ("on", "aboard", "in") and (head.lower in lasting.AMONG or is_thing(head.lower))
            return aboard or case in ("from", "of", "with")
        if head.tag == "JJ":
            return head.lower in lasting.ADJECTIVES
        denied = any(token.lower == "no" for token in self.below)
        return (head.is_noun or head.lower == "one") and not is_none(head.text) and not denied

    def _is_office(self) -> bool:
        """``became mayor``, ``served as a judge``, ``replaced X as harbour master``, ``speaks for the dockers``."""
        marks = {token.governor: token.lower for token in self.tokens if token.dep == "case"}
        for token in self.below:
            case = marks.get(token.number, "")
            named = is_person(token.text) and (self.object is None or self.verb in lasting.SUCCEEDS)
            if named and (case == "as" or (self.verb == "become" and token.dep in ("xcomp", "obj"))):
                return True
            if case and case == lasting.ACTS.get(self.verb) and not is_none(token.text):
                return True
        return False

    def _is_function(self, forms: set[str]) -> bool:
        """Whether its verb is one of office or occupation, or its outcome stays."""
        going = self.head.tag == "VBG" and not forms & {"been"}
        if going and forms & {"was", "were"}:
            return self.verb in lasting.STEERS and self._has_object()
        if any(token.lower in _PRONOUNS for token in self.below):
            return False
        if self.verb in lasting.WORKS:
            return True
        return self.verb in lasting.TENDS | (frozenset() if going else lasting.MAKES) and self._has_object()

    def _has_object(self) -> bool:
        it = self.object
        return it is not None and not _is_passing(it.lower)

    def _is_long(self) -> bool:
        """``who has sailed for ten years``, ``who has long called for it``."""
        marks = {token.governor: token.lower for token in self.tokens if token.dep in ("case", "mark")}
        for token in self.below:
            lasted = marks.get(token.number) == "for" and token.lemma in lasting.TIMES
            perfect = any(verb.lemma == "have" for verb in self.verbs)
            if lasted or (perfect and (marks.get(token.number) == "since" or token.lower == "long")):
                return True
        return self.verb == "use" and any(token.dep == "xcomp" for token in self.below)

    def _is_habit(self, forms: set[str], label: str) -> bool:
        """The present of what somebody has or holds, and of what he does again and again: ``who mends nets``."""
        ongoing = self.head.tag == "VBG" and "been" in forms
        if not (self.head.tag in ("VBZ", "VBP") or ongoing):
            return False
        if label == "ORG" or self.verb in lasting.HAS:
            return True
        it = self.object
        if self.verb in lasting.PLAYS and it is not None:
            return is_person(it.text) or it.tag.startswith("NNP") or self._determiner(it) != "a"
        return it is not None and (ongoing or (it.tag in ("NN", "NNS") and not self._determiner(it)))

    def _determiner(self, noun: Token) -> str:
        return next((t.lower for t in self.tokens if t.governor == noun.number and t.dep in _DETERMINED), "")


def _clause(tokens: Sequence[Token]) -> _Clause | None:
    """The clause whose subject is the pronoun that ``tokens`` begin with.

    Of ``co-wrote`` and ``helped write`` the verb is the second one.
    """
    head = next((token for token in tokens if token.number == tokens[0].governor), None)
    if head is None or not tokens[0].dep.startswith("nsubj"):
        return None
    heads = [head]
    behind = [token for token in tokens if token.number > head.number]
    if head.lower == "co" and len(behind) > 1 and behind[0].tag == "HYPH":
        heads.append(behind[1])
    heads += [token for token in behind if head.lemma == "help" and token.dep == "xcomp" and token.tag == "VB"][:1]
    numbers = {token.number for token in heads}
    below = [token for token in tokens if token.governor in numbers and token.number not in numbers]
    return _Clause(tokens, heads[-1], below)
