"""Who is taken for the publisher of a mail, and what its subject says."""

from email.message import EmailMessage

import pytest

from briefgen.clean import clean
from briefgen.clean.letterhead import outlet, title
from briefgen.model.article import Article
from tests.clean.pages import BODY, HEADLINE, document, paragraphs


def mail(sender: str, subject: str = HEADLINE, body: str = "\n\n".join(BODY)) -> Article:
    """The article of a mail."""
    message = EmailMessage()
    message["Subject"] = subject
    message.set_content(body)
    content = f"From: {sender}\n".encode() + message.as_bytes()
    (found,) = clean(document(content, "message/rfc822", "a.eml"))
    return found


@pytest.mark.parametrize(
    ("sender", "named"),
    [
        ("The Maren Courier <news@marencourier.example>", "The Maren Courier"),
        ("Maren Courier Newsletter <a@b.example>", "Maren Courier"),
        ("Sefa Onwari, The Maren Courier <sefa@b.example>", "The Maren Courier"),
        ("Press Office, Ministry of Ports <press@ports.example>", "Ministry of Ports"),
        ("VNA <donotreply@vna.example>", "VNA"),
        ("Veldania Relief Network <info@vrn.example>", "Veldania Relief Network"),
        ("Alerts <noreply@ports.gov.example>", "ports.gov.example"),
        ("newsletter@mail.marencourier.example", "marencourier.example"),
        ("Charlotte Observer <news@charlotteobserver.example>", "Charlotte Observer"),
    ],
)
def test_an_outlet_or_a_body_that_sends_a_mail_is_its_publisher(sender: str, named: str) -> None:
    """By its name, else by its domain."""
    assert outlet(sender) == named


@pytest.mark.parametrize(
    "sender",
    [
        "Anna Sollen <anna.sollen@marencourier.example>",
        '"Sollen, Anna" <press@marencourier.example>',
        "Emily Post <emily@b.example>",
        "sonwari@ports.gov.example",
        "News Desk <desk@b.example>",
        "Google Alerts <alerts-noreply@google.com>",
        "undisclosed-recipients:;",
        '"',
        "",
    ],
)
def test_a_person_is_no_publisher(sender: str) -> None:
    """Nor is a mailbox of a domain that says nothing, nor who sends the words of others."""
    assert outlet(sender) is None


def test_the_sender_of_a_mail_is_its_publisher_where_its_body_names_none() -> None:
    """Also where the address is broken; what the body says goes before."""
    found = mail("The Maren Courier <news@marencourier.example>").publisher
    assert found is not None
    assert (found.value, found.origin) == ("The Maren Courier", "page metadata")
    assert mail('"').publisher is None
    wired = mail("The Maren Courier <news@marencourier.example>", body="PORT MAREN (VNA) — " + "\n\n".join(BODY))
    assert wired.publisher is not None
    assert wired.publisher.value == "VNA"


FORWARDED = f"""FYI

---------- Forwarded message ---------
From: The Maren Courier <news@marencourier.example>
Date: Tue, 4 Mar 2031 at 06:12
Subject: {HEADLINE}
To: <anna.sollen@b.example>

"""


def test_who_passes_a_mail_on_is_not_its_publisher() -> None:
    """But who sent it first is, and its first subject is the title."""
    passed_on = mail("Harbour Office <info@b.example>", f"Fwd: {HEADLINE}", FORWARDED + "\n\n".join(BODY))
    assert passed_on.publisher is not None
    assert passed_on.publisher.value == "The Maren Courier"
    assert passed_on.title is not None
    assert passed_on.title.value == HEADLINE
    assert paragraphs(passed_on) == list(BODY)
    assert mail("Harbour Office <info@b.example>", f"Fwd: {HEADLINE}").publisher is None


def test_a_mail_that_was_pasted_is_read_as_one() -> None:
    """Into a text file, with its head."""
    (found,) = clean(document((FORWARDED + "\n\n".join(BODY)).encode(), "text/plain", "a.txt"))
    assert found.publisher is not None
    assert found.publisher.value == "The Maren Courier"


@pytest.mark.parametrize(
    "subject", ["Quay closed", "Re: Fwd: Quay closed", "Subject: FW: Quay closed", "*Subject:* Quay closed"]
)
def test_a_subject_is_told_without_its_marks(subject: str) -> None:
    """Those of replies and forwards, and its label."""
    assert title(subject) == "Quay closed"


@pytest.mark.parametrize("headline", ["Fields of straw: what is left", "Day care: who pays", "Wildfire: a year on"])
def test_a_word_that_ends_as_a_mark_does_is_kept(headline: str) -> None:
    """Marks of replies stand at the beginning alone."""
    assert title(headline) == headline
