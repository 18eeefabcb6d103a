"""Words -> what makes a clause of them: a finite verb, and marks that close."""

import re

from briefgen import words

FINITE = frozenset(
    """is are was were has have had will would can could may might must shall should did does do said says went came
    took made got gave saw left led held told found fell rose sent met won lost began became broke brought built
    bought caught chose cut drew drove ate fought flew hit hurt kept knew lay let lit paid put ran rang read rode
    sank sat sold set shot shut spoke spent spread stood struck swept swore swam taught thought threw understood
    woke wore wrote blew grew fled arose beat bent bit bore clung crept dealt dug drank fed felt flung forbade
    forgot froze heard hid hung lent meant overcame overthrew overtook quit shook shrank slid slept sped split spun
    stole stuck swung threw tore underwent undertook upheld wept withdrew withheld wound wove goes comes takes makes
    gets gives leaves leads holds falls rises begins becomes remains continues plans wants needs faces claims denies
    warns expects""".split()
)
"""Verbs whose finite form does not end in ``-ed``."""
TWO_OBJECTS = (
    r"(?:accused|asked|bought|brought|called|considered|declared|fed|gave|given|handed|left|lent|named|offered|owed|paid"
    r"|promised|read|sent|showed|shown|sold|taught|thrown|threw|told)"
)
"""Past forms of verbs that take two objects: what stands behind the first says nothing of it."""
_CLOSES_FIRST = re.compile(r"[^(]*\)")
"""A bracket that closes before any has opened."""
_QUOTATION = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|``.*?(?:''|$)")


def finite(text: str) -> bool:
    """Whether words hold a finite verb, as far as their forms show; ``May`` with a capital is a month."""
    return any(is_finite(token.lower()) for token in words.words(text) if token != "May")


def is_finite(token: str) -> bool:
    """Whether a word in small letters has the form of a finite verb."""
    return token in FINITE or (len(token) > 3 and token.endswith("ed"))


def balanced(spoken: str) -> bool:
    """Whether quotation marks and brackets that open also close."""
    return (
        spoken.count("“") == spoken.count("”") + spoken.count("’’")
        and spoken.count('"') % 2 == 0
        and spoken.count("``") == spoken.count("''")
        and spoken.count("(") == spoken.count(")")
        and _CLOSES_FIRST.match(spoken) is None
    )


def unquoted(text: str) -> str:
    """``text`` with a blank for each character of what stands in double quotation marks."""
    return _QUOTATION.sub(lambda quotation: " " * len(quotation[0]), text)
