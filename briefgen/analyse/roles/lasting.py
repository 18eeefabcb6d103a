"""Verbs, participles and nouns by what they say of somebody: who he is, or only what he did."""

LEADS = frozenset("lead head run chair command represent oversee manage direct found own captain coach edit".split())
"""Verbs of office: with an object they say who somebody is as a title does."""
WORKS = frozenset(
    """live reside work serve teach study lecture specialise specialize preside belong farm preach volunteer freelance
    hail star lobby campaign die""".split()
)
"""Verbs that say it in any tense, with an object or without."""
TENDS = LEADS | frozenset(
    """govern rule supervise administer operate host anchor moderate coordinate organise organize cover employ
    investigate prosecute defend advise front pilot drive fly skipper steer crew""".split()
)
"""Verbs that do where they have an object."""
MAKES = frozenset(
    """write author design build invent discover compose create coin establish develop produce film
    photograph translate pioneer paint illustrate draft sign negotiate broker mediate survive escape flee lose suffer
    endure witness win fight sue file lodge petition""".split()
)
"""The same; their outcome stays with who brought it about."""
STEERS = frozenset("drive pilot fly captain skipper steer command crew operate".split())
"""What somebody is doing when the matter happens, and what he is known by from then on."""
HAS = frozenset(
    """have keep hold sell breed raise rear repair grow make know support oppose supply maintain rent lease track
    monitor treat patrol guard care""".split()
)
"""Verbs that say it in the present; in the past they tell a deed: ``who sold her boat``."""
PLAYS = frozenset(("play", "portray"))
PASSIVES = frozenset(
    """accuse charge convict suspect arrest jail imprison detain sentence indict acquit kill injure wound shoot hurt
    abduct kidnap rescue displace base locate headquarter bear elect re-elect appoint name nominate hire employ know
    nickname rank fund own run lead found back license register assign sponsor ban exile deport sack oust depose expel
    suspend station train establish create form marry build head bury""".split()
)
"""Participles of what stays with somebody: an office, a charge, a wound, a seat."""
ADJECTIVES = frozenset(
    """responsible familiar close related active pregnant blind deaf disabled homeless unemployed retired missing
    married""".split()
)
AMONG = frozenset("charge board staff committee team panel faculty cabinet custody jail prison council crew".split())
"""Behind *in* and *on*: what somebody is part of, or where he is kept."""
PASSING = frozenset(
    """say tell add ask speak claim deny warn accuse confirm argue insist believe think hope want expect plan fear wait
    try seem appear remain look feel get take give come go leave mean include end begin start need suggest show allow
    require call hit do be continue decline refuse agree decide choose""".split()
)
"""Verbs of speech, of mind and of change: they say nobody's role in any tense."""
SAYINGS = frozenset("message post tweet note way risk email reply answer".split())
"""What is written, led or run without being anybody's function."""
OWNED = frozenset(
    "house home farm shop boat land business field book novel film research work plan proposal project policy".split()
)
"""What somebody is known by beside people, bodies and ships: ``whose farm lies on the border``."""
SUCCEEDS = frozenset(("replace", "succeed"))
"""With *as* they name an office though they have an object."""
ACTS = {"sit": "on", "act": "for", "speak": "for", "play": "for", "work": "for"}
"""Verbs that with this preposition say for whom somebody stands."""
TIMES = frozenset("year decade month generation lifetime".split())
"""Behind *for*: so long lasts what is told."""
KNOWN = WORKS | TENDS | MAKES | HAS | PASSIVES | PASSING
IRREGULAR = {
    "led": "lead",
    "ran": "run",
    "taught": "teach",
    "wrote": "write",
    "oversaw": "oversee",
    "built": "build",
    "won": "win",
    "lost": "lose",
    "fled": "flee",
    "fought": "fight",
    "drove": "drive",
    "flew": "fly",
    "has": "have",
}
"""Forms whose verb neither an ending nor every lemmatiser gives."""
