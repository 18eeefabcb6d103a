"""Words behind a name -> the same words, with participles told from the past forms that the tags take them for.

``a banker brought into the cabinet``; ``a band of exiles formed in May``; ``a crane operator turned union leader``.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from briefgen.analyse import cues
from briefgen.analyse.parse import Parse, Token
from briefgen.analyse.roles.rolenouns import is_person
from briefgen.model.span import Span

_IRREGULAR = frozenset(
    "brought built bought caught fed found held hit hurt kept led made paid put sent set shot sold taught".split()
)
"""Past forms that are participles, too, of verbs that act on something."""
_BEHIND = frozenset(("IN", "TO", "RB"))
"""Tags of what stands behind a participle, where behind a past form an object would."""
_NOUNS = frozenset(("NN", "NNP", "JJ"))


def read(tokens: Sequence[Token], name: Span, parse: Parse) -> list[Token]:
    """The words of a phrase behind a name; what can be no verb, as the name has its own elsewhere, is a participle."""
    if not tokens:
        return []
    own = parse.verb(name)
    described = tokens[0].tag in ("DT", "PRP$") and own is not None
    apart = described and own is not None and not tokens[0].number <= own.number <= tokens[-1].number
    found = [tokens[0]]
    for at, (before, token) in enumerate(pairwise(tokens), 1):
        passive = apart and token.tag == "VBD" and _is_passive(token, tokens[at + 1 : at + 2])
        turned = token.lower == "turned" and is_person(before.text) and _is_of_a_person(tokens[at + 1 :])
        found.append(replace(token, tag="VBN", dep="acl") if passive or turned else token)
    return found


def _is_passive(token: Token, following: Sequence[Token]) -> bool:
    form = token.lower.endswith("ed") or token.lower in _IRREGULAR
    return form and cues.cue(token.lower) is None and any(it.tag in _BEHIND for it in following)


def _is_of_a_person(tokens: Sequence[Token]) -> bool:
    """Whether words begin with a bare noun for a person: ``union leader``."""
    end = next((at for at, token in enumerate(tokens) if token.tag not in _NOUNS), len(tokens))
    return end > 0 and is_person(tokens[end - 1].text)
