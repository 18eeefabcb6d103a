"""Pages about a fictional country, for the tests of cleaning."""

from briefgen.clean import clean
from briefgen.model.article import Article
from briefgen.model.source import Address, Given, RawDocument

BODY = (
    "Soldiers closed the harbour of Port Maren on Monday after a night of shooting near the customs house, "
    "the ministry of transport said.",
    "The harbour handles nine tenths of the grain that Veldania imports, and three ships were turned back before noon.",
    "“Nobody told us that the harbour would close,” said Colonel Ilan Toresk, who commands the garrison.",
    "The Brenna Front, which has fought the government since 2019, denied that its fighters had been near the port.",
    "Residents of Port Maren said that they had heard explosions shortly after midnight and had stayed in their homes.",
    "The ministry expects the harbour to open again within a week if the garrison can secure the road to the capital.",
)
"""The paragraphs of an article."""
HEADLINE = "Soldiers close harbour of Port Maren after night of shooting"


def article(text: str, name: str = "page.txt", given: Given | None = None) -> Article:
    """The one article in a text file."""
    (found,) = clean(document(text.encode(), "text/plain", name, given))
    return found


def document(content: bytes, media_type: str, name: str = "page", given: Given | None = None) -> RawDocument:
    """A document with this content."""
    return RawDocument(Address(None, name, given or Given()), media_type, content)


def paragraphs(found: Article) -> list[str]:
    """The paragraphs of an article's text."""
    return found.text.split("\n\n")


def reasons(found: Article) -> dict[str, str]:
    """The reason for each cut of an article by its text."""
    return {" ".join(cut.text.split()): cut.why for cut in found.ledger.cuts}
