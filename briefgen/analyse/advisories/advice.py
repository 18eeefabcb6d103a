"""Doc + Sentences -> Advisories: what authorities tell people to do or not to do.

What analysts, politicians among themselves, readers or the page itself ask for is no advisory.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from briefgen.analyse.advisories import gates, givers, issuers, topics
from briefgen.analyse.advisories.cues import Candidate, candidates
from briefgen.analyse.advisories.givers import Scene
from briefgen.analyse.advisories.vocabulary import NOTICES
from briefgen.language.quotations import quotations
from briefgen.model.analysis import Advisory, Analysis, DateMention, Statement
from briefgen.model.span import Span
from briefgen.words import lowered


def find(text: str, read: Analysis) -> tuple[Advisory, ...]:
    """The advisories of an article in order, given all else that was read in it; at most one for each stretch."""
    spans = tuple(sentence.span for sentence in read.sentences)
    said = _by_sentence(spans, read.statements)
    ends = [mention.span.end for mention in read.mentions]
    dated = [date.span.start for date in read.dates]
    lower = lowered(text)
    found: list[Advisory] = []
    last = -1
    lead: Span | None = None
    for number, span in enumerate(spans):
        lead = span if _LEADS_A_LIST.search(lower, span.start, span.end) else lead if last >= number - 2 else None
        if lead == span:
            last = number
        if not (lead or _WORTH_READING.search(lower, span.start, span.end)) or _FURNITURE.search(
            lower, span.start, span.end
        ):
            continue
        wordings = candidates(text, span)
        if not wordings:
            continue
        scene = Scene(
            text,
            span,
            (*([lead] if lead else []), *spans[max(0, number - issuers.REACH) : number]),
            tuple(q.span for q in quotations(text, span)),
            read.mentions[bisect_left(ends, span.start - _KNOWN) : bisect_right(ends, span.end)],
            read.dates[bisect_left(dated, span.start) : bisect_left(dated, span.end)],
            tuple(said.get(number, ())),
            after_advice=0 <= last == number - 1,
            listed=lead is not None and lead != span,
        )
        here = tuple(_of_sentence(scene, wordings))
        found.extend(here)
        last = number if here else last
    return tuple(found)


_KNOWN = 50_000
"""Characters, 8,000 words: who has an office is told at most so far before."""


def _by_sentence(spans: Sequence[Span], statements: Sequence[Statement]) -> dict[int, list[Statement]]:
    """The statements by the sentences that hold their cues or their contents."""
    starts = [span.start for span in spans]
    found: dict[int, list[Statement]] = {}
    for statement in statements:
        places = {bisect_right(starts, span.start) - 1 for span in (*statement.cue, *statement.content)}
        for number in sorted(places):
            found.setdefault(number, []).append(statement)
    return found


_LEADS_A_LIST = re.compile(
    r"\b(?:(?:the\s)?following(?:\s(?:\w+\s)?(?:steps|measures|precautions|rules|advice))?|these\s(?:steps|measures|precautions|rules)"
    r"|advised?|advises|reminds?|reminded|urged?|asked|told|should|must)\b[^:]*:\s*$"
)
"""A sentence, in lower case, that a list of advice follows."""
_WORTH_READING = re.compile(
    r"\b(?:advis|urg|warn|tell|told|your\b|order|ask|recommend|caution|instruct|direct|requir|request|encourag|remind|call|appeal|implor|counsel"
    r"|invit|command|emphasi|should|must|ought|may\swish|allowed|cannot|can\b|ban|bar|prohibit|forb|clos|shut|suspend|cancel|restrict|halt|ground|seal"
    r"|off-limits|reopen|lift|issu|extend|declar|eas|withdr|rais|notice|advisor|curfew|quarantine|safe\sto|return|home|impos|curfew|no\s|number|hotline|helpline|line\b|reassur|do\snot|don['’]t|avoid|stay|remain|leave|depart|evacuat"
    r"|shelter|recall|compulsory|mandatory|obligat|permitted|need|(?:is|are)\sto\b|online|plead|beg|under\b|divert|boil|wash|keep|reconsider|exercise|follow|monitor|seek|limit|be\s|have\s|register|enrol|consider|wear|contact|dial|report|take|check)"
)
"""In lower case."""
_FURNITURE = re.compile(
    r"\b(?:e-?mail\saddress|newsletter|subscri\w+|cookies?|browser|your\s(?:comments?|name|story|experiences?|inbox)|sign\sup|log\s?in|robot"
    r"|click\s(?:here|below|on\sthe)|scroll|advert\w*|javascript|terms\sof|privacy|read\smore|listen\sto\sthe\sarticle|this\sarticle|news\steam|using\sthe\sform|send\sus\b|follow\sthe\slatest)\b"
)
"""In lower case."""


def _of_sentence(scene: Scene, wordings: Sequence[Candidate]) -> Iterator[Advisory]:
    taken: list[Span] = []
    for candidate in wordings:
        action = _action(scene, candidate)
        if any(action.overlaps(span) for span in taken):
            continue
        advisory = _advisory(scene, candidate, action)
        if advisory is not None:
            taken.append(action)
            yield advisory


_ACTION_END = re.compile(
    r"\swarning\s(?:that|of|people|residents|about)\b|,\s(?:the|its)\s(?:\w+est|first|latest|most)\s"
    r"|\s?,\swarning\b|\s?,?\s(?:(?:saying|citing|noting|adding|stressing|explaining|amid|according\sto)\b"
    r"|(?:said|says)\b)|\s?,\s(?:[\w.’'-]+\s){1,6}(?:\([\w ]+\),?\s)?(?:said|says|told|reports)\b"
    r"|\s?,\s(?:the|an?|its|[A-Z][\w.’'-]*)\s(?:[\w.’'-]+\s?,?\s){1,9}?(?:said|says)\b"
    r"|\sand\s(?:(?!to\s|not\s)[\w’'-]+\s){1,4}?have\sbeen\s(?:ordered|told|asked|advised|urged|warned)\s"
    r"|\sas\s(?:(?!soon|early|long|much|well|if|a|an|the)[\w’'-]+\s){1,3}?\w+ed\s"
    r"|\sand\s(?:also\s)?(?:said|urged|warned|told|added|advised|asked|ordered)\s"
    r"|,\s(?:while|but|although|though|which|who|where|as|and\s(?:said|urged|warned|told|added))\s"
    r"|,\sand\s(?:(?!to\s|not\s)[\w’'-]+\s){1,6}?(?:is|are|was|were|has|have|had|should|must|will)\s"
    r"|,\s(?:a|an|the|another)\s(?:[\w.’'-]+\s){1,4}\w+ed\s"
    r"|(?<=[a-z\d])\s(?=(?:If|He|She|It|They|But|Earlier)\s)|\s?[”\"]|\s?''|;\s|\s?[.!?](?=\s|$)"
)
"""What ends an action: a reporting clause, another clause, a closing quotation mark, a missing full stop."""
_ABBREVIATED = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sgt|No|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|[ap]\.m)$")


def _action(scene: Scene, candidate: Candidate) -> Span:
    """The words of the action, without what the sentence adds after it."""
    start, end = candidate.action.start, candidate.action.end
    if to := _TO.match(scene.text, start):
        start = to.end()
    named = _NOTICES.search(scene.text, start, end) if candidate.kind in ("notice", "state") else None
    if candidate.kind in _OWN_ACTS or (candidate.kind == "ban" and candidate.audience is None):
        start = candidate.cue.start
    for found in _ACTION_END.finditer(scene.text, named.end() if named else start + 1, end):
        if not (found[0].startswith(".") and _ABBREVIATED.search(scene.text, start, found.start())):
            end = found.start()
            break
    words = scene.text[start:end]
    marks = len(words) - len(words.lstrip('“"`‘ '))
    return Span(start + marks, start + len(words.rstrip(" ,;:.\n")))


_TO = re.compile(r"(?:to|that)\s")
_NOTICES = re.compile(NOTICES)
_OWN_ACTS = ("closing", "notice", "order")
"""Kinds whose verb is what the issuer itself does, and so the first word of the action: ``closed the bridge``."""


def _advisory(scene: Scene, candidate: Candidate, action: Span) -> Advisory | None:
    words = action.of(scene.text)
    kind = gates.topic(scene, candidate, words)
    if kind is None or len(words.split()) < 2 or gates.is_no_advice(scene, candidate, words):
        return None
    issuer, outsider = givers.issuer(scene, candidate, action)
    if outsider or not gates.stands(scene, candidate, issuer, words):
        return None
    number, level_words = topics.level(scene.sentence.of(scene.text))
    return Advisory(
        span=_passage(scene, action, candidate, issuer),
        issuer=issuer,
        audience=_joined(scene, candidate, _undated(scene, candidate.audience)),
        place=_place(scene, action, [span for span in (issuer, candidate.audience) if span]),
        action=action,
        type=kind,
        strength=topics.strength(candidate.verb, words),
        level=number,
        level_words=level_words,
        reasons=_reasons(scene, action),
        date=_date(scene, action if candidate.kind not in _OWN_ACTS else None),
        valid_until=_valid_until(scene),
    )


_WHEN = re.compile(
    r"\s(?:on\s|late\s|early\s|last\s|this\s)*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tomorrow|tonight"
    r"|(?:morning|afternoon|evening|night|week))(?:\s(?:morning|afternoon|evening|night))?$"
)


def _undated(scene: Scene, audience: Span | None) -> Span | None:
    """An audience without the day that stands after it."""
    when = _WHEN.search(audience.of(scene.text)) if audience else None
    return Span(audience.start, audience.start + when.start()) if audience and when else audience


_AND = re.compile(r"\b[A-Z][\w.’-]*\s[a-z]{3,}s(?:,\s[a-z]+s)*,?\sand\s$")


def _joined(scene: Scene, candidate: Candidate, audience: Span | None) -> Span | None:
    """The audience with what is joined to it as the subject of a passive: ``foreign diplomats and nationals``."""
    if audience is None or candidate.kind != "passive":
        return audience
    before = _AND.search(scene.text, scene.sentence.start, audience.start)
    return Span(before.start(), audience.end) if before else audience


def _passage(scene: Scene, action: Span, candidate: Candidate, issuer: Span | None) -> Span:
    """The sentence, or of a long one what holds audience and action, and the issuer where it stands near."""
    if scene.sentence.end - scene.sentence.start <= LONGEST_PASSAGE:
        return scene.sentence
    parts = [span for span in (action, candidate.cue, candidate.audience) if span]
    core = Span(min(span.start for span in parts), max(span.end for span in parts))
    if issuer is None or not scene.sentence.contains(issuer):
        return core
    whole = Span(min(core.start, issuer.start), max(core.end, issuer.end))
    return whole if whole.end - whole.start <= LONGEST_PASSAGE else core


LONGEST_PASSAGE = 450
"""Characters of a passage that is quoted whole."""


def _place(scene: Scene, action: Span, named: Sequence[Span]) -> Span | None:
    places = [m.span for m in scene.mentions if m.label in ("LOC", "FAC") and scene.sentence.contains(m.span)]
    inside = [span for span in places if action.contains(span)]
    others = [span for span in places if not any(taken.overlaps(span) for taken in named)]
    return inside[0] if inside else others[-1] if others else None


_REASON = re.compile(
    r"(?i:\b(?:due\sto|because(?:\sof)?|owing\sto|on\saccount\sof|in\s(?:light|view)\sof|citing|amid|(?<!the\s)following|as\sa\sresult\sof)\s)((?:[^.;”\"]|(?<=\bNo|\bSt|\bMt|\bDr)\.)+?)(?=\s?(?:[.;”\"]|$|,\s(?:and|but|the|a|said|which)\s|,['’”]))"
)


def _reasons(scene: Scene, action: Span) -> tuple[Span, ...]:
    del action
    return tuple(
        Span(m.start(1), m.end(1)) for m in _REASON.finditer(scene.text, scene.sentence.start, scene.sentence.end)
    )


_UNTIL = re.compile(r"(?i:\b(?:until|till|through|before)\s(?:at\sleast\s)?)$")


_BOUNDED = re.compile(rf"{_UNTIL.pattern}|\b[Ff]rom\s$")


def _date(scene: Scene, action: Span | None) -> DateMention | None:
    """The date that stands in the sentence outside the action; an issuer's own act is of the date beside it."""
    dated = [d for d in scene.dates if d.type in ("DATE", "TIME") and d.edtf]
    dated = [d for d in dated if action is None or not action.contains(d.span)]
    return next((d for d in dated if not _BOUNDED.search(scene.text[max(0, d.span.start - 20) : d.span.start])), None)


def _valid_until(scene: Scene) -> DateMention | None:
    return next(
        (d for d in scene.dates if d.edtf and _UNTIL.search(scene.text[max(0, d.span.start - 20) : d.span.start])), None
    )
