"""The pipeline that the tests of advisories read with."""

import pytest
from spacy.language import Language

from briefgen import language


@pytest.fixture(scope="package")
def nlp() -> Language:
    """The pipeline that briefgen ships."""
    return language.load("en")
