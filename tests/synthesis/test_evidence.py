"""What is known of one article is found once, and again where the article or its analysis is another."""

from dataclasses import replace
from datetime import date

from briefgen.model.analysis import Analysis
from briefgen.model.article import PublicationDate
from briefgen.model.corpus import Corpus
from briefgen.synthesis.evidence import Reading, once, readings
from tests.synthesis.factories import Written, article, sentences

looked: list[str] = []
PIER = "The pier of Port Maren was closed."
QUAY = "The quay of Port Maren was opened."


@once
def first_word(reading: Reading) -> str:
    """A finding of one article."""
    looked.append(reading.text)
    return reading.text.split()[0]


def written(text: str, published: str | None = None) -> Written:
    """An article with its sentences."""
    made = article(text, published=published)
    return made, Analysis(made.id, sentences(text))


def found(*articles: Written) -> list[str]:
    """What is looked at anew to find the first word of each article."""
    looked.clear()
    corpus = Corpus(tuple(one for one, _ in articles), tuple(analysis for _, analysis in articles))
    assert [first_word(reading) for reading in readings(corpus)] == ["The"] * len(articles)
    return list(looked)


def test_what_one_article_says_is_found_once_whichever_others_there_are() -> None:
    """An article left out leaves nothing of the others to be found again, nor does taking it in again."""
    pier, quay = written(PIER), written(QUAY)
    assert sorted(found(pier, quay)) == [PIER, QUAY]
    assert found(quay) == []
    assert found(pier, quay) == []


def test_another_date_or_another_analysis_is_looked_at_anew() -> None:
    """A correction of an article counts, and taking it back too."""
    made, analysis = written(PIER, published="2031-03-04")
    found((made, analysis))
    dated = replace(made, published=PublicationDate(date(2031, 3, 5), "project"))
    assert found((dated, analysis)) == [PIER]
    assert found((dated, replace(analysis, sentences=()))) == [PIER]
    assert found((made, analysis)) == [PIER]
