"""Corpus -> Cast: who acts, under all the names the sources use, with what the sources call them.

Never invents a form: name, aliases and roles all occur in some article. Peoples, publishers, datelines are no actors.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from briefgen import gazetteer, words
from briefgen.model.corpus import Corpus
from briefgen.model.span import Span
from briefgen.model.synthesis import Actor, ActorType, Attribution, DuplicateGroup, Relation
from briefgen.synthesis import duplicates
from briefgen.synthesis.actors import casting, clusters, identity, peers, prominence, roles
from briefgen.synthesis.actors.roles import Held
from briefgen.synthesis.actors.units import Unit
from briefgen.synthesis.evidence import Reading, item_id, readings

_ARMED = re.compile(
    r"\b(?:militants?|rebels?|insurgents?|guerrillas?|jihad\w*|jihadists?|islamists?|militias?|paramilitar\w+|extremists?"
    r"|terrorists?|separatists?|mercenar\w+|gangs?|cartels?|armed (?:group|wing|movement)s?|faction|movement"
    r"|protesters)\b",
    re.IGNORECASE,
)
"""Words that call a body an armed or social group."""
_FIGHTS = re.compile(r"\s(?:fighters|militants|insurgents|rebels|gunmen|guerrillas|extremists|militiamen)\b")
"""After a body's name: that its people are no army's."""
_POST = re.compile(r"\b(?:mission|embassy|consulate|delegation|legation|high commission)\b", re.IGNORECASE)
"""Places that act: what a state does through them, they do."""
_SPEAKS_FOR = re.compile(
    r"\b(?:spokes\w+|ambassador|envoy|minister|representative|delegate|lawyer|attorney)\b", re.IGNORECASE
)
_AGAINST = re.compile(r"\b(?:against|fighting|opposed to|opposing|critical of|battling)\b[^,]{0,30}$", re.IGNORECASE)
_LINKED = re.compile(
    r"[\w ]{1,40}?[-‐](?:linked|affiliated|backed|aligned|allied|inspired)\b|[\w-]+(?: [\w-]+){0,3} affiliate\b"
)
_LINKED_TO = re.compile(
    r"\b(?:affiliate of|linked to|allied (?:to|with)|loyal to|backed by)\s+(?:the\s+)?$", re.IGNORECASE
)
_FULLEST = 5
"""Words that carry meaning."""
_OWNER = re.compile(r"^[\w.-]+['’]s\s(?=[A-Z])")
"""Whose a body is, before its name: ``the UN's World Food Board``."""
_SURNAME_PARTICLES = frozenset("van von de del della di da du le la dos das ter ten bin al el".split())
"""With what surnames of several words begin."""
_SLIP = 8
"""How many times as common a form inside another is where the longer one is a slip: ``Veldania World Food Office``."""
_COMMON = 1.5
"""Less than one such word is worth: a fuller form beats a common one."""


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors, and which of them each name in an article means."""

    actors: tuple[Actor, ...]
    index: Mapping[tuple[str, int], str] = field(default_factory=dict)
    """Actor id by article id and start of the mention."""
    names: Mapping[str, tuple[tuple[Span, str], ...]] = field(default_factory=dict)
    """By article id, where names stand and whom they mean."""

    def actor_at(self, article: str, mention: Span | None) -> str | None:
        """Id of the actor that the name standing at ``mention`` means."""
        return None if mention is None else self.index.get((article, mention.start))

    def named_in(self, article: str) -> tuple[tuple[Span, str], ...]:
        """The names that stand in an article with the actors they mean, in order."""
        return self.names.get(article, ())

    def by_id(self) -> Mapping[str, Actor]:
        """The actors by their ids."""
        return {actor.id: actor for actor in self.actors}


def find(corpus: Corpus, groups: Sequence[DuplicateGroup] = ()) -> Cast:
    """Who acts in the articles, the most prominent first; near-copies make nobody more prominent."""
    ordered = readings(corpus)
    made = [(_actor(units), units) for units in casting.acting(clusters.find(ordered), ordered)]
    names = _names(made)
    index = _index(ordered, names)
    held = roles.find(ordered, index)
    places = {article.id: number for number, article in enumerate(corpus.articles)}
    bodies = {actor.id for actor, _ in made if actor.type not in ("person", "place")}
    cast = [
        replace(
            actor,
            type=_armed_type(actor, held.get(actor.id, ())),
            roles=tuple(roles.distinct(held.get(actor.id, ()))),
            relations=tuple(_relations(actor.id, held.get(actor.id, ()), index, bodies)),
            sources=tuple(sorted(actor.sources, key=lambda source: places[source])),
        )
        for actor, _ in made
    ]
    lineage = duplicates.lineages(places, groups)
    return Cast(prominence.rank(cast, lineage), index, names)


def _index(
    ordered: Iterable[Reading], names: Mapping[str, Sequence[tuple[Span, str]]]
) -> Mapping[tuple[str, int], str]:
    """The actor by article and start of a mention; a country inside a body's name means the body."""
    found: dict[tuple[str, int], str] = {}
    for reading in ordered:
        for span, actor in names.get(reading.article.id, ()):
            inside = (mention.span.start for mention in reading.mentions_in(span))
            found.update(((reading.article.id, start), actor) for start in (span.start, *inside))
    return found


def _names(made: Iterable[tuple[Actor, Sequence[Unit]]]) -> Mapping[str, tuple[tuple[Span, str], ...]]:
    found: dict[str, list[tuple[Span, str]]] = {}
    for actor, units in made:
        for unit in units:
            spans = ((mention.span, actor.id) for mention in unit.mentions)
            found.setdefault(unit.reading.article.id, []).extend(spans)
    return {article: tuple(sorted(named)) for article, named in found.items()}


def with_statements(
    cast: Cast, attributions: Sequence[Attribution], corpus: Corpus, groups: Sequence[DuplicateGroup]
) -> Cast:
    """The cast with what each says, ranked anew: who speaks is more prominent."""
    statements: dict[str, list[str]] = {}
    for attribution in attributions:
        if attribution.actor:
            statements.setdefault(attribution.actor, []).append(attribution.id)
    types = {actor.id: actor.type for actor in cast.actors}
    says = prominence.tellings(corpus, types, cast.names, attributions)
    told = [
        replace(actor, statements=tuple(statements.get(actor.id, ())), says=says.get(actor.id)) for actor in cast.actors
    ]
    lineage = duplicates.lineages((article.id for article in corpus.articles), groups)
    return Cast(prominence.rank(told, lineage), cast.index, cast.names)


def _actor(units: Sequence[Unit]) -> Actor:
    kind = _type(units)
    forms = Counter[str]()
    for unit in units:
        forms.update(peers.forms(unit) if kind == "person" else unit.forms)
    name = _name(forms, kind)
    first = units[0]
    anchor = first.mentions[0].span.of(first.reading.text)
    others = sorted((form for form in forms if form != name), key=lambda form: (-forms[form], form))
    return Actor(
        id=item_id("a", first.reading, anchor, "actor"),
        name=name,
        type=kind,
        aliases=tuple(others),
        mentions=sum(forms.values()),
        roles=(),
        sources=tuple(dict.fromkeys(unit.reading.article.id for unit in units)),
        statements=(),
        relations=(),
        says=None,
    )


def _type(units: Sequence[Unit]) -> ActorType:
    kinds = Counter[str]()
    labels = Counter[str]()
    for unit in units:
        kinds[unit.kind] += len(unit.mentions)
        labels.update(unit.labels)
    best = max(kinds, key=lambda kind: (kinds[kind], kind != "place", kind))
    if best == "person":
        return "person"
    names = " ".join(form for unit in units for form in unit.forms)
    if best == "place" and not _POST.search(names):
        return "place"
    fights = any(_FIGHTS.match(unit.reading.text, mention.span.end) for unit in units for mention in unit.mentions)
    return "group" if fights or labels["NORP"] > labels["ORG"] or _ARMED.search(names) else "organisation"


def _armed_type(actor: Actor, held: Iterable[Held]) -> ActorType:
    """A body that some source calls a militia, a movement or the like is a group."""
    armed = actor.type == "organisation" and any(_ARMED.search(role.text) for _, role in held)
    return "group" if armed else actor.type


def _name(forms: Counter[str], kind: ActorType) -> str:
    """The fullest form that is not a slip: of people the commonest full name, of a country the gazetteer's name."""
    if kind == "place":
        listed = [f for f in forms if (land := gazetteer.country(f)) and words.fold(land.name) == words.fold(f)]
        whole = [form for form in forms if not any(other.startswith(f"{form} of ") for other in forms)]
        return max(listed or whole, key=lambda form: (forms[form], len(form), form))
    if kind == "person":
        full = [form for form in forms if " " in form and not _is_surname(form, forms)] or list(forms)
        return max(full, key=lambda form: (_is_forename_first(form), forms[form], len(words.words(form)), form))
    spelled = [form for form in forms if not identity.acronym(identity.formless(form))] or list(forms)
    spelled = [form for form in spelled if not any(_is_slip(form, other, forms) for other in spelled)]
    own = [form for form in spelled if _OWNER.sub("", form) == form or _OWNER.sub("", form) not in spelled]
    return max(own, key=lambda form: (_fullness(form, forms[form]), not form.isupper(), len(form), form))


def _is_slip(form: str, other: str, forms: Mapping[str, int]) -> bool:
    """Whether a form took more words along than the name has: one of several words is far commoner."""
    words_of_other = words.words(other)
    longer = len(words.words(form)) > len(words_of_other) > 1
    land, _, rest = form.partition(" ")
    ran_in = rest == other and gazetteer.demonym(land) is None and not land.isupper() and gazetteer.country(land)
    often = forms[form] + 1 if ran_in else _SLIP * forms[form]
    return longer and forms[other] >= often and f" {other} " in f" {form} "


def _is_surname(form: str, forms: Iterable[str]) -> bool:
    """Whether a form of several words is a surname with its particle, ``van Toresk``, as another form shows."""
    particle = words.fold(form.split(maxsplit=1)[0]) in _SURNAME_PARTICLES
    return particle and any(other.endswith(f" {form}") for other in forms)


def _is_forename_first(name: str) -> bool:
    """Whether a name begins as names of people do: other words before it were taken along by mistake."""
    return any(map(gazetteer.is_forename, name.split(maxsplit=1)[0].split("-")))


def _fullness(form: str, count: int) -> float:
    """How much a form says of its body, up to the length that is still a name, and a little for being common."""
    told = re.sub("[-‐‑]", " ", identity.formless(form))
    return 2 * min(len(identity.bag(told)), _FULLEST) + min(math.log2(count), _COMMON)


def _relations(
    actor: str, held: Iterable[Held], index: Mapping[tuple[str, int], str], bodies: Set[str]
) -> Iterator[Relation]:
    """Ties to bodies that a role names: the analyst *at the institute*, the spokesman *of the front*."""
    seen = {actor}
    for role, shown in held:
        for start in range(role.span.start, role.span.end):
            other = index.get((shown.evidence[0].source, start))
            if other and other in bodies and other not in seen:
                seen.add(other)
                yield Relation(_tie(shown.text, start - role.span.start), other, shown.evidence)


def _tie(role: str, place: int) -> str:
    """How a role ties its holder to the body that it names at ``place``."""
    if _AGAINST.search(role[:place]):
        return "opposes"
    if _LINKED.search(role[place:]) or _LINKED_TO.search(role[:place]):
        return "linked to"
    return "represents" if _SPEAKS_FOR.search(role) else "part of"
