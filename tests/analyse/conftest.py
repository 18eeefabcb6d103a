"""The pipelines that the tests of analysis read with."""

import pytest
from spacy.language import Language

from briefgen import language


@pytest.fixture(scope="package")
def nlp() -> Language:
    """The pipeline that briefgen ships."""
    return language.load("en")


@pytest.fixture(scope="package")
def rules() -> Language:
    """The pipeline without a model and without a parse."""
    return language.load("blank")
