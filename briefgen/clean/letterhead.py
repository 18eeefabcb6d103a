"""The head of a mail -> title and publisher: the subject, and the outlet or the body that sent it.

A person is never taken for a publisher, nor is who passed a mail on: what a forwarded mail's head says stands in the
body, as pasted mails have it too.
"""

import re
from collections.abc import Iterator, Sequence

from briefgen import gazetteer
from briefgen.clean.prose import Reading
from briefgen.clean.publisher import OUTLET_NOUNS, is_outlet
from briefgen.model.article import Fact
from briefgen.words import name_key, words

_MARK = re.compile(r"^\s*(?:(?:re|aw|fwd?|wg)\s*:\s*)+", re.IGNORECASE)
"""What programs put before the subject of a mail that is answered or passed on."""
_SUBJECT = re.compile(r"\W*Subject:\W*(?=\w)")
_FROM = re.compile(r"\W*From:\W*(?P<sender>\w.*)")
_SENDER = re.compile(
    r"(?P<name>[^<\[@]{0,200})(?:[<\[]|^)(?:mailto:)?(?P<mailbox>[^\s<>@]+)@(?P<domain>[\w.-]+\.[a-z]{2,})\W*",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s*[,|(:–—]\s*|\s-\s|\s(?:at|via|from)\s")
_SERVICE = re.compile(
    r"(?:['’]s)?(?:\s(?:daily|weekly|morning|evening|e-?mail|breaking|free))*"
    r"\s(?:newsletters?|news alerts?|alerts?|breaking news|briefing)$",
    re.IGNORECASE,
)
"""What an outlet calls its mails, behind its own name."""
_NOBODY = re.compile(
    r"(?:no-?reply|do-?not-?reply|news|alerts?|updates?|info|press|media|editors?|editorial|subscri|mail|service|contact|desk"
    r"|notif|briefing|bulletin|public|communications?|comms|web)",
    re.IGNORECASE,
)
"""How mailboxes begin that belong to no person: ``newsletters@``, ``no-reply@``."""
_SITE = re.compile(r"(?P<label>[\w-]+)(?:\.(?:com?|org|net|gov|gouv|edu|ac|mil))?\.[a-z]{2,}$")
_GOVERNMENT = re.compile(r"\.(?:gov|gouv|mil|int)(?:\.|$)")
_OUTLET_SITE = re.compile(rf"(?!.*mail)(?!wordpress)[\w-]*(?:{OUTLET_NOUNS})|(?:the)?daily[\w-]+", re.IGNORECASE)
_ALERTS = frozenset({"google"})
"""Who sends the words of others."""
_GENERAL = re.compile(
    r"(?:press|media|news|desk|team|offices?|services?|releases?|alerts?|daily|weekly|agency|wire|\s)*", re.I
)
"""What offices and mails are called everywhere, not only at one outlet."""
_INITIALS = 3
"""Letters of a domain that is called by the initials of its outlet."""


def is_field(line: str) -> bool:
    """Whether a line is one of a mail's head, but the one that gives its subject."""
    return _FIELD.match(line) is not None


_FIELD = re.compile(r"\W*(?:From|To|Cc|Bcc|Sent|Reply-To):\W*\w")


def is_passed_on(subject: str) -> bool:
    """Whether a subject is that of a mail that was answered or passed on by whoever sent it."""
    return _MARK.match(subject) is not None


def title(subject: str) -> str:
    """A subject, or the line that gives it, without its label and the marks of replies and forwards."""
    return " ".join(_MARK.sub("", _SUBJECT.sub("", subject, count=1), count=1).split())


def publisher(blocks: Sequence[Reading], why: Sequence[str | None]) -> Fact | None:
    """The publisher that the head of a mail names which stands before the article."""
    first = next((i for i, reason in enumerate(why) if reason is None), len(blocks))
    if not any(_SUBJECT.match(block.text) for block in blocks[:first]):
        return None
    senders = (found["sender"] for block in blocks[:first] if (found := _FROM.fullmatch(block.text)))
    return next((Fact(name, "text") for sender in senders if (name := outlet(sender))), None)


def outlet(sender: str) -> str | None:
    """The outlet or the body that ``Name <mailbox@domain>`` says sent a mail, by its name, else by its domain."""
    found = _SENDER.fullmatch(" ".join(sender.split()))
    site = _SITE.search(found["domain"].lower()) if found else None
    if found is None or site is None:
        return None
    name = found["name"].strip("\"' ")
    letter = _SERVICE.search(name) is not None
    named = [part for part in _parts(name) if _is_named(part) and (letter or not _is_person(part, site["label"]))]
    if named:
        return max(named, key=len)
    if _is_person(name, site["label"]) or not _belongs_to_nobody(found["mailbox"], site["label"]):
        return None
    whole = _SERVICE.sub("", name)
    if _agree(whole, site["label"]):
        return whole
    public = _GOVERNMENT.search(site[0]) or _OUTLET_SITE.fullmatch(site["label"])
    return site[0] if public else None


def _parts(name: str) -> Iterator[str]:
    """``name``, then what it joins: ``Anna Sollen, The Maren Courier``."""
    for part in (name, *_PARTS.split(name)):
        if part:
            yield _SERVICE.sub("", part)


def _is_named(part: str) -> bool:
    """Whether words name one outlet or one body."""
    return _GENERAL.fullmatch(part) is None and (is_outlet(part) or gazetteer.is_public_body(part))


def _is_person(name: str, label: str) -> bool:
    """Whether a name is a person's: it begins with a forename, and the domain is not called so."""
    given = next(iter(words(name.partition(",")[2] or name)), "")
    return gazetteer.is_forename(given) and _key(name) not in _key(label)


def _belongs_to_nobody(mailbox: str, label: str) -> bool:
    """Whether a mailbox is an office's: by its name, or because it is called as its domain is."""
    return _NOBODY.match(mailbox) is not None or _key(label) in _key(mailbox) or _key(mailbox) in _key(label)


def _agree(name: str, label: str) -> bool:
    """Whether a name and a domain are the same: one in the other, or by their initials."""
    own, site = _key(name), _key(label)
    if not own or site in _ALERTS:
        return False
    initials = "".join(word[0] for word in words(name) if word[0].isupper()).lower()
    return own in site or own.startswith(site) or (len(site) >= _INITIALS and initials == site)


def _key(name: str) -> str:
    return name_key(name).replace(" ", "")
