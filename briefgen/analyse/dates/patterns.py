"""The wordings of time, by the word that gives each away: pattern tables, nothing else.

A pattern is read only near its trigger (a digit, a month's name, a unit), which is what keeps reading fast.
"""

from briefgen.analyse.dates.holidays import HOLIDAY
from briefgen.analyse.dates.vocabulary import (
    MONTH,
    NUMBER,
    SHORT_WEEKDAY,
    UNIT,
    VAGUE_NUMBER,
    WEEKDAY,
    WORD_NUMBER,
    WORD_ORDINAL,
)
from briefgen.words import ZONE

_YEAR = r"(?:1[0-9]{3}|20[0-9]{2})(?![\d%]|[.,:]\d|\s?%)"
_NO_DAY = r"(?![\d%]|[:.]\d|,\d{3}(?!\d)|\s?(?:a\.m|p\.m|%|percent|per\scent))"
_DAY = rf"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?{_NO_DAY}"
_COMMA = r"\s?,?\s"
_OPEN, _CLOSED = r"\s(?P<open>\()", r"(?(open)\))"
"""Around a year that somebody has added: ``17 May (2031)``."""
_DASH = r"\s?(?:-|–|to)\s?"
_ABOUT = (
    r"(?:(?:nearly|almost|about|around|approximately|roughly|some|(?:no\s)?(?:more|less|fewer)\sthan|at\s(?:least|most)"
    r"|up\sto|(?:over|under)(?=\san?\s|\s\d)|well\sover|just\s(?:over|under)|close\sto|another|an\sadditional)"
    r"\s(?!the\s))"
)
_COUNT = rf"(?:{NUMBER}|{VAGUE_NUMBER}|half\san?|an?|half)"
_MORE = r"(?:\s(?:more|full|whole|straight|consecutive|additional|trading|business|working|calendar|long|short|solid))?"
_REL = (
    r"(?:(?:the\s)?(?:very\s)?(?:last|past|previous|preceding|next|following|coming|current|same|latest|present)"
    r"|this(?:\s(?:past|coming|same|very))?|that(?:\s(?:same|very))?)"
)
_EVERY = rf"(?:every(?:\s(?:other|single|{WORD_ORDINAL}))?|each)"
_PART = r"(?:mid[-\s]?)?(?:morning|afternoon|evening|night|dawn|dusk|nightfall|daybreak)"
_NO_WORK = (
    r"(?!\s(?:boat|bulletin|bus|buses|class|classes|crew|duty|edition|editor|ferry|guard|guards|markets?|nurses?|papers?|porters?"
    r"|rush|schools?|shifts?|sky|staff|teams?|trains?|watch|watchm[ae]n)\b)"
)
"""Behind a part of the day that only names a noun: ``the night porter``, ``the evening papers``."""
_SEASON = r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
_ZONE = rf"(?:\s?(?:{ZONE}|local\stime|Eastern\s[Tt]ime|ET)\b)"
_CLAUSE_END = r"(?=\s?(?:[,.;:)]|$|\n))"
_OFFSET = (
    rf"ago|earlier|later|previously|hence|from\snow|afterwards|beforehand|(?:before|after|prior|back){_CLAUSE_END}"
)
_HAZE = r"(?:[Ee]arly|[Ll]ate|[Mm]id)[-\s]"
_EDGE = r"(?:the\s)?(?:very\s)?(?:end|beginning|start|middle|close|rest|remainder)\sof"

NUMERIC: tuple[tuple[str, str], ...] = (
    ("day", r"(?P<year>\d{4})-(?P<number>\d{2})-(?P<day>\d{2})(?:T(?P<hour>\d\d):(?P<minute>\d\d)(?::\d\d)?)?"),
    (
        "numeric",
        r"(?<![\d/.-])(?P<first>\d{1,2})(?P<sep>[/.-])(?P<second>\d{1,2})(?P=sep)(?P<year>\d{4}|\d\d)(?![\d/-]|\.\d)",
    ),
)

ORDINALS: tuple[tuple[str, str], ...] = (
    (
        "monthday",
        rf"[Tt]he\s(?P<day>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th))"
        rf"(?=\s?[,.;]|\s(?:of\s(?:the|this|that|last|next)\s(?:same\s)?month|and|to|{_PART}))"
        r"(?:\sof\s(?P<whose>the|this|that|last|next)\s(?:same\s)?month)?",
    ),
)

YEARS: tuple[tuple[str, str], ...] = (
    ("year", rf"(?i:(?P<lead>the\syears?|fiscal(?:\syear)?|calendar(?:\syear)?)\s)(?P<year>{_YEAR})"),
    ("year", rf"(?:(?<=mid-)|(?:post|pre)-)(?P<year>{_YEAR})(?!\w)"),
    ("year", rf"(?:(?<=[a-z.]\s\d,)|(?<=[a-z.]\s\d\d,))(?P<year>{_YEAR})(?!\w)"),
    ("year", r"FY\s?(?P<year>20\d\d|19\d\d)\b"),
    ("year", rf"(?<![\w$£€#.,:/-])(?P<year>{_YEAR})(?![\w/-]|\s?(?:percent|per\scent|km|miles|metres|meters)\b)"),
    ("year", r"(?<![\w$£€#.,:/])(?P<year>(?:1[89]|20)\d\d)(?=[-–](?:based|era|style|born)\b)"),
    (
        "years",
        r"(?<![\w$£€#.,:/-])(?P<year>(?:1[5-9]|20)\d\d)\s?(?:-|–|/)\s?(?P<year2>(?:1[5-9]|20)\d\d|\d\d)(?![\w/-]|[.,:]\d)",
    ),
    ("year period", rf"(?i:the\s(?P<year>{_YEAR})\s(?P<unit>quarter|period))\b"),
)

ERAS: tuple[tuple[str, str], ...] = (
    ("year", r"(?<!\d[,.])(?P<year>\d,\d{3}|\d{1,4})\s?(?P<era>B\.C\.E?\.?|BCE?|A\.D\.|AD|CE)(?!\w)"),
)

SHORT_YEARS: tuple[tuple[str, str], ...] = (("short year", r"(?<!\w)['’](?P<short>\d\d)(?!\w|['’])"),)

DECADES: tuple[tuple[str, str], ...] = (
    ("decade", rf"(?:(?:[Tt]he\s)?(?:{_HAZE})?)?(?P<decade>(?:1\d|20)\d0)['’]?s\b"),
    ("decade", rf"[Tt]he\s(?:{_HAZE})?['’]?(?P<decade>\d0)['’]?s\b"),
)

QUARTERS: tuple[tuple[str, str], ...] = (("quarter", r"(?P<quarter>Q[1-4])(?:\s(?P<year>20\d\d|19\d\d))?\b"),)

CLOCKS: tuple[tuple[str, str], ...] = (
    ("clock", rf"(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[aApP])\.?\s?[mM]\b\.?(?:{_ZONE})?"),
    (
        "clock",
        rf"(?P<hour>2[0-3]|[01]?\d):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?!\d)(?:\s?(?:hours|hrs|h)\b)?(?P<zone>{_ZONE})?",
    ),
    ("clock", rf"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?:\s?(?:hours|hrs)\b|(?P<zone>{_ZONE}))"),
)

MONTHS: tuple[tuple[str, str], ...] = (
    (
        "day",
        rf"(?P<month>{MONTH})\s?(?:the\s)?(?P<day>{_DAY}|(?i:{WORD_ORDINAL})(?!\s(?:quarter|half|week|day)))"
        rf"(?:{_DASH}(?P<day2>{_DAY}(?!\s{MONTH})))?(?:(?:{_COMMA}|{_OPEN})(?P<year>{_YEAR}){_CLOSED})?",
    ),
    (
        "day",
        rf"(?:[Tt]he\s)?(?P<day>{_DAY}|(?i:{WORD_ORDINAL}))(?:{_DASH}(?P<day2>{_DAY}))?"
        rf"\s?(?:of\s|-)?(?P<month>{MONTH})(?:(?:{_COMMA}|-|{_OPEN})(?P<year>{_YEAR})\b{_CLOSED}|\b)",
    ),
    ("month", rf"(?:(?P<rel>(?i:{_REL}))\s)?(?P<month>{MONTH})(?:{_COMMA}|\sof\s|-)(?P<year>{_YEAR})(?![\w-])"),
    ("month", rf"(?:(?P<rel>(?i:{_REL}))\s)?(?P<month>{MONTH})(?:(?<=\.)|(?<=\w{{4}})|(?<=May))(?!\w|-(?!{MONTH}))"),
)

WEEKDAYS: tuple[tuple[str, str], ...] = (
    ("weekday", rf"(?:(?P<rel>(?i:{_REL}))\s)?(?P<weekday>{WEEKDAY})(?!s)\b"),
    ("weekday", rf"(?P<weekday>{WEEKDAY})\s(?:of\s)?(?P<week>last|this|next)\sweek\b"),
    ("weekday", rf"(?:[Tt]he\s)?(?P<weekday>{WEEKDAY})\s(?P<behind>before\slast)\b"),
    ("weekday", rf"(?P<count>(?i:{NUMBER}))\s(?P<weekday>{WEEKDAY})s\s(?P<behind>ago)\b"),
    ("weekday", rf"(?P<weekday>{WEEKDAY})\s(?P<beyond>week|fortnight)\b(?![’'-])"),
    ("weekday", rf"(?P<beyond>[Aa]\s(?:week|fortnight))\s(?:on|from)\s(?P<weekday>{WEEKDAY})\b"),
    ("weekday", rf"(?P<weekday>{SHORT_WEEKDAY})(?=,?\s(?:{MONTH}|\d{{1,2}}(?:st|nd|rd|th)?\s{MONTH}))"),
    ("set", rf"(?P<weekday>{WEEKDAY})\s(?P<part>mornings|afternoons|evenings|nights)\b"),
    ("set", rf"(?P<weekday>{WEEKDAY})s\b(?:\sand\s{WEEKDAY}s)?"),
)

REPEATED: tuple[tuple[str, str], ...] = (
    ("set", rf"(?:(?P<every>(?i:{_EVERY}))\s)(?:(?P<weekday>{WEEKDAY})|(?P<month>{MONTH}))(?![\w-])"),
)

SEASONS: tuple[tuple[str, str], ...] = (
    ("season", rf"(?:(?P<rel>(?i:{_REL}))\s)(?P<season>{_SEASON})\b"),
    ("season", rf"(?:[Tt]he\s)?(?P<season>{_SEASON})(?:(?:\sof)?\s(?P<year>{_YEAR}))\b"),
    ("season", rf"(?:(?:[Tt]he\s)?{_HAZE}|[Tt]he\s|(?<=[IiBb][ny]\s))(?P<season>spring|summer|autumn|winter)\b"),
)

HOLIDAYS: tuple[tuple[str, str], ...] = (
    ("holiday", rf"(?:(?P<rel>(?i:{_REL}))\s)?(?P<holiday>{HOLIDAY})(?:,?\s(?P<year>{_YEAR}))?\b"),
)

UNITS: tuple[tuple[str, str], ...] = (
    (
        "period",
        rf"(?P<rel>{_REL})\s(?P<fiscal>fiscal\s)?"
        r"(?P<unit>day|week|month|quarter|year|decade|century|weekend|period)\b",
    ),
    ("period", r"(?P<rel>the)\s(?P<unit>week|weekend|month|quarter|year|decade)\s(?P<behind>before\slast)\b"),
    ("period", r"(?P<rel>the)\s(?P<fiscal>fiscal\s)?(?P<unit>weekend|quarter)\b(?!-)"),
    (
        "period",
        r"(?P<rel>the)\s(?:full\s)?(?P<fiscal>fiscal\s)?(?P<unit>year|week)\b"
        r"(?=\s?(?:[,.;:]|ended|ending|to\s|['’]s)|\s\()",
    ),
    (
        "period",
        rf"(?:{_EDGE}|(?:earlier|later|early|late)\sin)\s(?P<rel>the)\s(?P<fiscal>fiscal\s)?"
        r"(?P<unit>day|week|month|quarter|year|decade|century)\b(?!-)",
    ),
    ("yearend", r"(?:year[-\s]end|year['’]s[-\s]end)\b"),
    ("year ago", r"(?P<offset>year-ago|year-earlier)\b"),
    (
        "year ago",
        r"(?:the\s(?:comparable\s|corresponding\s)?)?(?P<offset>year-ago|year-earlier)\s(?P<unit>quarter|period)\b",
    ),
    (
        "quarter",
        r"(?:(?P<rel>the\s(?:year-(?:ago|earlier)|corresponding|same)|(?:this|last|next)\syear['’]s"
        r"|the(?!\s\w+-quarter))\s)?(?P<fiscal>fiscal[\s-])?(?P<quarter>first|second|third|fourth|final)[-\s]quarter\b",
    ),
    (
        "century",
        rf"(?:the\s)?(?:{_HAZE})?(?P<century>\d{{1,2}}(?:st|nd|rd|th)|{WORD_ORDINAL})[\s-]century\b",
    ),
    (
        "shift",
        rf"{_ABOUT}?(?P<count>{_COUNT}){_MORE}[\s-](?P<unit>{UNIT})s?(?:\sor\s(?:so|two|more))?"
        rf"\s(?P<offset>{_OFFSET})\b",
    ),
    ("shift", rf"in\s{_ABOUT}?(?P<count>{_COUNT})\s(?P<unit>{UNIT})s?[’']s?\s(?P<offset>time)\b"),
    ("shift", r"(?P<units>minute|hour|day|week|month|year|decade|centurie)s\s(?P<offset>ago|earlier|later)\b"),
    (
        "shift",
        r"the\s(?P<unit>day|week|month|year|night|morning)\s(?P<offset>before|after|earlier|prior)"
        r"(?=\s?[,.;:]|\s(?:in|on|at|and|by|when)\b)",
    ),
    (
        "duration",
        rf"{_ABOUT}?(?:(?P<rel>the\s)?(?:(?:past|last|next|first|previous|following|coming|final|latest|recent"
        rf"|entire|full|intervening)\s)?)?(?P<count>{NUMBER}|{VAGUE_NUMBER}|few|couple\sof|an?)"
        rf"(?:\s(?:to|or|and)\s(?P<count2>{NUMBER}))?{_MORE}\s(?P<unit>{UNIT})s?"
        r"(?:\sor\s(?:so|two|more)|(?P<half>\sand\sa\shalf))?\b(?!-)",
    ),
    ("duration", r"coming\s(?P<word>days|weeks|months|years)\b"),
    ("duration", rf"(?P<count>{NUMBER}|several|multi)-(?P<unit>{UNIT})s?\b(?!-old)(?:\s(?:period|term)\b)?"),
    (
        "duration",
        r"the\s(?:(?:first|early|last|final|following|intervening)\s)?"
        r"(?P<word>hours|days|weeks|months|years|decades)(?=\sahead|\sto\scome|\s?[,.;])(?:\sahead|\sto\scome)?",
    ),
    (
        "duration",
        r"(?P<word>(?:seconds|minutes|hours|days|weeks|months|years|decades|centuries)"
        r"(?:\s(?:or|and)\s(?:days|weeks|months|years|decades|centuries))?)\b(?!['’]|\sold)",
    ),
    ("duration", r"(?P<word>(?:hour|day|week|month|year|decade)s?-long)\b"),
    ("duration", r"(?P<word>half[-\s](?:century|decade|hour|year))\b"),
    ("set", rf"(?P<every>{_EVERY})\s(?:(?P<count>{NUMBER}|few|couple\sof)\s)?(?P<unit>{UNIT})s?\b"),
    (
        "set",
        r"(?P<times>once|twice|(?:\w+)\stimes)\s(?:an?|per|each|every)\s"
        r"(?P<unit>hour|day|week|month|quarter|year|decade|century)\b",
    ),
)

WORDS: tuple[tuple[str, str], ...] = (
    (
        "deictic",
        r"(?P<word>(?:the\s)?day\s(?:before\syesterday|after\stomorrow)|the\snight\sbefore\slast"
        r"|yesterday|today|tomorrow|tonight)\b",
    ),
    (
        "spoken",
        rf"(?:the\syear\s)?(?P<spoken>(?:eighteen|nineteen)\s(?:{WORD_NUMBER})|(?<=the\syear\s)two\sthousand)\b",
    ),
    ("decade", rf"the\s(?:{_HAZE})?(?P<word>(?:twen|thir|for|fif|six|seven|eigh|nine)ties)\b"),
    ("half", r"the\s(?P<half>first|second|last|latter)\shalf(?=\sof\s)"),
    ("set", r"(?P<adverb>hourly|daily|nightly|weekly|fortnightly|monthly|yearly|annually)\b"),
    ("set", rf"(?P<every>{_EVERY})\s(?P<unit>morning|afternoon|evening|night|{_SEASON})\b"),
    ("clock", rf"(?P<hour>1[0-2]|[1-9]|{WORD_NUMBER})\so['’]clock\b"),
    ("clock", r"(?P<word>noon|midnight|midday)\b"),
    ("part", rf"(?:(?P<rel>{_REL}|the|one)\s)?(?P<part>{_PART}|overnight|midafternoon)\b{_NO_WORK}"),
    (
        "present",
        r"(?:now|right\snow|currently|nowadays|these\sdays|the\spresent|the\stime\sbeing|(?<=at\s)present"
        r"|current(?!\saffairs))\b",
    ),
    (
        "past",
        r"(?:(?:more\s|most\s)?recently|lately|recent\s(?:years|months|weeks|days|decades|times|quarters)"
        r"|the\spast|past\syears)\b",
    ),
    ("future", r"(?:the\s(?:(?:near|immediate|distant)\s)?future|the\s(?:near|short|long)\sterm)\b"),
)

CASED: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (r"\d[/.-]\d{1,2}[/.-]\d\d", NUMERIC),
    (r"\d(?:st|nd|rd|th)", ORDINALS),
    (r"[12]\d{3}", YEARS),
    (r"\d\s?(?:B\.?C|A\.?D|CE)", ERAS),
    (r"['’]\d\d(?!\d)", SHORT_YEARS),
    (r"\d0['’]?s\b", DECADES),
    (r"Q[1-4]", QUARTERS),
    (rf"\d(?:[:.]\d\d|\s?[aApP]\.?\s?[mM]\b|\s?(?:hours|hrs)\b|{_ZONE})", CLOCKS),
    (r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\w*", MONTHS),
    (r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|MON|TUE|WED|THU|FRI|SAT|SUN)\w*", WEEKDAYS),
    (r"[Ee](?:very|VERY|ach|ACH)\s", REPEATED),
    (r"[SsAaFfWw](?:pring|ummer|utumn|all|inter)\b", SEASONS),
    (
        r"(?:New\sYear|Martin|Valentine|President|Ash\s|St\.?\s|April\sF|Palm|Maundy|Good\sF|Easter|Ascension|Whit|May\sD"
        r"|Mother|Memorial|Father|Bastille|Labor|Columbus|Halloween|All\sS|Guy|Election|Veterans|Armistice|Thanksgiving"
        r"|Christmas|Boxing)",
        HOLIDAYS,
    ),
)
"""(what gives them away, the patterns to read there)."""
UNCASED: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        r"\b(?:second|minute|hour|day|week|month|quarter|year|decade|centur(?:y|ies)|night|weekend|fortnight|period)",
        UNITS,
    ),
    (
        r"\b(?:yesterday|today|tomorrow|tonight|eighteen|nineteen|two\sthousand|(?:twen|thir|for|fif|six|seven|eigh|nine)ties"
        r"|(?:first|second|last|latter)\shalf|hourly|daily|nightly|weekly|fortnightly|monthly|yearly|annually|every|each"
        r"|o['’]clock|noon|mid\w|morning|afternoon|evening|night|dawn|dusk|daybreak|overnight|now|current|present"
        r"|time\sbeing|these\sdays|recent|lately|past|future|term)",
        WORDS,
    ),
)
"""The same of patterns that are read in lower case."""
REACH = 70
"""Characters on both sides of a trigger in which its patterns are read."""
