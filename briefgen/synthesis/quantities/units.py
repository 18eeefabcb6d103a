"""Words -> units: measures of English text with their size in a common unit, and what is counted without a unit.

Sizes are those of the SI and of the US customary and avoirdupois systems (NIST Handbook 44, appendix C).
"""

from collections.abc import Mapping

_CURRENCIES = {
    "euro": "euro euros eur €",
    "dollar": "dollar dollars usd $ us$",
    "pound": "pound pounds gbp £",
    "yen": "yen ¥",
    "rupee": "rupee rupees ₹",
    "peso": "peso pesos",
    "franc": "franc francs cfa",
    "naira": "naira",
    "shilling": "shilling shillings",
    "rand": "rand",
    "rouble": "rouble roubles ruble rubles",
    "yuan": "yuan renminbi",
    "crown": "kronor kroner krona krone koruna",
    "lira": "lira",
    "dinar": "dinar dinars",
    "dirham": "dirham dirhams",
    "riyal": "riyal riyals rial rials",
    "shekel": "shekel shekels",
    "zloty": "zloty zlotys",
    "hryvnia": "hryvnia hryvnias",
    "birr": "birr",
    "cedi": "cedi cedis",
    "kwacha": "kwacha",
    "taka": "taka",
    "baht": "baht",
    "ringgit": "ringgit",
    "rupiah": "rupiah",
}

UNITS: Mapping[str, tuple[str, float]] = {
    word: (dimension, size)
    for dimension, listed in {
        "volume": {  # litres
            "litre litres liter liters l": 1.0,
            "gallon gallons": 3.785411784,
            "barrel barrels bbl": 158.987294928,
            "cubic-metre cubic-metres": 1000.0,
        },
        "mass": {  # kilograms
            "kilogram kilograms kilo kilos kg": 1.0,
            "gram grams g": 0.001,
            "tonne tonnes": 1000.0,
            "ton tons": 1000.0,
            "pound-weight lb lbs": 0.45359237,
            "ounce ounces oz": 0.028349523125,
        },
        "length": {  # metres
            "metre metres meter meters m": 1.0,
            "kilometre kilometres kilometer kilometers km": 1000.0,
            "mile miles": 1609.344,
            "foot feet ft": 0.3048,
            "inch inches": 0.0254,
            "yard yards": 0.9144,
            "centimetre centimetres cm": 0.01,
        },
        "area": {  # square metres
            "hectare hectares ha": 10000.0,
            "acre acres": 4046.8564224,
            "square-kilometre square-kilometres": 1e6,
            "square-mile square-miles": 2589988.110336,
        },
        "duration": {  # hours
            "minute minutes": 1 / 60,
            "hour hours": 1.0,
            "day days": 24.0,
            "week weeks": 168.0,
            "month months": 730.0,
            "year years": 8760.0,
        },
        "pressure": {"psi": 1.0},
        "speed": {"kph kmh": 1.0, "mph": 1.609344},  # kilometres an hour
        "power": {
            "watt watts": 1.0,
            "kilowatt kilowatts kw": 1e3,
            "megawatt megawatts mw": 1e6,
            "gigawatt gigawatts": 1e9,
        },
        "share": {"percent per-cent pct % percentage": 1.0},
        **{money: {words: 1.0} for money, words in _CURRENCIES.items()},
    }.items()
    for words, size in listed.items()
    for word in words.split()
}
"""Unit word, folded -> its dimension and its size in the dimension's common unit."""
MONEY = frozenset((*_CURRENCIES, "sum"))
"""The sorts of money, and an amount that does not say of which it is."""
MEASURES = frozenset(dimension for dimension, _ in UNITS.values())
"""What is measured in units and not counted. It is bounded from below by a round number; each source counts so far as
it has got."""

RATES: Mapping[str, str] = {
    "day": "day", "days": "day", "daily": "day", "week": "week", "weekly": "week", "month": "month", "monthly": "month",
    "year": "year", "yearly": "year", "annually": "year", "annual": "year", "hour": "hour", "hourly": "hour",
    "h": "hour", "minute": "minute", "second": "second",
}  # fmt: skip
"""What follows ``a`` or ``per``, or stands alone, in ``a day``, ``per year``, ``daily``."""

COUNTED: Mapping[str, tuple[str, ...]] = {
    "dead": tuple(
        """dead died die dies dying killed kills killing killings deaths death fatalities fatality bodies body
        perished perish slain lives toll corpses massacred murdered executed lynched drowned""".split()
    ),
    "hurt": tuple(
        """injured injuries injuring injury wounded wounding wounds hurt casualties hospitalised hospitalized
        hospital hospitals maimed""".split()
    ),
    "missing": tuple("missing unaccounted disappeared vanished".split()),
    "held": tuple(
        """arrested arrests detained detainees jailed imprisoned custody hostages hostage kidnapped abducted captured
        captive captives""".split()
    ),
    "displaced": tuple("displaced fled homeless evacuated evacuees refugees uprooted".split()),
    "ill": tuple(
        "cases case infected infections infection contracted sick ill sickened diagnosed patients cased".split()
    ),
    "troops": tuple(
        "troops soldiers soldier personnel servicemen service-members fighters forces peacekeepers".split()
    ),
    "trapped": tuple("trapped stranded stuck".split()),
    "rescued": tuple("rescued saved freed survivors pulled plucked airlifted winched".split()),
    "homes": tuple("homes houses buildings dwellings".split()),
    "votes": tuple("votes ballots voters".split()),
    "jobs": tuple("jobs workers employees staff posts layoffs".split()),
    "crowd": tuple(
        "crowd crowds turnout marched marchers rallied gathered thronged flocked demonstrated attended".split()
    ),
}
"""What is counted -> the words that say so, as nouns, verbs and adjectives."""

THINGS = frozenset(["troops", "homes", "votes", "jobs", "crowd"])
"""Those of ``COUNTED`` that say what is counted, and not what happened to it."""
PEOPLE = frozenset(
    """people persons person civilians civilian men women children child boys girls passengers workers
        adults adult residents villagers students pupils migrants tourists protesters demonstrators police policemen
        officers soldiers troops fighters militants others victims staff crew families households relatives schoolgirls
        schoolboys schoolchildren youths teenagers infants babies inmates""".split()
)

NUMBER_WORDS: Mapping[str, int] = {
    word: number
    for number, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
        sixteen seventeen eighteen nineteen""".split()
    )
} | {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
SCALES: Mapping[str, float] = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6, "mln": 1e6, "billion": 1e9, "bn": 1e9,
    "trillion": 1e12, "tn": 1e12, "dozen": 12.0, "lakh": 1e5, "crore": 1e7,
}  # fmt: skip
VAGUE: Mapping[str, float] = {
    "dozens": 24.0, "scores": 40.0, "tens": 20.0, "hundreds": 200.0, "thousands": 2000.0,
    "millions": 2e6, "billions": 2e9,
}  # fmt: skip
"""A plural without a number: at least two of them."""

PROCESSES: Mapping[str, tuple[str, ...]] = {
    "out": tuple(
        """leak leaks leaked leaking spill spills spilled spilling spew spewing spewed gush gushing gushed flow
        flows flowed flowing pour pouring poured escape escaping escaped discharge discharged discharging
        release released emit emitted emissions lost losing leakage outflow seep seeping seeped seepage ooze oozing
        oozed dump dumps dumped dumping""".split()
    ),
    "in": tuple(
        """collect collects collected collecting capture captures captured capturing catch catching caught
        receive receives received receiving process processing processed capacity store stored storage
        recovered recovering recovery absorb absorbed collection extract extracts extracted extracting extraction
        siphon siphons siphoned siphoning suck sucks sucked sucking skim skimmed skimming trap traps trapping
        contained containing containment intake""".split()
    ),
    "made": tuple(
        "produce produces produced producing production output export exports exported import imports".split()
    ),
    "used": tuple("consume consumes consumed consuming consumption demand burn burned use used using".split()),
    "spent": tuple(
        "cost costs spend spent spending pay paid budget loss losses damage damages fine fined price".split()
    ),
    "earned": tuple(
        "earn earned earning profit profits revenue income sales raised grant aid loan pledge pledged".split()
    ),
}
"""What a measured amount does -> the words that say so: what leaks out is not what is collected."""

FATES: Mapping[str, tuple[str, ...]] = {
    "ruined": tuple(
        """destroyed destroying destroy collapsed collapsing collapse flattened flattening razed levelled leveled
        demolished gutted ruined wrecked burnt burned""".split()
    ),
    "damaged": tuple("damaged damaging damage cracked".split()),
    "flooded": tuple("flooded inundated submerged swamped".split()),
    "dark": tuple("power electricity blackout".split()),
    "emptied": tuple("evacuated evacuate vacated".split()),
}
"""What becomes of homes -> the words that say so: homes that are damaged are not those that are destroyed."""
