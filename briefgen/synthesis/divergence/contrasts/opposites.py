"""Words -> axes: on which scales of English a word stands, and at which end.

Each axis is a pair of closed lists, written down from general English: what lies at one end excludes what lies at the
other when both are said of the same thing. Words are compared without their endings of number, person and tense, so
that ``closely`` is not ``close`` and ``laws`` are not ``lawful``.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

_AXES = """
open: open opens opened opening reopen reopened reopening unblocked accessible unlock
    | close closed closes closing closure closures shut shuts shutdown shuttered sealed blocked blockade
    inaccessible
going: begin begins began begun start starts started resume resumed resumes restart restarted continue
    continued continues continuing launch launched proceed ongoing
    | stop stops stopped halted ended ends cease ceased suspend suspended suspends suspension cancel cancels
    cancelled canceled canceling cancelling cancellation abandon abandoned scrap scrapped postpone postponed
rising: rise rises rose risen rising increase increased increases increasing grow grows grew grown growing
    climb climbed soar soared surge surged jumped upturn accelerate accelerated double doubled
    | fall falls fell fallen drop drops dropped decrease decreased decline declined declining shrink shrank
    plunge plunged plummet plummeted tumble tumbled slump slumped slow slowed reduce reduced ease eased
true: true confirm confirmed confirms confirming admit admitted admits acknowledge acknowledged acknowledges
    genuine proven proof verified authentic
    | false untrue deny denies denied denying denial refute refuted refutes rebut rebutted hoax fake
    fabricated fabrication myth debunk debunked incorrect baseless unfounded bogus rumours rumors disprove
    disproved disproven misleading exaggerated discredited inaccurate unconfirmed satire satirical untruth
approve: approve approved approves approval accept accepted accepts backed backing supported supports welcome
    welcomed welcomes praise praised praises commend commended commends endorse endorsed hail hailed applaud
    favour favor
    | reject rejected rejects rejection oppose opposed opposes criticise criticised criticises
    criticize criticized criticism condemn condemned condemns denounce denounced dismiss dismissed dismisses
    refuse refused refuses veto vetoed disagree disagreed disagrees protest protested objected object
    objections complain complained complains complaint complaints outrage outraged slam slammed blast blasted
    decry decried
allow: allow allowed allows permit permitted permits legal lawful authorise authorised authorize authorized
    let
    | ban banned bans forbid forbidden prohibit prohibited illegal unlawful bar barred prevent prevented block
    blocked outlaw outlawed restrict restricted restriction restrictions
safe: safe safely unharmed unhurt uninjured unscathed harmless
    | dangerous unsafe danger risky risk risks hazardous unsecured threatened vulnerable harmful perilous
alive: alive survive survived survives survivor survivors rescued unharmed unhurt uninjured safe
    | dead die died dies dying kill killed kills killing killings death deaths fatal fatality fatalities
    perish perished slain murdered
hurt: unhurt uninjured unharmed unscathed
    | injured injury injuries injuring wounded wounding wounds hurt harmed casualties casualty destroyed
    destruction devastated
found: found located rescued freed discovered
    | missing disappeared vanished unaccounted
win: win wins won winning victory victorious succeed succeeded succeeds success successful
    | lost fail failed fails failing failure unsuccessful
guilt: guilty convicted culpable
    | innocent acquitted cleared exonerated blameless
stay: arrive arrived enter entered return returned
    | leave leaves leaving depart departed withdraw withdrew withdrawn withdrawal quit flee fled exit exited
    evacuate evacuated expel expelled pull resign resigned
control: under_control controlled contain contained containing calm stable stabilised stabilized restored
    quelled mitigated repelled suppressed averted
    | out_of_control damage deteriorate deteriorated deteriorating worsen worsened worsening overrun chaos
    chaotic escalate escalated escalating uncontrolled spiralling spiraling escaping escaped
    collapse collapsed collapsing unabated unrest engulfed
able: effective effectively capable able stronger adequate sufficient efficient reliable succeeding competent
    resilient functioning
    | ineffective incapable unable unprepared weak weaker weakened overstretched overwhelmed struggle
    struggled struggling struggles failing inadequate insufficient powerless unreliable incompetent broken
    paralysed paralyzed
peace: peaceful peacefully ceasefire truce calm nonviolent peace
    | violent violently violence clashes clashed riot rioting unrest hostilities
intent: deliberate deliberately intentional intentionally planned premeditated sabotage
    | accidental accidentally accident unintentional unintended mishap mistake
better: improve improved improves improving improvement recover recovered recovering recovery progress
    | worse worst worsen worsened worsening deteriorate deteriorated deteriorating decline declining setback
plenty: enough plenty sufficient ample abundant surplus adequate
    | shortage shortages lacks lacked lacking scarce scarcity insufficient inadequate deficit
free: release released releases free freed frees liberated
    | arrest arrested arrests detain detained detains detention jail jailed imprison imprisoned custody
    kidnapped
friend: cooperate cooperation cooperated ally allies allied friendly dialogue partnership rapprochement
    | hostile hostility enemy enemies rift confrontation antagonism distanced
trust: trust trusted trusts confident confidence credible reliable
    | distrust mistrust doubted untrustworthy secretive sceptical skeptical suspicious unreliable
advance: advance advanced advancing seize seized capture captured captures conquer overrun takeover fall falls
    fallen
    | retreat retreated repel repelled repulsed withdraw withdrew
known: determined established identified clear
    | unknown undetermined unclear uncertain unidentified speculate speculation premature
likely: likely probable certain inevitable imminent poised
    | unlikely improbable impossible implausible doubtful
force: impose imposed imposes imposing reimposed reimpose extend extended extends prolong prolonged
    | lift lifted lifts lifting revoke revoked rescind rescinded repeal repealed
wake: awake conscious alert
    | asleep unconscious sleeping
"""


@dataclass(frozen=True, slots=True)
class Pole:
    """One end of an axis."""

    axis: str
    end: int
    """1 or -1."""


def poles(word: str) -> tuple[Pole, ...]:
    """The ends of axes at which ``word`` stands; empty for most words."""
    return _table().get(_base(word), ())


def _base(word: str) -> str:
    """A folded word without what English inflection adds to it."""
    plain = _INFLECTED.sub("", _IN_Y.sub("y", word.removesuffix("'s").removesuffix("'")))
    return plain[:-1] if plain[-2:-1] == plain[-1:] and len(plain) > SHORTEST_BASE else plain


_IN_Y = re.compile(r"(?<=\w\w)(?:ies|ied|ying)$")
_INFLECTED = re.compile(r"(?<=\w\w)(?:ing|ed|es|e|(?<!s)s)$")
SHORTEST_BASE = 3
"""Letters from which a doubled last one is an ending's doing: ``stopp``, not ``all``."""


@cache
def _table() -> Mapping[str, tuple[Pole, ...]]:
    table: dict[str, list[Pole]] = {}
    for axis, ends in _axes():
        for end, listed in zip((1, -1), ends, strict=True):
            for held in sorted({_base(word.replace("_", " ")) for word in listed}):
                table.setdefault(held, []).append(Pole(axis, end))
    return {held: tuple(found) for held, found in table.items() if len({p.axis for p in found}) == len(found)}


def _axes() -> Iterator[tuple[str, tuple[list[str], list[str]]]]:
    for entry in re.split(r"\n(?=\S)", _AXES.strip()):
        axis, _, ends = entry.partition(":")
        one, _, other = ends.partition("|")
        yield axis, (one.split(), other.split())
