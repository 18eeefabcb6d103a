"""The wordings that tell something by a noun, or without saying whom: *a warning to drivers*, *advised caution*."""

from briefgen.analyse.advisories.phrases import (
    ADVERB,
    AGAINST,
    AUDIENCE_PHRASE,
    BAN,
    DIRECTIVE,
    IMPERATIVE,
    NO_SUBJECT,
    REST,
    TO,
)
from briefgen.analyse.advisories.vocabulary import AUDIENCE

TELLINGS: tuple[tuple[str, str], ...] = (
    ("against", rf"\b(?P<verb>{DIRECTIVE})\s(?:{AUDIENCE_PHRASE}\s)?(?=(?P<action>against\s{AGAINST}))"),
    (
        "against",
        rf"(?P<whole>\b(?P<verb>(?:does|do)\snot\s(?:currently\s|yet\s)?(?:recommend|advise))\s(?:against\s)?(?:{AGAINST}|closing|closure){REST})",
    ),
    (
        "passive",
        rf"(?:^|\bwith\s){AUDIENCE_PHRASE}\s(?P<verb>told|urged|advised|ordered|warned|instructed|forbidden)\s{TO}",
    ),
    (
        "passive",
        rf"{AUDIENCE_PHRASE},?\s(?:is|are|(?:has|have)\sbeen|being)\s(?:being\s)?{ADVERB}(?P<verb>warned)\s(?=(?P<action>(?:of|about)\s))",
    ),
    (
        "recommend",
        r"\b(?P<verb>recommend(?:s|ed|ing)?|advis(?:e|es|ed|ing))\s"
        rf"(?=(?P<action>do\snot\s|reconsider\s|exercise\s|(?:(?!(?:that|to|against|the|{AUDIENCE})\b)[\w-]+\s){{0,2}}(?:[\w-]+ing|caution|vigilance)\b))",
    ),
    (
        "warning",
        r"\b(?:warnings?|advice|advisor(?:y|ies)|alerts?|orders?|instructions?|recommendations?|guidance|calls?|appeals?|pleas?|requests?)\s"
        rf"(?P<verb>for|to|on)\s{AUDIENCE_PHRASE}\s{TO}",
    ),
    (
        "recommend",
        r"\b(?P<verb>(?:urg|advis|counsel+)(?:es|ed|ing|s)|(?:call|appeal)(?:s|ed|ing)?\sfor)\s"
        r"(?=(?P<action>(?:(?:extra|extreme|great|more|public)\s)?(?:caution|vigilance|patience)\b))",
    ),
    (
        "warning",
        r"(?:['’]s|\b(?:its|their|his|her|official))\s(?:[a-z]+\s)?(?P<verb>advice|warnings?|instructions?|guidance|appeals?|calls?"
        rf"|recommendations?)\s(?=(?P<action>(?:not\s)?to\s(?:not\s)?{IMPERATIVE}\s))",
    ),
    (
        "advice",
        r"(?<!\bof\s)(?<!\bof\sthe\s)\b(?:advice|guidance|instructions?|recommendation|message|appeal)\s(?:from\s(?:\w+\s){1,4}?)?(?:(?:to|for)\s"
        rf"{AUDIENCE_PHRASE}\s)?(?P<verb>is|was|are|were|remains)\s(?=(?P<action>(?:not\s)?to\s\w))",
    ),
    (
        "appeal",
        r"\b(?P<verb>appeal(?:s|ed|ing)?)\s(?=(?P<action>for\s(?:any\s|further\s|more\s)?(?:information|witnesses|footage|sightings)\b))",
    ),
    (
        "appeal",
        r"\b(?P<verb>wants?|wanted|keen|like)\sto\s(?=(?P<action>(?:hear\sfrom|speak\s(?:to|with)|trace)\s(?:the\s|any\s)?"
        r"(?:anyone|anybody|witness(?:es)?|people|drivers?|motorists?|passengers)\b))",
    ),
    (
        "appeal",
        r"\b(?P<verb>ask(?:s|ed|ing)?)\s(?=(?P<action>(?:the\spublic|people|anyone|witnesses|residents)\sfor\s(?:help|information|assistance|photographs|pictures|videos?|footage)\b))",
    ),
    (
        "appeal",
        r"\b(?<!\bto\s)(?P<verb>appeals?|pleas?|calls?)\s(?=(?P<action>for\s(?:(?!and\s)[\w-]+\s){0,2}?(?:information|witnesses|footage|sightings"
        r"|videos?|photographs|blood|donors|volunteers)\b))",
    ),
    ("ban", rf"\b(?P<verb>restrict(?:s|ed|ing))\s{AUDIENCE_PHRASE}\s(?=(?P<action>from\s\w+ing\b))"),
    (
        "ban",
        r"\b(?:orders?|directives?|decrees?|instructions?|restrictions|rules)\s(?P<verb>preventing|stopping)\s"
        rf"{AUDIENCE_PHRASE}\s(?=(?P<action>from\s\w+ing\b))",
    ),
    (
        "ban",
        r"\b(?P<verb>(?:suspend|halt)(?:ed|s)|stopped)\s(?=(?P<action>(?:all\s|the\s){0,2}(?:\w+\s)?(?:imports|exports)\b))",
    ),
    (
        "ban",
        rf"\b(?P<verb>{BAN})\s(?=(?P<action>(?:all\s|public\s|large\s|non-essential\s|the\s){{0,2}}"
        r"(?:gatherings|travel|flights|swimming|movement|events|traffic|entry|sale|use|slaughter|imports?|exports?|rallies|marches"
        r"|demonstrations|processions|meetings|publication|filming|photography|fishing|hunting|visits|transport|sales)\b))",
    ),
    (
        "duty",
        rf"^(?P<whole>(?!{NO_SUBJECT}\s)[A-Z](?:(?!\s(?:says?|said)\s)[^.;:“”\"]){{2,100}}?\s(?P<verb>must|shall|may(?=\snot\s)|ha(?:s|ve)\sto(?=\sbe\s)|(?:is|are)\s(?:not\s)?to(?=\sbe\s))\s(?:not\s)?\w+\b{REST})",
    ),
    ("reassure", rf"\b(?P<verb>reassur(?:ed|es|ing))\s{AUDIENCE_PHRASE}\s(?=(?P<action>that\s))"),
)
"""(kind, pattern): ``action`` is where the action begins, ``whole`` is all of it."""

SIGNS = {
    "against": r"^(?:against|recommend|advise)$",
    "passive": r"^(?:told|urged|advised|ordered|warned|instructed|forbidden)$",
    "recommend": r"\b(?:recommend|advis|caution|vigilance|patience)",
    "warning": r"\b(?:warning|advice|advisor|alert|order|instruction|recommendation|guidance|calls?$|appeal|plea"
    r"|request)",
    "advice": r"^(?:advice|guidance|instructions?|recommendation|message|appeal)$",
    "appeal": r"^(?:appeal|plea|call|want|like|keen|hear|ask)",
    "ban": rf"\b(?:{BAN}|restrict(?:s|ed|ing)|preventing|stopping|suspend(?:ed|s)|halt(?:ed|s)|stopped)$",
    "reassure": r"\breassur",
    "duty": r"^(?:must|shall|may|to)$",
}
"""What one of a sentence's words, in lower case, must hold for the patterns of a kind to be read."""
