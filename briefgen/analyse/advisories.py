"""Doc + Sentences -> Advisories: what authorities tell people to do or not to do.

What analysts, politicians among themselves, readers or the page itself ask for is no advisory.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from briefgen.analyse import advicewords as vocabulary
from briefgen.analyse import issuers
from briefgen.analyse.advicecues import Candidate, candidates
from briefgen.language.quotations import quotations
from briefgen.model.analysis import Advisory, DateMention, Mention, Sentence
from briefgen.model.span import Span


@dataclass(frozen=True, slots=True)
class _Scene:
    """A sentence and what stands around it."""

    text: str
    sentence: Span
    before: tuple[Span, ...]
    """The sentences before it in the text."""
    quoted: tuple[Span, ...]
    mentions: tuple[Mention, ...]
    dates: tuple[DateMention, ...]


def find(
    doc: Doc, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...], dates: tuple[DateMention, ...]
) -> tuple[Advisory, ...]:
    """The advisories of an article in order; at most one for each stretch of words."""
    text = doc.text
    spans = tuple(sentence.span for sentence in sentences)
    found: list[Advisory] = []
    for number, span in enumerate(spans):
        if not _WORTH_READING.search(text, span.start, span.end) or _FURNITURE.search(text, span.start, span.end):
            continue
        scene = _Scene(
            text,
            span,
            spans[max(0, number - issuers.REACH) : number],
            tuple(q.span for q in quotations(text, span)),
            tuple(m for m in mentions if m.span.end <= span.end),
            tuple(d for d in dates if span.contains(d.span)),
        )
        found.extend(_of_sentence(scene))
    return tuple(found)


_WORTH_READING = re.compile(
    r"(?i:\b(?:advis|urg|warn|t[eo]ll|order|ask|recommend|caution|instruct|direct|requir|request|encourag|remind|call|appeal|implor|counsel"
    r"|invit|command|emphasi|should|must|ought|may\swish|allowed|cannot|can\b|ban|bar|prohibit|forb|clos|shut|suspend|cancel|restrict|halt|ground|seal"
    r"|off-limits|reopen|lift|impos|curfew|no\s|number|hotline|helpline|line\b|reassur|do\snot|don['’]t|avoid|stay|remain|leave|depart|evacuat"
    r"|shelter|boil|wash|keep|reconsider|exercise|follow|monitor|seek|limit|be\s|have\s|register|enrol|consider|wear|contact|dial|report|take|check))"
)
_FURNITURE = re.compile(
    r"(?i:\b(?:e-?mail\saddress|newsletter|subscri\w+|cookies?|browser|your\s(?:comments?|name|story|experiences?|inbox)|sign\sup|log\s?in|robot"
    r"|click|scroll|advert\w*|javascript|terms\sof|privacy|read\smore|listen\sto\sthe\sarticle|this\sarticle|news\steam|using\sthe\sform)\b)"
)


def _of_sentence(scene: _Scene) -> Iterator[Advisory]:
    taken: list[Span] = []
    for candidate in candidates(scene.text, scene.sentence):
        action = _action(scene, candidate)
        if any(action.overlaps(span) for span in taken):
            continue
        advisory = _advisory(scene, candidate, action)
        if advisory is not None:
            taken.append(action)
            yield advisory


_ACTION_END = re.compile(
    r"\s?,?\s(?:(?:warning|saying|citing|noting|adding|stressing|explaining|amid|according\sto)\b"
    r"|(?:said|says)\b)|\s?,\s(?:[\w.’'-]+\s){1,5}(?:said|says|told)\b"
    r"|\sand\s(?:also\s)?(?:said|urged|warned|told|added|advised|asked|ordered)\s"
    r"|,\s(?:while|but|although|though|which|who|where|as|and\s(?:said|urged|warned|told|added))\s"
    r"|,\s(?:a|an|the|another)\s(?:[\w.’'-]+\s){1,4}\w+ed\s"
    r"|(?<=[a-z\d])\s(?=(?:If|He|She|It|They|But|Earlier)\s)|\s?[”\"]|\s?''|;\s|\s?[.!?](?=\s|$)"
)
"""What ends an action: a reporting clause, another clause, a closing quotation mark, a missing full stop."""
_ABBREVIATED = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sgt|No|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)$")


def _action(scene: _Scene, candidate: Candidate) -> Span:
    """The words of the action, without what the sentence adds after it."""
    start, end = candidate.action.start, candidate.action.end
    if to := _TO.match(scene.text, start):
        start = to.end()
    for found in _ACTION_END.finditer(scene.text, start + 1, end):
        if not (found[0].startswith(".") and _ABBREVIATED.search(scene.text, start, found.start())):
            end = found.start()
            break
    words = scene.text[start:end]
    return Span(start, start + len(words.rstrip(" ,;:.\n")))


_TO = re.compile(r"to\s")


def _advisory(scene: _Scene, candidate: Candidate, action: Span) -> Advisory | None:
    words = action.of(scene.text)
    kind = vocabulary.topic(words) or ("other" if candidate.kind == "ban" and candidate.audience else None)
    if kind is None or len(words.split()) < 2 or _is_no_advice(scene, candidate, words):
        return None
    issuer, outsider = _issuer(scene, candidate, action)
    if outsider or not _stands(scene, candidate, issuer, words):
        return None
    number, level_words = vocabulary.level(scene.sentence.of(scene.text))
    return Advisory(
        span=_passage(scene, action, candidate, issuer),
        issuer=issuer,
        audience=candidate.audience,
        place=_place(scene, action, [span for span in (issuer, candidate.audience) if span]),
        action=action,
        type=kind,
        strength=vocabulary.strength(candidate.verb, words),
        level=number,
        level_words=level_words,
        reasons=_reasons(scene, action),
        date=_date(scene, action),
        valid_until=_valid_until(scene),
    )


_HYPOTHETICAL = re.compile(
    r"(?i:\b(?:if|whether|would|could|might|refus\w+|declin\w+|rather\sthan|waiting\sfor|never|not|n['’]t|decided\snot|should\shave|failed|fails"
    r"|wants?|wanted|will|plans?|considering|asked\s(?:if|whether)|what|how)\s(?:\w+\s){0,3})$"
)


def _is_no_advice(scene: _Scene, candidate: Candidate, words: str) -> bool:
    if vocabulary.NOT_ADVICE.search(" ".join(words.split()[:7])):
        return True
    before = scene.text[scene.sentence.start : candidate.cue.start]
    if candidate.kind in ("directive", "against", "recommend", "ban") and _HYPOTHETICAL.search(before):
        return True
    audience = candidate.audience.of(scene.text) if candidate.audience else ""
    head = re.split(r"\s(?:in|of|from|with|near|who)\s", audience)[0]
    return bool(vocabulary.OFFICIAL_AUDIENCE.search(head)) and not vocabulary.PRECAUTION.search(words)


def _issuer(scene: _Scene, candidate: Candidate, action: Span) -> tuple[Span | None, bool]:
    """The issuer, and whether it is somebody who gives no official advice."""
    text, sentence = scene.text, scene.sentence
    if candidate.by is not None:
        found = issuers.phrases(text, candidate.by, scene.mentions)
        return (found[0] if found else candidate.by), bool(vocabulary.OUTSIDERS.search(candidate.by.of(text)))
    quoted = next((q for q in scene.quoted if q.contains(candidate.cue)), None)
    if quoted is None and candidate.kind in (
        "directive",
        "against",
        "recommend",
        "ban",
        "warning",
        "reassure",
        "contact",
    ):
        before = Span(sentence.start, candidate.cue.start)
        here = issuers.subject(text, before, scene.mentions, scene.before)
        outsider = here is None and (bool(vocabulary.OUTSIDERS.search(before.of(text))) or _names_person(scene, before))
    else:
        here, outsider = _ascribed(scene, candidate, action)
    if here is not None or outsider or (candidate.kind == "closure" and candidate.verb != "no"):
        return here, outsider
    if candidate.kind in ("passive", "modal") and candidate.audience and not _opens(scene, candidate.audience):
        return None, False
    if _CONTACT.match(action.of(text)):
        named = issuers.phrases(text, action, scene.mentions)
        return (named[0] if named else None), False
    if candidate.kind == "imperative" and not any(_SAYS.search(span.of(text)) for span in scene.before):
        return None, False
    return issuers.earlier(text, scene.before, scene.mentions), False


_CONTACT = re.compile(r"(?i:call|contact|phone|ring)\s")


def _opens(scene: _Scene, audience: Span) -> bool:
    """Whether a sentence, or a quotation in it, begins with whom the advice is for."""
    starts = (scene.sentence.start, *(quoted.start for quoted in scene.quoted))
    if scene.text[max(0, audience.start - 5) : audience.start].rstrip().endswith((".", "!", "?")):
        return True
    return any(0 <= audience.start - start <= OPENING for start in starts)


OPENING = 12
"""Characters that may stand before the first phrase of a sentence: a mark, an adverb."""


def _ascribed(scene: _Scene, candidate: Candidate, action: Span) -> tuple[Span | None, bool]:
    """Who the words are ascribed to, outside of quotation marks and of the advice itself."""
    if candidate.audience is not None and candidate.audience.of(scene.text) == "you":
        return None, False
    start = candidate.audience.start if candidate.audience else action.start
    if said := _SAID_THAT.search(scene.text, scene.sentence.start, start):
        before = Span(scene.sentence.start, said.start())
        here = issuers.subject(scene.text, before, scene.mentions, scene.before)
        return here, here is None and bool(vocabulary.OUTSIDERS.search(before.of(scene.text)))
    inside = (*scene.quoted, action, candidate.cue, *([candidate.audience] if candidate.audience else []))
    outside = _outside(scene.sentence, inside)
    words = " ".join(span.of(scene.text) for span in outside)
    if not _SAYS.search(words):
        return None, False
    here = issuers.attributed(scene.text, outside, scene.mentions)
    if here is not None:
        return here, False
    person = next(
        (m.span for m in scene.mentions if m.label == "PER" and any(o.contains(m.span) for o in outside)), None
    )
    where = Span(scene.sentence.start, person.end if person else scene.sentence.start)
    here = (
        issuers.person_before(scene.text, where, scene.mentions, scene.before) if person or _HE.search(words) else None
    )
    outsider = bool(vocabulary.OUTSIDERS.search(words)) or (
        here is None and (person is not None or bool(_HE.search(words)))
    )
    return here, outsider


_SAID_THAT = re.compile(
    r"\s(?:said|says|added|warned|advised|announced|stressed|confirmed)(?:\sthat)?\s(?:the\s)?[“\"`']*\s?$"
)
_HE = re.compile(r"\b(?:[Hh]e|[Ss]he|I)\s")


def _names_person(scene: _Scene, where: Span) -> bool:
    return any(m.label == "PER" and where.contains(m.span) for m in scene.mentions)


def _outside(sentence: Span, inside: Sequence[Span]) -> list[Span]:
    """The stretches of a sentence that none of ``inside`` covers."""
    free, start = [], sentence.start
    for span in sorted(inside):
        if span.start > start:
            free.append(Span(start, span.start))
        start = max(start, span.end)
    return [*free, Span(start, sentence.end)] if start < sentence.end else free


_IF_YOU = re.compile(r"\b[Ii]f\syou\b")
_SAYS = re.compile(
    r"(?i:\b(?:said|says|told|added|advis\w+|warn\w+|announc\w+|confirm\w+|tweet\w*|wrote|according\sto|statement|spokes\w+|stat(?:ed|es)|urg\w+|stress\w+|emphasi\w+))"
)
_PUBLIC_ONLY = frozenset(["ask", "tell", "encourage", "invite", "remind", "require", "request", "emphasize"])
_MEASURE = re.compile(
    r"(?i:\b(?:precaution\w*|until|further\snotice|for\s(?:a|one|two|three|\d+)\s(?:day|week|month)s?|order(?:s|ed|ing)"
    r"|authorit\w+|off-limits|restrict\w*|ban(?:s|ned|ning)?|rest\sof\sthe\sday|curfew|lockdown)\b)"
)
"""What makes a closure a measure that somebody took."""


def _stands(scene: _Scene, candidate: Candidate, issuer: Span | None, words: str) -> bool:
    """Whether a wording is an advisory, given who seems to speak."""
    if candidate.kind == "closure":
        return candidate.verb == "no" or bool(_MEASURE.search(scene.sentence.of(scene.text)))
    if candidate.kind == "modal":
        return _modal_stands(scene, candidate, issuer, words)
    if candidate.kind in ("passive", "contact"):
        return True
    if candidate.kind == "imperative" and vocabulary.level(words)[1] is not None:
        return True
    return issuer is not None or candidate.verb in _PUBLIC_ONLY


def _modal_stands(scene: _Scene, candidate: Candidate, issuer: Span | None, words: str) -> bool:
    sentence = scene.sentence.of(scene.text)
    quoted = any(q.contains(candidate.cue) for q in scene.quoted)
    if candidate.verb == "can":
        return bool(re.match(r"(?i)(?:call|phone|ring|contact|visit|report)\b", words))
    if candidate.audience is not None and candidate.audience.of(scene.text) == "you":
        return not quoted and vocabulary.topic(words) in ("health", "shelter") and bool(_IF_YOU.search(sentence))
    return issuer is not None and (quoted or bool(_SAYS.search(sentence)))


def _passage(scene: _Scene, action: Span, candidate: Candidate, issuer: Span | None) -> Span:
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


def _place(scene: _Scene, action: Span, named: Sequence[Span]) -> Span | None:
    places = [m.span for m in scene.mentions if m.label in ("LOC", "FAC") and scene.sentence.contains(m.span)]
    inside = [span for span in places if action.contains(span)]
    others = [span for span in places if not any(taken.overlaps(span) for taken in named)]
    return inside[0] if inside else others[-1] if others else None


_REASON = re.compile(
    r"(?i:\b(?:due\sto|because(?:\sof)?|owing\sto|on\saccount\sof|in\s(?:light|view)\sof|citing|amid|(?<!the\s)following|as\sa\sresult\sof)\s)([^.;”\"]+?)(?=\s?(?:[.;”\"]|$|,\s(?:and|but|the|a|said|which)\s|,['’”]))"
)


def _reasons(scene: _Scene, action: Span) -> tuple[Span, ...]:
    del action
    return tuple(
        Span(m.start(1), m.end(1)) for m in _REASON.finditer(scene.text, scene.sentence.start, scene.sentence.end)
    )


_UNTIL = re.compile(r"(?i:\b(?:until|till|through|before)\s(?:at\sleast\s)?)$")


def _date(scene: _Scene, action: Span) -> DateMention | None:
    dated = [d for d in scene.dates if d.type in ("DATE", "TIME") and d.edtf and not action.contains(d.span)]
    return next((d for d in dated if not _UNTIL.search(scene.text[max(0, d.span.start - 20) : d.span.start])), None)


def _valid_until(scene: _Scene) -> DateMention | None:
    return next(
        (d for d in scene.dates if d.edtf and _UNTIL.search(scene.text[max(0, d.span.start - 20) : d.span.start])), None
    )
