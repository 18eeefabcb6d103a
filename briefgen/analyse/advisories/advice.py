"""Doc + Sentences -> Advisories: what authorities tell people to do or not to do.

What analysts, politicians among themselves, readers or the page itself ask for is no advisory.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from spacy.tokens import Doc

from briefgen.analyse.advisories import actions, gates, givers, reasons, subjects, told, topics
from briefgen.analyse.advisories.cues import Candidate, candidates, continued, whole_item
from briefgen.analyse.advisories.lists import Item
from briefgen.analyse.advisories.page import Page
from briefgen.analyse.advisories.phrases import AUDIENCE_PHRASE, BE
from briefgen.analyse.advisories.scene import Scene
from briefgen.model.analysis import Advisory, Analysis, DateMention, Strength
from briefgen.model.span import Span


def find(doc: Doc, read: Analysis, published: date | None = None, *, official: bool = False) -> tuple[Advisory, ...]:
    """The advisories of an article in order, given all else that was read in it; at most one for each stretch.

    An ``official`` article is an authority's own: what its page says must be done needs nobody else to say it.
    """
    page = Page(doc, read, published, official=official)
    found: list[Advisory] = []
    last = -1
    lead: Span | None = None
    for number, whole in enumerate(page.sentences):
        item = page.items.get(number)
        span = item.span if item else page.told(whole)
        if item:
            lead = item.lead if item.lead and page.leads(item.lead) else None
        else:
            lead = span if page.leads(span) else lead if last >= number - 2 else None
        if lead == span:
            last = number
        wordings = _wordings(page, span, item, lead) if page.is_worth_reading(span) else []
        if not wordings:
            continue
        scene = page.scene(number, span, lead, after_advice=0 <= last == number - 1)
        here = tuple(_of_sentence(scene, wordings))
        found.extend(here)
        last = number if here else last
    return tuple(found)


def _wordings(page: Page, span: Span, item: Item | None, lead: Span | None) -> list[Candidate]:
    """The wordings of a sentence, of an item with its lead, or the whole of an item of advice that has none."""
    text = page.text
    if item and item.lead and _NOT_TOLD.search(item.lead.of(text)):
        return []  # what must not be done, or others may do, is not told by the item alone
    if item is None or lead is None or lead == span:
        return _tellings(page, span)
    if found := [*_announced(page, lead, span), *continued(text, lead, span)]:
        return found
    if actions.OPEN.search(text, lead.start, lead.end):
        return []  # the lead's own action takes its items in
    return _tellings(page, span) or ([] if page.is_named(span) else whole_item(text, span))


def _tellings(page: Page, span: Span) -> list[Candidate]:
    return [*told.candidates(page.words(span)), *candidates(page.text, span)]


def _announced(page: Page, lead: Span, item: Span) -> list[Candidate]:
    return [replace(one, action=item) for one in told.announced(page.words(lead))]


_NOT_TOLD = re.compile(
    r"(?:(?:\b(?:not|never)|n['’]t)(?:\sto)?|\b(?:can|could|may|might|will|would|has|have))\s?:\s*$", re.IGNORECASE
)


def _of_sentence(scene: Scene, wordings: Sequence[Candidate]) -> Iterator[Advisory]:
    taken: list[Span] = []
    for candidate in (it for it in wordings if not _names_level(scene, it, wordings)):
        action = actions.find(scene, candidate)
        if any(action.overlaps(span) for span in taken):
            continue
        before = max((span.end for span in taken if span.end <= action.start), default=scene.sentence.start)
        advisory = _advisory(scene, candidate, action, Span(before, action.end))
        if advisory is not None:
            taken.append(action)
            yield advisory


def _names_level(scene: Scene, candidate: Candidate, wordings: Sequence[Candidate]) -> bool:
    """Whether an imperative is the name of a level that a warning is set to: ``to level 3, “reconsider travel”``."""
    if candidate.kind != "imperative" or topics.level(actions.find(scene, candidate).of(scene.text))[1] is None:
        return False
    return any(it.kind == "notice" and it.action.contains(candidate.cue) for it in wordings)


def _advisory(scene: Scene, candidate: Candidate, action: Span, own: Span) -> Advisory | None:
    """The advisory of a wording; ``own`` are the words of its sentence that are of no advice before it."""
    words = actions.judged(scene, candidate, action)
    issuer, outsider = givers.issuer(scene, candidate, action)
    kind = subjects.find(scene, candidate, words, issuer)
    if kind is None or not _says_what(scene, candidate, words) or gates.is_no_advice(scene, candidate, words):
        return None
    if (outsider and candidate.kind != "recall") or not gates.stands(scene, candidate, issuer, words):
        return None
    audience = None if actions.is_of_nobody(scene, candidate) else candidate.audience
    level = topics.level(own.of(scene.text))
    strength = _strength(scene, candidate, words)
    around = _around(scene, action, own, strength)
    number, level_words = level if level[1] else topics.level(scene.sentence.of(scene.text))
    return Advisory(
        span=_passage(scene, action, candidate, issuer),
        issuer=issuer,
        audience=_joined(scene, candidate, _undated(scene, audience)) or _of_list(scene),
        place=_place(scene, action, around, [span for span in (issuer, candidate.audience) if span]),
        action=action,
        type=kind,
        strength=strength,
        level=number,
        level_words=level_words,
        reasons=reasons.find(scene, action),
        date=_date(scene, action if candidate.kind not in actions.OWN_ACTS else None),
        valid_until=_valid_until(scene),
    )


def _strength(scene: Scene, candidate: Candidate, words: str) -> Strength:
    if _is_given_no_longer(scene, candidate):
        return "lifted"
    return "must" if actions.is_of_nobody(scene, candidate) else topics.strength(candidate.verb, words)


def _is_given_no_longer(scene: Scene, candidate: Candidate) -> bool:
    """Whether the one who gave an advice gives it no more: ``no longer advises against travel to Ostrel``."""
    return _NO_LONGER.search(scene.text, scene.sentence.start, candidate.cue.start) is not None


_NO_LONGER = re.compile(r"\bno\slonger\s(?:[a-z]+ly\s)?$", re.IGNORECASE)
_BROKEN_OFF = re.compile(r"(?:not\s)?[a-z]+\s(?:for|at|to|of|with|about)")
"""A verb without what it is of: ``outlining what to look for``."""
_ALONE = re.compile(r"(?i:out|evacuate|shelter|quarantine|(?:self-)?isolate)|(?i:leave|depart)")
"""Actions that one word tells."""


def _says_what(scene: Scene, candidate: Candidate, words: str) -> bool:
    """Whether the words say what is to be done: several do, and one that needs no other."""
    if len(words.split()) > 1:
        return _BROKEN_OFF.fullmatch(words) is None
    if candidate.kind == "return":
        return words in ("return", "home", "back")
    if candidate.kind not in ("directive", "passive", "modal", "recommend") or not _ALONE.fullmatch(words):
        return False
    return candidate.kind == "passive" or not any(quoted.contains(candidate.cue) for quoted in scene.quoted)


_WHEN = re.compile(
    r"\s(?:on\s|late\s|early\s|last\s|this\s)*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tomorrow|tonight"
    r"|(?:morning|afternoon|evening|night|week))(?:\s(?:morning|afternoon|evening|night))?$"
)


def _undated(scene: Scene, audience: Span | None) -> Span | None:
    """An audience without the day that stands after it."""
    when = _WHEN.search(audience.of(scene.text)) if audience else None
    return Span(audience.start, audience.start + when.start()) if audience and when else audience


def _of_list(scene: Scene) -> Span | None:
    """Whom the sentence that announces a list says its items are for."""
    told = _TOLD_IN_LEAD.search(scene.text, scene.before[0].start, scene.before[0].end) if scene.listed else None
    return Span(*told.span("audience")) if told else None


_TOLD_IN_LEAD = re.compile(rf"{AUDIENCE_PHRASE},?\s(?:{BE}|must|should|shall)\s")
_AND = re.compile(r"\b[A-Z][\w.’-]*\s[a-z]{3,}s(?:,\s[a-z]+s)*,?\sand\s$")


def _joined(scene: Scene, candidate: Candidate, audience: Span | None) -> Span | None:
    """The audience with what is joined to it as the subject of a passive: ``foreign diplomats and nationals``."""
    if audience is None or candidate.kind != "passive":
        return audience
    before = _AND.search(scene.text, scene.sentence.start, audience.start)
    return Span(before.start(), audience.end) if before else audience


def _passage(scene: Scene, action: Span, candidate: Candidate, issuer: Span | None) -> Span:
    """The sentence, or of a long one what holds audience and action, and the issuer where it stands near."""
    if action.end > scene.sentence.end:
        return action
    if scene.sentence.end - scene.sentence.start <= actions.LONGEST_PASSAGE:
        return scene.sentence
    parts = [span for span in (action, candidate.cue, candidate.audience) if span]
    core = Span(min(span.start for span in parts), max(span.end for span in parts))
    if issuer is None or not scene.sentence.contains(issuer):
        return core
    whole = Span(min(core.start, issuer.start), max(core.end, issuer.end))
    return whole if whole.end - whole.start <= actions.LONGEST_PASSAGE else core


_ELSEWHERE = re.compile(r"\b(?:in|on|to|from|near|along|across|around|outside|inside|off)\s(?:the|its|their|all|any)\s")


_AFTER = re.compile(r"(?:\w+\s){1,3}?(?:hours?|days?|weeks?|months?|years?)\s(?:after|before|since)\s[^,;]{3,120},\s")
"""What befell so long before: ``A week after the dam burst, …``."""


def _around(scene: Scene, action: Span, own: Span, strength: Strength) -> Span:
    """Where the place of an advice is looked for: the sentence, but for what is told of something else.

    An action that says where without a name is not at the place of the advice before it, and what befell before a
    notice was lifted was not where it was in force.
    """
    elsewhere = _ELSEWHERE.search(action.of(scene.text)) is not None
    if elsewhere and own.start > scene.sentence.start:
        return own
    after = _AFTER.match(scene.text, scene.sentence.start, action.start) if strength == "lifted" else None
    return Span(after.end(), scene.sentence.end) if after else scene.sentence


def _place(scene: Scene, action: Span, within: Span, named: Sequence[Span]) -> Span | None:
    """The first place in the action, or else the last around it that is not only whose something is."""
    places = [m.span for m in scene.mentions if m.label in ("LOC", "FAC") and within.contains(m.span)]
    inside = [span for span in places if action.contains(span)]
    others = [
        span
        for span in places
        if not any(taken.overlaps(span) for taken in named) and scene.text[span.end : span.end + 2] not in ("’s", "'s")
    ]
    return inside[0] if inside else others[-1] if others else None


_UNTIL = re.compile(r"(?i:\b(?:until|till|through|before)\s(?:at\sleast\s)?)$")


_OTHERS_ACT = re.compile(r"\s(?:and|but|while)\s(?:the\s)?[A-Z]")
"""Behind an action: what somebody else did, on a day of its own."""
_BOUNDED = re.compile(rf"{_UNTIL.pattern}|\b[Ff]rom\s$")


def _date(scene: Scene, action: Span | None) -> DateMention | None:
    """The date that stands in the sentence outside the action; an issuer's own act is of the date beside it."""
    dated = [d for d in scene.dates if d.type in ("DATE", "TIME") and d.edtf]
    if action is not None:
        dated = [
            d
            for d in dated
            if not (action.contains(d.span) or _OTHERS_ACT.match(scene.text[action.end : d.span.start]))
        ]
    return next((d for d in dated if not _BOUNDED.search(scene.text[max(0, d.span.start - 20) : d.span.start])), None)


def _valid_until(scene: Scene) -> DateMention | None:
    return next(
        (d for d in scene.dates if d.edtf and _UNTIL.search(scene.text[max(0, d.span.start - 20) : d.span.start])), None
    )
