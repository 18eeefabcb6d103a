"""Scene + Candidate -> whether an imperative is said to one hearer, or thrown out in talk, and not to the public."""

import re

from briefgen import gazetteer
from briefgen.analyse.advisories import offices, subjects, topics, vocabulary
from briefgen.analyse.advisories.cues import Candidate
from briefgen.analyse.advisories.scene import Scene
from briefgen.model.analysis import Mention
from briefgen.model.span import Span

_POLITICS = re.compile(
    r"(?i:\b(?:(?:vice[\s-])?presidents?|presidency|prime\sminister|premier|chancellor|ministers?|secretary|senators?|party"
    r"|congress\w*|lawmakers?|deput(?:y|ies)|king|queen|leaders?|governors?|mayors?|ambassadors?)\b|\bGov\.)"
)
"""Whose calls are as often politics as advice."""
_PLAINLY = frozenset(("shelter", "health"))
"""What no politician tells a rival."""
_ENOUGH = 2
"""Words of what the public is advised on from which an action is plainly about it."""
_TO_YOU = re.compile(r"(?i:\b(?:you|your|yours|yourself|yourselves|everyone|everybody|anyone|people)\b)")
_OURS = re.compile(r"(?i:\b(?:we|us|our|ours|me|my)\b)")
_DANGER = re.compile(
    r"(?i:\b(?:flood(?:s|ed|ing|waters?)?|storms?|tsunamis?|tornado(?:e?s)?|hurricanes?|cyclones?|typhoons?|heatwaves?|blizzards?"
    r"|avalanches?|thunderstorms?|(?:wild|bush|forest\s)?fires?|smoke|smog|landslides?|mudslides?|erupt\w*|lava|radiation|fallout"
    r"|(?:earth)?quakes?|tremors?|aftershocks?|virus\w*|outbreaks?|epidemics?|pandemics?|diseases?|infect\w+|contamin\w+|leak(?:s|ed|ing)?"
    r"|spill\w*|explo\w+|blasts?|bomb\w*|shoot(?:ing|er)s?|gun(?:man|men|fire)|attack(?:s|ers?)|evacuat\w+|emergenc(?:y|ies)"
    r"|hazard\w*|danger\w*|debris|rescue\w*|power\s(?:cuts?|lines?|outages?)|blackouts?|curfews?|toxic|poison\w*|scams?)\b)"
)
"""What an authority tells the public to keep out of harm's way of."""
_PRESS = re.compile(
    rf"(?i:\b(?:reporters?|journalists?|correspondents?|interviewers?|viewers|listeners|readers|followers|{gazetteer.MEDIA_NOUNS})\b)"
)
"""Through whom one speaks to all."""
_TELLS = re.compile(
    r"\b(?:told|tell(?:s|ing)?|ask(?:s|ed|ing)?|urg(?:es?|ed|ing)|remind(?:s|ed|ing)?|order(?:s|ed|ing)?)$"
)
"""A verb of saying whose object is who hears."""
_TO = re.compile(
    r"(?:\s\w+ly|\sby\sphone|\sin\s(?:an?|the)\s(?:[\w-]+\s)?(?:call|message|letter|note|meeting))?\s(?:to|addressing)(?=\s)"
)
"""Before who hears, behind any other."""
_WHO = re.compile(
    r"\s(?P<who>(?P<one>him|her|me)\b|(?:(?!(?:that|on|in|at|of|to|from|with|for|as|after|before|during|and)\s)[\w.’'-]+\s?){1,6})"
)
"""Who hears, to the end of the noun."""


def is_beside(scene: Scene, candidate: Candidate, issuer: Span | None, words: str) -> bool:
    """Whether a call is to somebody whom the sentence names, or a politician's who warns nobody of a danger."""
    if candidate.kind != "imperative" or scene.after_advice:
        return False
    if _is_said_to_one(scene, candidate) or _is_called_by_name(scene, candidate):
        return True
    return issuer is not None and _is_of_politics(scene, issuer) and not _is_of_danger(scene, candidate, words)


def _is_called_by_name(scene: Scene, candidate: Candidate) -> bool:
    """Whether a quotation names whom it tells what to do, ``“Harbour Party: open the books”``, and not who warns."""
    quoted = next((it for it in scene.quoted if it.contains(candidate.cue)), None)
    if quoted is None or not scene.text[quoted.start : candidate.cue.start].endswith(": "):
        return False
    colon = candidate.cue.start - len(": ")
    called = [it for it in scene.mentions if it.label in ("PER", "ORG") and quoted.start < it.span.end == colon]
    return any(not subjects.serves(scene, it.span) for it in called)


def _is_said_to_one(scene: Scene, candidate: Candidate) -> bool:
    """Whether the verb of saying names as hearer a person, or people who are no public and no press."""
    return any(
        _is_heard_by_one(scene, said.cue[-1])
        for said in scene.said
        if said.cue and any(span.contains(candidate.cue) for span in said.content)
    )


def _is_heard_by_one(scene: Scene, cue: Span) -> bool:
    start = cue.end
    if not _TELLS.search(cue.of(scene.text)):
        to = _TO.match(scene.text, start, scene.sentence.end)
        if to is None:
            return False
        start = to.end()
    heard = _WHO.match(scene.text, start, scene.sentence.end)
    return heard is not None and (bool(heard["one"]) or _is_one(scene.text, Span(*heard.span("who")), scene.mentions))


def _is_one(text: str, who: Span, mentions: tuple[Mention, ...]) -> bool:
    """Whether words behind a verb of saying begin with a person, or with people in a role of their own."""
    if _PRESS.search(who.of(text)):
        return False
    for word in _WORD.finditer(text, who.start, who.end):
        named = next((it for it in mentions if it.span.start <= word.start() < it.span.end), None)
        if named is not None and named.label == "PER":
            return True
        if named is None and (gazetteer.role_noun(word[0]) or gazetteer.either_noun(word[0])):
            return _PUBLIC.fullmatch(word[0]) is None
    return False


_WORD = re.compile(r"[\w-]+")
_PUBLIC = re.compile(vocabulary.AUDIENCE)


def _is_of_politics(scene: Scene, issuer: Span) -> bool:
    """Whether who calls is a person in politics, by the words for him or those that introduce his name."""
    return _POLITICS.search(offices.titled(scene.text, issuer, scene.mentions)) is not None


def _is_of_danger(scene: Scene, candidate: Candidate, words: str) -> bool:
    """Whether an action is plainly what the public is advised on, or a danger or those in it are named beside it."""
    about, of_one = topics.topic(words), _OF_ONE.search(words) is not None
    told = sum(len(found.findall(words)) for _, found in topics.TOPICS)
    if about in _PLAINLY or (not of_one and (told >= _ENOUGH or _begins_with_topic(words))):
        return True
    near = (*scene.before, scene.sentence)
    if any(_DANGER.search(span.of(scene.text)) for span in near):
        return True
    quoted = next((it.of(scene.text) for it in scene.quoted if it.contains(candidate.cue)), words)
    return _TO_YOU.search(words) is not None and _OURS.search(quoted) is None


def _begins_with_topic(words: str) -> bool:
    """Whether the first words of an action say where to go or to stay."""
    verb = _ASKED.sub("", words)
    return any(found.match(verb) for name, found in topics.TOPICS if name in _PLACES)


_PLACES = frozenset(("depart", "movement"))
_ASKED = re.compile(r"(?i:(?:please|do\snot|don['’]t|always|now|just|so)\s)*")
_OF_ONE = re.compile(r"(?i:\b(?:him|her|his|me|my|us|our)\b)")
"""In what is said to one who knows of whom."""
