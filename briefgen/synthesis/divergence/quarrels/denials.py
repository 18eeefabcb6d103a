"""Words -> where a sentence says that what somebody said, or is said to have done, is not so.

One reading of three parts, each a class of words: what is said (``the claims``, ``that``), what is done to it
(``rejects``, ``brushed aside``, ``has been denied by``) and what it is called instead (``baseless``, ``without
foundation``). Who says that he is innocent answers whoever accuses him.
"""

import re

from briefgen.synthesis.clauses import FINITE

SAYING = (
    r"(?:(?:claim|charge|accusation|allegation|report|account|figure|suggestion|idea|notion|statement|version|criticism|"
    r"argument|assertion|explanation|rumou?r|insinuation|assessment|contention|complaint|implication|characteri[sz]ation|"
    r"portrayal|narrative|finding|conclusion)s?|"
    r"theor(?:y|ies)|speculation|stor(?:y|ies))"
)
"""What somebody says, by a noun."""
_HELD = (
    r"(?:views?|reasoning|opinions?|interpretation|reading|description|positions?|comments?|remarks?|words|advice|"
    r"verdict)"
)
"""What somebody holds, by a noun that may mean something else."""
_ANAPHOR = (
    rf"(?:(?:this|that|these|those)(?: {SAYING}\b|(?=\s*(?:[.,;:\"”’]|$|and\b|but\b|as\b|on\b|in\b|saying\b)))|"
    rf"(?:it|them)\b(?! (?:{'|'.join(sorted(FINITE))}|[a-z]{{2,}}ed|entry|access|visas?|bail|an?|the|any)\b)|so\b|"
    rf"the {SAYING}\b|(?<=denied )that\b|(?<=denies )that\b|(?<=deny )that\b|(?<=doubts )that\b(?= *[.,;\"”’]))"
)
"""What takes up what was said before."""
_REJECTS = (
    r"(?:(?:disput|den[iy]|reject|dismiss|contradict|refut|rebut|contest|question|challeng|doubt|repudiat|rubbish|disavow)"
    r"(?:e?s|e|ies|ed|ied|d|ing|y)?(?: (?:outright|out of hand))?|"
    r"(?:brush(?:es|ed|ing)|shrug(?:s|ged|ging)|wav(?:es|ed|ing)|laugh(?:s|ed|ing)) (?:off|aside|away)|"
    r"scoff(?:s|ed|ing) at|"
    r"(?:pour(?:s|ed|ing)|throw(?:s|ing)?|threw) (?:cold water|scorn) on|(?:takes?|took|taking) issue with|"
    r"cast(?:s|ing)? doubts? (?:on|over|upon)|(?:pushed|pushes|hits?) back (?:against|at))"
)
"""What is done to it by who does not believe it."""
_REJECTED = (
    r"(?:disputed|denied|rejected|dismissed|contradicted|refuted|rebutted|contested|repudiated|rubbished|brushed aside)"
)
_FALSE = (
    r"(?:untrue|inaccurate|incorrect|false(?! \w+s\b)|fabricated|baseless|unfounded|groundless|absurd|preposterous|"
    r"ludicrous|laughable|outlandish|far-?fetched|fanciful|concocted|nonsense|nonsensical|rubbish|fake|fiction|"
    r"fictitious|fantasy|propaganda|wide of the mark|"
    r"(?:(?:entirely|completely|totally|wholly|utterly) )?(?:without|devoid of|lacking(?: in)?) (?:any |all )?"
    r"(?:foundation|merit|substance|basis|truth)|"
    r"(?:an? )?(?:[a-z]+ )?(?:pack of lies|lies?|fabrications?|hoax|myth|falsehoods?))"
)
"""What it is called that is not so."""
_PLAINLY_FALSE = (
    r"(?:untrue|inaccurate|false(?! \w+s\b)|nonsense|(?:an? )?(?:[a-z]+ )?(?:lies?|fabrications?|hoax|myth))"
)
"""The same of whatever the words before it speak of: a statement of fact, as no picture and no accent is."""
_VERY = r"(?: (?:simply|just|completely|totally|all|also|absolutely|entirely|patently|categorically|really|utterly))?"
_NOT_TRUE = r"(?:not (?:(?:quite|at all|even|entirely|remotely) )?(?:true|correct|accurate|the case|what happened)\b)"
REJECTS = re.compile(
    rf"\b(?:{_REJECTS}\s+{_ANAPHOR}|"
    r"(?:says?|said|claims?|claimed) the (?:opposite|contrary)|hit(?:s|ting)? back(?! with\b)|retort(?:s|ed)|"
    r"counter(?:s|ed) that|"
    r"disagree[sd]?\b(?!(?:, \w+,)? (?:with|over|about|on)\b(?! (?:this|that|it\b|him|her|them|both)))|"
    r"(?:holds?|takes?|took) (?:another|a different) view|"
    r"(?:sees?|saw|views?) (?:it|this|things|the matter) (?:otherwise|differently)|miss(?:es|ed) the point|"
    r"(?:(?:do|did|does) not|(?:do|did|does)n[’']t) (?:believe|accept|buy) "
    rf"(?:it|this|that|(?:the|this|that|these|those) {SAYING})\b(?= *[.,;\"”’])|"
    rf"(?:(?:this|that|it|which|{SAYING})(?:, \w+,)?(?: is| was|[’']s(?= (?:\w+ )?(?:not|untrue|false|nonsense)))|"
    rf"(?:these|they|{SAYING})(?:, \w+,)?(?: are| were|[’']re(?= (?:\w+ )?(?:not|untrue|false))))"
    rf"(?:{_VERY} (?:{_NOT_TRUE}|{_FALSE})\b|n[’']t (?:(?:quite|even) )?(?:true|correct|accurate|the case)\b)|"
    r"(?:the|his|her|their|its) (?!contrary)(?:[\w-]+ ){1,3}(?:is|was|are|were)"
    rf"(?:{_VERY} (?:{_NOT_TRUE}|{_PLAINLY_FALSE}\b)|n[’']t (?:(?:quite|even) )?(?:true|correct|accurate|the case)\b)|"
    r"(?:that|this)(?:[’']s| is) not (?:(?:quite|at all) )?right\b|"
    r"contradict(?:s|ed|ing)? (?:him|her)\b(?! (?:own|earlier|previous|former)\b)|"
    r"(?:tells?|told|gives?|gave) (?:a |another )?(?:different|another) (?:story|account|version|figure)|"
    rf"call(?:s|ed|ing) (?:it|this|that|them|(?:the|these|those|such|his|her|their|its|this|that) {SAYING}) "
    rf"[\"“‘']?(?:\w+ly )?{_FALSE}\b|"
    rf"(?:describ|brand|label|characteri[sz])(?:es|s|ed|led|ing) (?:it|this|that|them|(?:the|these|those|such|his|her|"
    rf"their|its|this|that) {SAYING}) (?:as )?[\"“‘']?(?:\w+ly )?{_FALSE}\b)",
    re.IGNORECASE,
)
PASSIVE = re.compile(
    rf"\b(?:this|that|these|those|such|the|his|her|its|their|all) {SAYING} (?:has|have|had|was|were|is|are)(?: been)?"
    rf"(?: \w+ly)? {_REJECTED} by (?P<by>(?:the |an? )?[^,;:.\"”]+?)(?=[,;:.\"”]|$| (?:as|who|which|that|in|on|at)\b)",
    re.IGNORECASE,
)
"""``The claims have been denied by the ministry``: who rejects stands behind."""
DENIED_BEHIND = re.compile(
    r",\s+(?P<what>(?:which|something(?: that| which)?) "
    r"(?P<who>(?!(?:has|have|had|was|were|is|are|they|it|I|we|you|nobody|no|none|few)\b)[^,;.]{2,60}?) "
    r"(?:(?:(?:(?:has|have|had) (?:\w+ )?|\w+ly )?(?:denied|disputed|refuted)|(?:has|have) (?:\w+ )?rejected|"
    r"(?:\w+ly )?(?:den(?:y|ies)|disputes?|refutes?|rejects?|contests?))"
    rf"|(?:says?|said|insists?|insisted) (?:is|was|are|were) (?:\w+ly )?(?:{_NOT_TRUE}|{_FALSE})))"
    r"(?=[.,;”\"]|$| (?:as|and|but|saying)\b)"
)
"""A relative clause that takes up all that stands before it: ``…, which the union denies``. Not what was ``rejected``:
of a plan or an offer that tells how it went on."""
REJECTS_NAMED = re.compile(
    rf"\b(?:{_REJECTS}|disagree[sd]? with|(?:did|do|does) not (?:share|accept|agree with)) (?:(?:all|some|most) of )?"
    r"(?:(?P<whose>(?:[\w.-]+ ){0,4}?[\w.-]+)(?:[’']s|(?<=s)[’']) "
    rf"(?:[\w-]+ )?(?:{SAYING}|{_HELD})|"
    rf"the (?:{SAYING}|{_HELD}) (?:of|by|from) (?P<of>(?:the )?[\w.-]+(?: [A-Z][\w.-]+){{0,3}}))"
    r"\b(?! (?:that|of|by|about|from|for|to|as)\b)|"
    r"\b(?:contradict(?:s|ed)|(?:disagree[sd]?|took issue|takes issue) with) "
    r"(?P<whom>(?:the )?[\w.-]+(?: [A-Z][\w-]+){0,3})(?=[.,;:”\"]|$| (?:on|about|over|and|yesterday)\b)"
)
"""Names whose words it rejects: ``disputed the ministry's figure``, ``contradicted the minister``."""
OVERDONE = re.compile(
    r"\bcall(?:s|ed|ing) "
    r"(?P<what>it|this|that|them|(?:the|his|her|their|its|such|this|that|these|those) [\w.'’-]+(?: [\w.'’-]+){0,2}?) "
    rf"(?:\w+ly )?(?:exaggerated|overblown|premature|ridiculous|misleading|unfair|alarmist|{_FALSE})\b",
    re.IGNORECASE,
)
REJECTS_SUCH = re.compile(
    r"(?<!\bthe )(?<!\bthese )(?<!\bthose )(?<!\bmany )(?<!\bfew )(?<!\bof )"
    r"\b(?:disput|den[iy]|reject|dismiss|contradict|refut|rebut|repudiat|rubbish)(?:e?s|e|ies|ed|ied|d|ing|y)?"
    r"(?: outright)? "
    r"(?:(?:all|any) (?:of )?)?(?:(?:the|these|those|such|his|her|its|their|[\w.-]+[’']s?) )?(?P<which>(?:[\w-]+ )?)"
    r"(?:claim|accusation|allegation|report|suggestion|statement|criticism|assertion|rumou?r|insinuation|complaint)s?\b"
    r"(?! (?:that|of|by|about|from|for|to|as|in|on)\b)|"
    r"\bden(?:y|ies|ied|ying) (?:the|all) (?P<crime>[a-z]+ )?charges?\b",
    re.IGNORECASE,
)
"""Names what is rejected by a noun and a word that tells which: ``denied the new allegations``. Where something else
stands before it, it rejects nothing: ``many disputed claims``."""
_ACCUSED = (
    r"(?:it|he|she|they|we|I|(?:had|was|were|been)\b[^.;“”\"]{1,60}? and|"
    r"(?:his|her|their|its|our|my) (?:client|son|daughter|husband|wife|brother|sister|father|mother|company|firm|group|"
    r"party|office|men|forces|troops|soldiers|fighters|officers|members|staff|people)s?)"
)
"""Who is said to have had no part in it: a pronoun, whom somebody speaks for, and who has a verb before that one."""
INNOCENT = re.compile(
    r"\bden(?:y|ies|ied|ying) (?:all |any )?(?:wrongdoing|involvement|responsibility|role|part|guilt|liability)\b"
    r"(?! (?:of|by|for|in an?)\b)|"
    r"\bplead(?:s|ed)? not guilty\b|"
    r"\b(?:maintain|protest|assert|proclaim)(?:s|ed) (?:his|her|their|its) (?:complete |total )?innocence\b|"
    r"\binsist(?:s|ed) on (?:his|her|their|its) innocence\b|"
    r"\b(?:is|was|are|were) (?:completely |totally |entirely )?innocent"
    r"(?: of (?:all|any|the|these|those|both|every)\b|(?=[.,;\"”]))|"
    r"\b(?:(?:had|has|have|did|done|does|do) nothing (?:wrong|illegal|unlawful|improper))\b|"
    rf"\b{_ACCUSED} (?:had|has|have) (?:had )?nothing to do with (?:it|this|that|the [a-z]+)\b|"
    rf"\b{_ACCUSED} (?:had|has|have|played|took) (?:had |played |taken )?no "
    r"(?:part|role|hand|involvement) in (?:it|this|that|the [a-z]+)\b",
    re.IGNORECASE,
)
"""Answers whoever accuses."""
