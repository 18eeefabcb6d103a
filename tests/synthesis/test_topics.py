"""The heading of a divergence."""

from briefgen.synthesis import similarity, topics

TEXTS = (
    "Nine lorries have been burnt on the northern road since Friday, the hauliers said.",
    "The minister said that 20 lorries had been burnt on the northern road.",
)
IDF = similarity.build([*TEXTS, "The ferry sailed at noon.", "A school opened."]).idf


def test_a_topic_is_a_phrase_of_a_source() -> None:
    """The label is contiguous in one of the texts, a few words long."""
    label = topics.label(TEXTS, IDF)
    assert any(label.lower() in text.lower() for text in TEXTS)
    assert 2 <= len(label.split()) <= topics.MOST_WORDS


def test_a_topic_does_not_end_before_its_noun() -> None:
    """An adjective that two texts share brings its noun along, though only one text has that."""
    texts = (
        "The union called for an international response on Sunday.",
        "The minister criticised the union's call for an international intervention.",
    )
    idf = similarity.build([*texts, "A ferry sank.", "Snow fell."]).idf
    assert topics.label(texts, idf) == "Union's call for an international intervention"


def test_what_is_counted_stands_in_the_topic() -> None:
    """The words that the texts differ on are worth more than others."""
    assert "lorries" in topics.label(TEXTS, IDF, about=frozenset(["lorri"])).lower()


def test_a_topic_is_not_the_name_of_the_one_who_speaks() -> None:
    """A name that both texts hold is left if it is a holder's."""
    texts = ("Mira Holm welcomed the night curfew.", "The night curfew is a mistake, Mira Holm was told.")
    assert topics.label(texts, similarity.build(texts).idf, holders=["Mira Holm"]) == "Night curfew"


def test_texts_without_words_have_no_topic() -> None:
    """Nothing is made up where nothing is said."""
    assert topics.label(("12.", "14."), {}) == ""


def test_a_topic_does_not_end_in_a_verb_of_irregular_form() -> None:
    """``Official toll stood`` breaks off as ``The toll raised`` does."""
    texts = ("The official toll stood at nine on Friday.", "An official toll of eight was given on Sunday.")
    assert topics.label(texts, similarity.build([*texts, "A ferry sank."]).idf, about=frozenset(["toll"])) == (
        "Official toll"
    )


def test_units_and_contractions_head_nothing() -> None:
    """``Million gallons`` does not say of what, ``Don't think`` says nothing."""
    texts = ("I don't think the well loses 2 million gallons.", "I don't think the well loses 3 million gallons.")
    assert topics.label(texts, similarity.build([*texts, "A ferry sank."]).idf) == "Well loses"


def test_where_noun_phrases_are_known_the_topic_is_one() -> None:
    """Never a stretch that ends in a verb's form, though more of it is shared."""
    texts = ("A bomber has rammed a truck into the grain silo.", "The bomber has rammed a car into the silo's gate.")
    nouns = [("bomber", "truck", "grain silo"), ("bomber", "car", "silo", "silo's gate")]
    idf = similarity.build([*texts, "Snow fell.", "A ferry sank."]).idf
    assert topics.label(texts, idf, nouns=nouns) in {"Grain silo", "Silo's gate"}


def test_what_stands_before_the_first_telling_word_is_left_out() -> None:
    """``Many schools`` are schools."""
    texts = ("Many schools in Ostrel reopened.", "All schools in Ostrel are shut.")
    nouns = [("Many schools", "Many schools in Ostrel", "Ostrel"), ("All schools", "All schools in Ostrel", "Ostrel")]
    assert topics.label(texts, similarity.build([*texts, "Snow fell."]).idf, nouns=nouns) == "Schools in Ostrel"


def test_a_verdict_and_a_measure_head_nothing() -> None:
    """``The worst flood`` judges, ``the number`` says not of what."""
    texts = ("The worst flood in years killed nine.", "The number stood at 12.")
    nouns = [("The worst flood", "years"), ("The number",)]
    assert topics.label(texts, similarity.build([*texts, "Snow fell."]).idf, nouns=nouns) == "Flood"


def test_what_the_texts_differ_on_heads_them_before_a_name() -> None:
    """However rare the words of the name are."""
    texts = ("The Tilers’ Guild of Ostrel spoke of 60 jobs.", "The Tilers’ Guild of Ostrel lost 20 jobs.")
    nouns = [("The Tilers’ Guild of Ostrel", "jobs")] * 2
    idf = similarity.build([*texts, "Snow fell on the jobs.", "A ferry sank.", "The jobs went."]).idf
    assert topics.label(texts, idf, about=frozenset(["job"]), nouns=nouns) == "Jobs"
