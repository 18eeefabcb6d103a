"""The wordings that tell somebody to do or not to do something: directives, passives, modals, imperatives."""

from briefgen.analyse.advisories.phrases import (
    ADVERB,
    ADVISED,
    AGAINST,
    ASIDE,
    AUDIENCE_PHRASE,
    BAN,
    BE,
    DIRECTIVE,
    FOR_LONG,
    IMPERATIVE,
    MODAL,
    NO_SUBJECT,
    PASSIVE,
    REST,
    SAYS_HOW,
    TELLS_THEM,
    THAT,
    TO,
)
from briefgen.analyse.advisories.vocabulary import AUDIENCE

_CONDITION = r"(?:If|When|Unless)\s[^,“”\"]{3,90},\s"
_TOLD = rf"(?=(?P<action>(?i:(?P<verb>(?:please\s|also\s)?{IMPERATIVE}))\s))"
TELLINGS: tuple[tuple[str, str], ...] = (
    ("directive", rf"\b(?P<verb>{DIRECTIVE})\s(?:that\s)?{AUDIENCE_PHRASE}{FOR_LONG}{ASIDE},?\s{TO}"),
    (
        "directive",
        rf"\b(?P<verb>{DIRECTIVE})\s(?!(?:her|him|me|us|them)\s)(?:(?:[\w’-]+\s){{0,2}}[\w’-]+,\s){{0,3}}(?:[\w’-]+\s){{0,2}}[\w’-]+,?\sand\s{AUDIENCE_PHRASE}\s{TO}",
    ),
    ("directive", rf"\b(?P<verb>{TELLS_THEM})\sthem{ASIDE},?\s{TO}"),
    (
        "directive",
        rf"\b(?P<verb>{DIRECTIVE})\s{AUDIENCE_PHRASE}\s(?=(?P<action>(?:out\sof|out|off|inside|indoors|home|away)\b))",
    ),
    ("against", rf"\b(?P<verb>{DIRECTIVE})\s(?:{AUDIENCE_PHRASE}\s)?(?=(?P<action>against\s{AGAINST}))"),
    (
        "against",
        rf"(?P<whole>\b(?P<verb>(?:does|do)\snot\s(?:currently\s|yet\s)?(?:recommend|advise))\s(?:against\s)?(?:{AGAINST}|closing|closure){REST})",
    ),
    (
        "passive",
        rf"{AUDIENCE_PHRASE}{ASIDE},?\s{ADVISED}",
    ),
    (
        "passive",
        rf"(?<![\w’'-])(?:[Tt]hey|(?P<audience>[Yy]ou))(?:\s(?=(?:are|have|were\salso)\s)|(?=['’]ve\s)){ADVISED}",
    ),
    (
        "passive",
        rf"(?:^|\bwith\s){AUDIENCE_PHRASE}\s(?P<verb>told|urged|advised|ordered|warned|instructed|forbidden)\s{TO}",
    ),
    (
        "passive",
        rf"{AUDIENCE_PHRASE}\s{BE}\s(?P<verb>ordered|told)\s(?=(?P<action>(?:out|away|off|indoors|inside|home)\b))",
    ),
    (
        "passive",
        rf"{AUDIENCE_PHRASE}{ASIDE},?\s{BE}\s{ADVERB}(?P<verb>{BAN}|barred)(?:\s[^,.;]{{3,40}}?)?\s(?=(?P<action>from\s\w))",
    ),
    (
        "passive",
        rf"{AUDIENCE_PHRASE},?\s(?:is|are|(?:has|have)\sbeen|being)\s(?:being\s)?{ADVERB}(?P<verb>warned)\s(?=(?P<action>(?:of|about)\s))",
    ),
    (
        "recommend",
        rf"\b(?P<verb>{THAT})\sthat\s{AUDIENCE_PHRASE}{ASIDE}\s"
        rf"(?:should\s)?(?=(?P<action>(?:not|take|get|do|be|{IMPERATIVE})\s))",
    ),
    (
        "recommend",
        rf"\b(?P<verb>recommend(?:s|ed|ing)?|(?:urg|advis)(?:es|ed|ing)|request(?:s|ed|ing)?|order(?:s|ed|ing)?)\sthat\s{AUDIENCE_PHRASE}{ASIDE}\s"
        r"(?=(?P<action>(?!(?:is|are|was|were|has|have|had|will|would|can|could|may|might|do|did|should|in|of|who|and|or|with|from|to)\s)"
        r"[a-z]+(?<!ed)(?<!s)\s))",
    ),
    (
        "recommend",
        rf"\b(?P<verb>{SAYS_HOW})\s{AUDIENCE_PHRASE}{ASIDE}\s"
        rf"(?:should\s)?(?=(?P<action>(?:not|track|{IMPERATIVE})\s))",
    ),
    (
        "recommend",
        rf"\b[Ww]e\s(?:also\s|\w+ly\s)?(?P<verb>recommend|advise|suggest|urge|ask|request)\s(?:that\s)?(?P<audience>you)\s"
        rf"(?=(?P<action>(?:to|not|{IMPERATIVE})\s))",
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
        r"\b(?:advice|guidance|instructions?|recommendation|message|appeal)\s(?:from\s(?:\w+\s){1,4}?)?(?:(?:to|for)\s"
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
        "modal",
        rf"{AUDIENCE_PHRASE}{ASIDE}\s(?:also\s|now\s|therefore\s)?(?:[`“\"]+\s?)?(?P<verb>{MODAL})\s(?!have\s\w+e[dn]\b|have\sbeen|be\sforced|be\sable)(?=(?P<action>\w))",
    ),
    ("modal", r"\b(?P<audience>[Yy]ou)\s(?P<verb>should|must)\s(?=(?P<action>\w))"),
    (
        "modal",
        rf"(?<![\w’'-])[Tt]hey\s(?P<verb>should|must|have\sto)\s(?=(?P<action>(?:not\s)?{IMPERATIVE}\s))",
    ),
    ("ban", rf"\b(?P<verb>{BAN})\s{AUDIENCE_PHRASE}\s(?=(?P<action>from\s\w+ing\b))"),
    ("ban", rf"\b(?P<verb>{BAN})\sthem\s(?=(?P<action>from\s\w+ing\b))"),
    ("ban", rf"\b(?P<verb>restrict(?:s|ed|ing))\s{AUDIENCE_PHRASE}\s(?=(?P<action>from\s\w+ing\b))"),
    (
        "ban",
        r"\b(?:orders?|directives?|decrees?|instructions?|restrictions|rules)\s(?P<verb>preventing|stopping)\s"
        rf"{AUDIENCE_PHRASE}\s(?=(?P<action>from\s\w+ing\b))",
    ),
    (
        "passive",
        rf"\b(?:[Tt]hey|(?P<audience>[Yy]ou))\s(?:are|were)\s(?P<verb>{BAN}|barred)(?:\s[^,.;]{{3,40}}?)?\s(?=(?P<action>from\s\w+ing\b))",
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
    ("imperative", rf"^(?:\s?[•*–-]?\s?|{_CONDITION}){_TOLD}"),
    ("imperative", rf"[“\":`](?:(?<=[“\"])\s?|(?<=``)\s?|(?<=:)\s|(?<=[“\"]){_CONDITION}){_TOLD}"),
    ("imperative", rf"[.!?]\s(?:{_CONDITION})?{_TOLD}"),
    (
        "imperative",
        r"(?:\s|[“\"‘])(?=(?P<action>(?P<verb>please\s(?:(?:do\snot|don['’]t|only|also|always|never)\s)?(?!to\b|note\b|see\b)[a-z]+)\s))",
    ),
    (
        "duty",
        rf"^(?P<whole>(?!{NO_SUBJECT}\s)[A-Z][^.;:“”\"]{{2,100}}?\s(?P<verb>must|shall|may(?=\snot\s))\s(?:not\s)?\w+\b{REST})",
    ),
    ("reassure", rf"\b(?P<verb>reassur(?:ed|es|ing))\s{AUDIENCE_PHRASE}\s(?=(?P<action>that\s))"),
)
"""(kind, pattern): ``action`` is where the action begins, ``whole`` is all of it."""

_TELLING = (
    r"\b(?:advis|urg|warn|tell|told|order|ask|recommend|caution|instruct|direct|requir|request|encourag|remind|call|appeal"
    r"|implor|counsel|invit|command|emphasi|plead|beg)"
)
SIGNS = {
    "directive": _TELLING,
    "against": r"^(?:against|recommend|advise)$",
    "passive": rf"^[“\"‘]?(?:{PASSIVE}|{BAN}),?$",
    "recommend": r"\b(?:recommend|advis|warn|urg|ask|order|request|instruct|stress|insist|suggest|counsel|caution"
    r"|vigilance|patience)",
    "warning": r"\b(?:warning|advice|advisor|alert|order|instruction|recommendation|guidance|calls?$|appeal|plea"
    r"|request)",
    "advice": r"^(?:advice|guidance|instructions?|recommendation|message|appeal)$",
    "appeal": r"^(?:appeal|want|like|keen|hear|ask)",
    "modal": r"\b(?:should|must|shall|ought|may|required|have|needs?|are|is|allowed|permitted|obliged|cannot|can)$",
    "ban": rf"\b(?:{BAN}|restrict(?:s|ed|ing)|preventing|stopping|suspend(?:ed|s)|halt(?:ed|s)|stopped)$",
    "reassure": r"\breassur",
    "duty": r"^(?:must|shall|may)$",
}
"""What one of a sentence's words, in lower case, must hold for the patterns of a kind to be read."""
