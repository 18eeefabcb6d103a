"""word -> reporting verb: what general classes of English verbs say about who holds which content.

The classes follow Levin (1993, English Verb Classes and Alternations): verbs of saying, thinking, judging, asking,
committing and showing, each with the way its content is joined to it.
"""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from briefgen.model.analysis import Modality, Polarity, StatementKind

Form = Literal["base", "third", "past", "participle", "ing"]

_VOICED = """answer surmise venture enthuse gush scoff sneer sniff sigh groan moan wail sob gasp cry_out growl hiss
    snarl bark bellow roar thunder stammer stutter chuckle deadpan crow snap rule put_it chime_in weigh_in go_on
    shoot_back fire_back hit_back push_back"""
_CLASSES = {
    "say": """say warn_of warn_about hint_at allude_to express voice tell add note explain state mention reply
        respond recount remark recall reiterate repeat respond retort quip comment joke exclaim whisper shout yell
        chant declare announce proclaim pronounce report relay write tweet post disclose reveal divulge narrate
        conclude interject boast brag lament complain grumble muse concede admit confess acknowledge affirm
        reaffirm confirm assert reassert claim maintain contend argue allege insist stress emphasize emphasise
        underscore underline highlight testify attest swear vouch clarify elaborate specify stipulate opine posit
        observe remind inform notify brief assure reassure caution warn alert signal hint imply insinuate suggest
        predict forecast project foresee prophesy estimate calculate reckon speculate theorize hypothesize counter
        rebut object protest point_out spell_out recite describe outline detail sketch portray depict characterize
        characterise dub call liken cite quote reference address discuss inform broadcast publish echo intone
        bemoan bewail rave rant vent sum_up ruminate advertise tout pitch profess portend promulgate reason
        refer_to point_to speak_of talk_of speak_about talk_about speak_out_against speak_out_about speak_against
        tell_of ask_about learn_of learn_about hear_of hear_about know_about agree_on decide_on decide_against
        dream_of wonder_about worry_about think_about think_of agree_to discuss email text confide utter mutter
        murmur mumble scream fume preach lecture bring_up lay_out make_clear make_it_clear put invoke convey
        remember reminisce foretell paraphrase reprise identify list focus_on point speak_out talk_up rail_against
        rail_about plead_for continue """
    + _VOICED,
    "think": """think believe feel know understand realize realise recognize recognise consider regard view deem judge
        suppose presume assume guess suspect imagine doubt fear worry dread hope wish expect anticipate trust reckon
        learn hear find notice sense infer deduce decide determine resolve agree disagree conclude wonder ponder
        contemplate envision envisage foresee regret favor favour prefer love hate dislike resent rue embrace
        appreciate respect admire value welcome accept tolerate dispute misunderstand overestimate underestimate
        interpret perceive fret fathom weigh concur differ see figure remember like loathe despise relish mull
        disapprove_of care_about long_for""",
    "judge": """criticize criticise condemn denounce decry deplore slam assail lambaste deride mock ridicule scorn
        disparage rebuke reprimand chide scold berate castigate accuse blame charge indict implicate praise commend
        applaud hail laud extol celebrate compliment congratulate thank endorse support back champion defend justify
        excuse apologize apologise condone approve oppose protest question doubt lampoon insult vilify demonize
        demonise excoriate censure honor honour salute tout promote advocate object_to complain_about complain_of
        joke_about agree_with side_with disagree_with attack blast rip bash savage pillory taunt jeer heckle revile
        chastise harangue fault challenge smear call_out single_out""",
    "deny": """deny reject dismiss refute repudiate rebut rebuff disavow discount disown contradict disclaim decline
        refuse rule_out brush_off scoff_at play_down downplay shrug_off retract withdraw renounce""",
    "ask": """ask demand request urge implore beg beseech entreat appeal order command instruct direct call_for
        call_on call_upon press_for push_for petition encourage exhort advise counsel recommend propose want desire
        seek push press strive lobby_for
        appeal_for appeal_to insist_on persuade convince forbid prohibit ban authorize authorise inquire
        enquire query question warn_against argue_against argue_for caution_against advise_against advocate_for""",
    "plan": """plan intend pledge promise vow threaten offer volunteer commit undertake guarantee propose aim mean
        swear consent agree resolve plot""",
    "seem": """seem appear""",
    "show": """read show indicate suggest demonstrate prove reveal find confirm illustrate imply conclude estimate""",
}
VOICED = frozenset(verb.replace("_", " ") for verb in _VOICED.split())
"""Verbs that tell how something is said, and report only with a quotation or a clause."""
_NEGATIVE = frozenset(_CLASSES["deny"].split()) | {
    "doubt",
    "dispute",
    "oppose",
    "disagree",
    "rebut",
    "forbid",
    "prohibit",
    "ban",
}
_POSSIBLE = frozenset(
    """fear worry doubt hope expect suspect speculate predict forecast suggest hint imply
    wonder guess imagine""".split()
)
_DESIRES = frozenset("want desire wish hope seek push press strive aim mean".split())
_PASSIVE = frozenset(
    """say believe think expect report allege accuse blame tell urge ask order advise warn consider understand
    describe criticize criticise suspect estimate project rumor""".split()
)
_IRREGULAR = {
    "say": "said",
    "tell": "told",
    "write": "wrote written",
    "think": "thought",
    "feel": "felt",
    "know": "knew known",
    "understand": "understood",
    "misunderstand": "misunderstood",
    "see": "saw seen",
    "foresee": "foresaw foreseen",
    "find": "found",
    "hear": "heard",
    "hold": "held",
    "forget": "forgot forgotten",
    "swear": "swore sworn",
    "speak": "spoke spoken",
    "read": "read",
    "sing": "sang sung",
    "mean": "meant",
    "choose": "chose chosen",
    "undertake": "undertook undertaken",
    "show": "showed shown",
    "forbid": "forbade forbidden",
    "seek": "sought",
    "withdraw": "withdrew withdrawn",
    "beseech": "besought",
    "recount": "recounted",
    "spell": "spelled spelt",
    "learn": "learned learnt",
    "go": "went gone",
    "shoot": "shot",
    "put": "put",
    "make": "made",
    "hit": "hit",
    "cry": "cried",
    "broadcast": "broadcast",
    "overestimate": "overestimated",
    "rue": "rued",
}
_DOUBLED = frozenset(
    """admit brag plan permit prod pan rip refer tip quip plot commit pin slam dub snap sob rebut regret infer concur
    prefer sum beg extol fret deadpan shrug hit put forbid""".split()
)
_DOUBLED_IN_BRITAIN = frozenset("signal counsel".split())
_OFTEN_NOUNS = frozenset(
    """claim report plan call demand estimate note order request promise support offer fear hope doubt comment charge
    question challenge attack project forecast need want worry wish view name address post detail outline label brand
    term reference document display show guarantee pledge vow protest blame fault credit thank praise love hate trust
    value respect regret reply broadcast signal hint tweet joke shout cry read point brief appeal command object guess
    care test rant quote cite tout press push pressure petition welcome aim commit judge back champion insult honor
    honour reason pitch feel mean state counter alert sense notice hold concern resort see find like prefer rule
    dismiss seek""".split()
)
"""Verbs whose present forms are as often nouns, adjectives or prepositions."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A form of a reporting verb."""

    verb: str
    """Its base, with its particle: ``call for``."""
    form: Form
    classes: frozenset[str]
    noun: bool
    """Whether the form may be a noun."""

    @property
    def clausal(self) -> bool:
        """Whether a clause can follow without ``that``."""
        return not self.classes.isdisjoint(("say", "think", "show"))

    @property
    def impersonal(self) -> bool:
        """Whether the passive reports without naming a holder: ``is said to``."""
        return self.verb.partition(" ")[0] in _PASSIVE

    @property
    def polarity(self) -> Polarity:
        """Negative for verbs of denial."""
        return "negative" if self.verb.replace(" ", "_") in _NEGATIVE else "positive"

    @property
    def kind(self) -> StatementKind:
        """Whether the holder says, thinks or intends it; speech where the verb may mean either."""
        if "seem" in self.classes:
            return "appearance"
        if self.verb in _DESIRES or self.classes <= {"plan"}:
            return "intention"
        return "belief" if self.classes <= {"think"} else "speech"

    @property
    def modality(self) -> Modality:
        """How the verb puts its content."""
        if self.verb in _POSSIBLE:
            return "possible"
        if "ask" in self.classes and not self.classes & {"say", "judge"}:
            return "demanded"
        return "planned" if "plan" in self.classes else "asserted"


def cue(word: str, following: tuple[str, ...] = ()) -> Cue | None:
    """The reporting verb that ``word`` is a form of, with as much of ``following`` as belongs to it."""
    forms = _forms()
    for length in range(len(following), 0, -1):
        found = forms.get(" ".join((word, *following[:length])))
        if found:
            return found
    return forms.get(word)


@cache
def openers() -> frozenset[str]:
    """The words that a form of a reporting verb begins with: a quick test before ``cue``."""
    return frozenset(form.partition(" ")[0] for form in _forms())


@cache
def _forms() -> dict[str, Cue]:
    classes: dict[str, set[str]] = {}
    for name, verbs in _CLASSES.items():
        for verb in verbs.split():
            classes.setdefault(verb.replace("_", " "), set()).add(name)
    table: dict[str, Cue] = {}
    for verb, found in classes.items():
        head, _, particle = verb.partition(" ")
        tail = f" {particle}" if particle else ""
        for form, words in _inflected(head).items():
            for word in words:
                noun = head in _OFTEN_NOUNS and form in ("base", "third")
                table.setdefault(word + tail, Cue(verb, form, frozenset(found), noun))
    return table


def _inflected(verb: str) -> dict[Form, tuple[str, ...]]:
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
    doubled = stem + verb[-1] if verb in _DOUBLED else stem
    british = (verb + "led",) if verb in _DOUBLED_IN_BRITAIN else ()
    ying = verb.endswith("y") and verb[-2] not in "aeiou"
    third = verb[:-1] + "ies" if ying else verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "o")) else "s")
    past = verb[:-1] + "ied" if ying else doubled + "ed"
    return {
        "base": (verb,),
        "third": (third,),
        "ing": ((doubled if verb != "see" else "see") + "ing", *(form[:-2] + "ing" for form in british)),
        "past": (*_IRREGULAR.get(verb, past).split()[:1], *british),
        "participle": tuple(_IRREGULAR.get(verb, "").split()[1:]),
    }
