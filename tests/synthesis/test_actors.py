"""Who acts: one actor under all its names, its roles in the sources' words, the prominent first."""

import pytest

from briefgen.model.analysis import Polarity, Role
from briefgen.model.span import Span
from briefgen.model.synthesis import Actor
from briefgen.synthesis import actors, attributions

from .factories import Written, at, corpus, mentions, role, statement, written


def cast(*pairs: Written) -> dict[str, Actor]:
    """The actors of these articles by name."""
    return {actor.name: actor for actor in actors.find(corpus(*pairs)).actors}


def naming(text: str, day: str = "2031-03-04", **labels: list[str]) -> Written:
    """An article of that day with these names in it."""
    return written(text, published=day, names=mentions(text, **labels))


def labelled(text: str, name: str, label: str) -> Written:
    """An article with one name in it."""
    return written(text, published="2031-03-04", names=mentions(text, **{label: [name]}))


def test_a_surname_means_the_one_person_who_bears_it() -> None:
    """A full name, a titled surname and a surname in another article are one person."""
    first = naming("Colonel Ilan Toresk spoke. Mr Toresk left.", PER=["Colonel Ilan Toresk", "Mr Toresk"])
    second = naming("A deputy of Toresk spoke.", "2031-03-05", PER=["Toresk"])
    found = cast(first, second)
    assert list(found) == ["Ilan Toresk"]
    assert (found["Ilan Toresk"].mentions, found["Ilan Toresk"].aliases) == (3, ("Toresk",))


def test_a_surname_that_two_people_share_means_neither() -> None:
    """Where two bear the name in one article, the surname alone is joined with neither."""
    text = "Ilan Toresk and Mara Toresk met. Toresk was silent."
    found = cast(naming(text, PER=["Ilan Toresk", "Mara Toresk", "Toresk"]))
    assert set(found) == {"Ilan Toresk", "Mara Toresk", "Toresk"}


def test_a_surname_means_the_bearer_named_before_it() -> None:
    """Where only one of two bearers has been named so far, the surname alone is that one's."""
    text = "Ilan Toresk spoke. Toresk left. His brother Oren Toresk stayed."
    found = cast(naming(text, PER=["Ilan Toresk", "Oren Toresk", "Toresk"]))
    assert {name: actor.aliases for name, actor in found.items()} == {"Ilan Toresk": ("Toresk",), "Oren Toresk": ()}


def test_a_first_name_means_the_one_person_of_its_article_who_bears_it() -> None:
    """A first name alone is that person's, also where it was taken for a place; a prince of that name is another."""
    text = "Dovra Lind fell ill. Dovra went home. Prince Dovra did not."
    found = cast(naming(text, PER=["Dovra Lind", "Prince Dovra"]), naming("Dovra Lind slept.", PER=["Dovra Lind"]))
    assert {name: actor.mentions for name, actor in found.items()} == {"Dovra Lind": 2, "Dovra": 1}
    misread = naming("Dovra Lind fell ill. Dovra went home.", PER=["Dovra Lind"], LOC=["Dovra"])
    assert [(a.name, a.type, a.mentions) for a in cast(misread).values()] == [("Dovra Lind", "person", 2)]


def test_a_rare_first_name_means_the_person_whom_several_articles_name() -> None:
    """A first name that few bear is the one bearer of all articles, one that many bear is not."""
    texts = ("Dovra Lind spoke. Maria Lind left.", "Dovra Lind and Maria Lind met.")
    both = [naming(text, PER=["Dovra Lind", "Maria Lind"]) for text in texts]
    found = cast(*both, naming("Dovra and Maria agreed.", "2031-03-05", PER=["Dovra", "Maria"]))
    assert {name: actor.mentions for name, actor in found.items()} == {"Dovra Lind": 3, "Maria Lind": 2, "Maria": 1}


def test_a_role_that_begins_with_a_body_makes_nobody_a_body() -> None:
    """``Brenna University lecturer`` says what a person is."""
    text = "Brenna University meteorologist Dovra Lind spoke."
    lind = written(
        text,
        published="2031-03-04",
        names=mentions(text, PER=["Dovra Lind"], ORG=["Brenna University"]),
        roles=[role(text, "Dovra Lind", "Brenna University meteorologist")],
    )
    assert cast(lind)["Dovra Lind"].type == "person"


def test_an_acronym_means_the_body_it_is_defined_for() -> None:
    """An acronym in brackets is joined with its body, in other articles too; the full name is shown."""
    first = naming("The Brenna Liberation Front (BLF) struck.", ORG=["Brenna Liberation Front", "BLF"])
    second = naming("Fighters of the BLF fled.", "2031-03-05", ORG=["BLF"])
    found = cast(first, second)
    assert [(a.name, a.aliases, a.mentions) for a in found.values()] == [("Brenna Liberation Front", ("BLF",), 3)]


def test_initials_join_only_where_one_body_has_them() -> None:
    """An acronym is the only body with these initials; where two have them, it stays apart."""
    one = naming("The Veldanian Oil Union met.", ORG=["Veldanian Oil Union"])
    two = naming("The Veterans Of Urd marched.", ORG=["Veterans Of Urd"])
    short = naming("The VOU met.", "2031-03-06", ORG=["VOU"])
    assert "VOU" not in cast(one, short)
    assert "VOU" in cast(one, two, short)


@pytest.mark.parametrize(
    ("one", "other", "label"),
    [
        ("Ha’rak al-Nur wal-Hadid", "Harak al Nur wal Hadid", "ORG"),
        ("Sayed Kamal Muhammad", "Said Kamal Mohammed", "PER"),
        ("Port-i-Maren", "Port-e-Maren", "LOC"),
        ("Tol Oceanographic Institution", "Tol Oceanographic Institute", "ORG"),
        ("French Department of Justice", "France's justice department", "ORG"),
        ("Ilan R. Toresk", "Ilan Toresk", "PER"),
        ("Mike Toresk", "Michael Toresk", "PER"),
        ("Tol Centres for Plague Control", "Tol Centers for Plague Control", "ORG"),
        ("French Geological Survey", "FGS", "ORG"),
        ("French Office for Plague Control and Care", "OPC", "ORG"),
        ("the United States", "U.S.", "LOC"),
    ],
)
def test_spellings_of_one_name_are_one_actor(one: str, other: str, label: str) -> None:
    """Apostrophes, hyphens, transliteration, word order, initials and a country's short forms do not part a name."""
    found = cast(labelled(f"We saw {one} there.", one, label), labelled(f"So {other} came.", other, label))
    assert len(found) == 1


@pytest.mark.parametrize(
    ("one", "other", "label"),
    [
        ("John Smith", "Joan Smith", "PER"),
        ("Niger", "Nigeria", "LOC"),
        ("German Foreign Ministry", "French Foreign Ministry", "ORG"),
        ("Ilan R. Toresk", "Ilan S. Toresk", "PER"),
        ("North Veldania", "South Veldania", "LOC"),
        ("VTX Airways", "VA", "ORG"),
    ],
)
def test_names_that_look_alike_stay_apart(one: str, other: str, label: str) -> None:
    """Near spellings of different people, countries and ministries are not joined."""
    found = cast(labelled(f"We saw {one} there.", one, label), labelled(f"So {other} came.", other, label))
    assert len(found) == 2


def test_a_body_named_by_country_and_noun_is_an_actor() -> None:
    """``the French army`` is a body, not France."""
    found = cast(
        naming("The French army left Brenna. France's army was praised.", NORP=["French"], LOC=["Brenna", "France"])
    )
    assert [(a.type, a.mentions) for name, a in found.items() if name != "Brenna"] == [("organisation", 2)]


def test_peoples_adjectives_and_first_words_of_sentences_are_no_actors() -> None:
    """A demonym, an adjective before a noun and an ordinary word with a capital name nobody."""
    text = "Western diplomats left. Emergency crews came. The emergency grew. An emergency fund helped the Germans."
    assert cast(naming(text, NORP=["Western", "Germans"], ORG=["Emergency"])) == {}


def test_the_publisher_and_news_agencies_are_no_actors() -> None:
    """Carriers of news do not act in it."""
    text = "The Maren Courier reported it. Reuters confirmed it."
    pair = written(text, publisher="Maren Courier", names=mentions(text, ORG=["Maren Courier", "Reuters"]))
    assert cast(pair) == {}


def test_roles_are_the_sources_words_each_once() -> None:
    """A role in two wordings of which one says more is given once, with its passage."""
    one = "Colonel Ilan Toresk, commander of the northern garrison, spoke."
    two = "Ilan Toresk, northern garrison commander, was silent."
    first = written(
        one,
        published="2031-03-04",
        names=mentions(one, PER=["Ilan Toresk"]),
        roles=[role(one, "Ilan Toresk", "commander of the northern garrison")],
    )
    second = written(
        two,
        published="2031-03-05",
        names=mentions(two, PER=["Ilan Toresk"]),
        roles=[role(two, "Ilan Toresk", "northern garrison commander")],
    )
    (actor,) = cast(first, second).values()
    (held,) = actor.roles
    assert held.text == "northern garrison commander"
    assert held.text in held.evidence[0].quote


def test_a_role_ties_a_person_to_a_body() -> None:
    """The spokeswoman of a front represents it."""
    text = "Mara Lind, spokeswoman of the Brenna Front, denied it. The Brenna Front is a rebel movement."
    pair = written(
        text,
        names=mentions(text, PER=["Mara Lind"], ORG=["Brenna Front"]),
        roles=[
            role(text, "Mara Lind", "spokeswoman of the Brenna Front"),
            role(text, "Brenna Front", "a rebel movement"),
        ],
    )
    found = cast(pair)
    assert [(r.kind, r.actor) for r in found["Mara Lind"].relations] == [("represents", found["Brenna Front"].id)]
    assert found["Brenna Front"].type == "group"


def test_who_speaks_comes_before_who_is_only_named() -> None:
    """After statements are known, the speaker leads, with the most telling line."""
    text = (
        "Mara Lind and Ilan Toresk met in March. “We will not give up a single pier of this harbour,” Ilan Toresk said."
    )
    said = statement(text, "Ilan Toresk", "said", "“We will not give up a single pier of this harbour,”")
    pile = corpus(written(text, names=mentions(text, PER=["Mara Lind", "Ilan Toresk"]), statements=[said]))
    found = actors.find(pile)
    told = actors.with_statements(found, attributions.find(pile, found), pile, ())
    first = told.actors[0]
    assert (first.name, len(first.statements)) == ("Ilan Toresk", 1)
    assert first.says is not None
    assert "single pier" in first.says.text


def test_the_order_of_the_articles_changes_nothing_but_the_order_of_sources() -> None:
    """Ids, names and aliases are the same for the articles in reverse."""
    one = naming("Colonel Ilan Toresk spoke.", PER=["Ilan Toresk"])
    two = naming("A deputy of Toresk met the Brenna Front.", "2031-03-05", PER=["Toresk"], ORG=["Brenna Front"])
    forth, back = actors.find(corpus(one, two)).actors, actors.find(corpus(two, one)).actors
    assert [(a.id, a.name, a.aliases) for a in forth] == [(a.id, a.name, a.aliases) for a in back]


@pytest.mark.parametrize(
    ("words", "tie"),
    [
        ("commander of the Brenna Front", "part of"),
        ("spokesman for the Brenna Front", "represents"),
        ("leader of the campaign against the Brenna Front", "opposes"),
        ("a Brenna Front-linked preacher", "linked to"),
    ],
)
def test_a_role_says_how_someone_is_tied_to_a_body(words: str, tie: str) -> None:
    """Belonging, speaking for, fighting and being close to a body are told apart."""
    text = f"Ilan Toresk, {words}, was seen in Port Maren on Monday."
    names = mentions(text, PER=["Ilan Toresk"], ORG=["Brenna Front"], LOC=["Port Maren"])
    found = cast(written(text, names=names, roles=[role(text, "Ilan Toresk", words)]))
    assert [relation.kind for relation in found["Ilan Toresk"].relations] == [tie]


def test_a_reporter_of_the_news_is_no_actor() -> None:
    """Who is named only as having reported it does not act in it."""
    text = "Mara Lind reported from Port Maren. The BBC's Orin Vask saw it too. Ilan Toresk reported a theft."
    assert set(cast(naming(text, PER=["Mara Lind", "Orin Vask", "Ilan Toresk"], LOC=["Port Maren"]))) == {
        "Ilan Toresk",
        "Port Maren",
    }


def test_a_name_that_things_happen_in_is_a_place() -> None:
    """Where a name stands outweighs what it was taken for."""
    found = cast(naming("Rain fell in Brenna. Roads to Brenna were closed. Brenna slept.", PER=["Brenna"]))
    assert found["Brenna"].type == "place"


@pytest.mark.parametrize(("often", "joined"), [(6, True), (2, False)])
def test_a_surname_alone_means_the_one_who_is_named_far_more_often(often: int, *, joined: bool) -> None:
    """A president and not his wife; of two who are named about as often, neither."""
    first = naming("Ilan Toresk spoke. " * often + "Mira Toresk was there.", PER=["Ilan Toresk", "Mira Toresk"])
    second = naming("Toresk said that the dam holds.", "2031-03-05", PER=["Toresk"])
    assert ("Toresk" not in cast(first, second)) is joined


def test_a_person_before_a_group_noun_is_not_that_group() -> None:
    """``the Toresk government`` does not make a body of Ilan Toresk, nor an actor of a name that only describes."""
    text = "The Toresk government resigned. Ilan Toresk left. Critics of the Lind administration cheered."
    assert set(cast(naming(text, PER=["Toresk", "Ilan Toresk", "Lind"]))) == {"Ilan Toresk"}


def says(text: str, name: str, label: str) -> str | None:
    """The line that the only actor of this article is known by."""
    read = corpus(labelled(text, name, label))
    (actor,) = actors.with_statements(actors.find(read), (), read, ()).actors
    return actor.says.text if actor.says else None


def test_a_deed_has_the_actor_as_its_subject() -> None:
    """A clause that begins with the name and a verb tells what the actor does; other clauses do not."""
    deed = "The Brenna Front burned four lorries on the road to the coast."
    assert says(deed, "Brenna Front", "ORG") == deed
    assert says("In Veldania the rain has washed away the bridge to the coast.", "Veldania", "LOC") is None
    assert says("A Tolmar health official has asked all schools to close at noon.", "Tolmar", "LOC") is None


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (
            "that, over five winters, the pier of Tolmar had lost its roof",
            "over five winters, the pier of Tolmar had lost its roof",
        ),
        ("all the lorries had been seen near the pier of Tolmar, where", None),
        ("a cheap and quick repair while the pier of Tolmar has no roof", None),
        ("the old plan of the port backed by all the fishermen of Tolmar", None),
        ("have turned the quiet pier of Tolmar into a yard for lorries", None),
        ("the long list of faults ahead: the pier of Tolmar has lost its roof", None),
    ],
)
def test_a_line_is_a_whole_clause(content: str, line: str | None) -> None:
    """Without the conjunction before it, and none that breaks off or has no verb of its own."""
    text = f"It was the word of Mara Lind {content}."
    said = statement(text, "Mara Lind", "word", content, "Mara Lind")
    read = corpus(written(text, published="2031-03-04", names=mentions(text, PER=["Mara Lind"]), statements=[said]))
    found = actors.find(read)
    (lind,) = actors.with_statements(found, attributions.find(read, found), read, ()).actors
    assert (lind.says.text if lind.says else None) == line


def test_a_whole_quotation_comes_before_a_piece_of_one() -> None:
    """A piece in small letters is shown only where nothing better is known."""
    text = "Mara Lind called the pier “a danger to all lorries”. “Close the pier to all lorries,” Mara Lind said."
    said = [
        statement(text, "Mara Lind", "called", "“a danger to all lorries”", "Mara Lind"),
        statement(text, "Mara Lind", "said", "“Close the pier to all lorries,”", "Mara Lind"),
    ]
    read = corpus(written(text, published="2031-03-04", names=mentions(text, PER=["Mara Lind"]), statements=said))
    found = actors.find(read)
    (lind,) = actors.with_statements(found, attributions.find(read, found), read, ()).actors
    assert lind.says is not None
    assert lind.says.text.startswith("“Close")


@pytest.mark.parametrize(
    ("cue", "polarity"),
    [("denied", "negative"), ("did not confirm", "positive")],
)
def test_what_is_denied_is_shown_with_the_words_that_deny_it(cue: str, polarity: Polarity) -> None:
    """Without them the line would say the opposite of what its holder says."""
    text = f"Chairwoman Mara Lind {cue} that the pier of Tolmar had lost its roof."
    said = statement(
        text, "Mara Lind", cue, "that the pier of Tolmar had lost its roof", "Mara Lind", polarity=polarity
    )
    read = corpus(written(text, published="2031-03-04", names=mentions(text, PER=["Mara Lind"]), statements=[said]))
    found = actors.find(read)
    (lind,) = actors.with_statements(found, attributions.find(read, found), read, ()).actors
    assert lind.says is not None
    assert lind.says.text == text


def test_one_who_acts_comes_before_a_place_of_two_articles() -> None:
    """A person named once is more prominent than a town that two articles name."""
    first = naming("Mara Lind fled from Tolmar.", PER=["Mara Lind"], LOC=["Tolmar"])
    assert list(cast(first, naming("It rained in Tolmar.", "2031-03-05", LOC=["Tolmar"]))) == ["Mara Lind", "Tolmar"]


def test_a_place_is_known_by_no_statement() -> None:
    """What is said in a place's name is not printed as the place's words."""
    text = "The road was closed to all lorries from noon, Veldania said."
    said = statement(text, "Veldania", "said", "The road was closed to all lorries from noon", speaker="Veldania")
    read = corpus(written(text, published="2031-03-04", names=mentions(text, LOC=["Veldania"]), statements=[said]))
    cast = actors.find(read)
    (place,) = actors.with_statements(cast, attributions.find(read, cast), read, ()).actors
    assert (place.type, place.says) == ("place", None)


def test_what_is_said_of_somebody_now_comes_before_what_was_years_ago() -> None:
    """Of two deeds told alike the newer one is shown, and none that says *the opposite* of a sentence before."""
    years_ago = naming(
        "The Brenna Front sent nine boats to Lake Sund and three to Orel.", "2021-03-04", ORG=["Brenna Front"]
    )
    now = naming(
        "The Brenna Front told the harbour office of Lake Sund the opposite. "
        "The Brenna Front sent ten boats to Lake Sund and four to Orel.",
        ORG=["Brenna Front"],
    )
    read = corpus(years_ago, now)
    (actor,) = actors.with_statements(actors.find(read), (), read, ()).actors
    assert actor.says is not None
    assert "ten boats" in actor.says.text


def test_a_role_says_what_kind_of_actor_bears_it() -> None:
    """A name that some text calls a coalition or a minister is one, whatever its label."""
    text = "The Brenna coalition Tahir left. The minister Orlan Vey stayed."
    names = mentions(text, PER=["Tahir"], ORG=["Orlan Vey"])
    roles = [role(text, "Tahir", "Brenna coalition"), role(text, "Orlan Vey", "minister")]
    found = cast(written(text, published="2031-03-04", names=names, roles=roles))
    assert found["Tahir"].type == "organisation"
    assert found["Orlan Vey"].type == "person"


@pytest.mark.parametrize(
    "words", ["asked everybody to leave the harbour", "told reporters that the road was shut", "engineer Orlan Vey"]
)
def test_what_someone_did_and_the_next_of_a_list_are_no_roles(words: str) -> None:
    """A verb after a name says what he did, and a noun with another's name is that one's role."""
    text = f"The mayor, Mara Lind, {words}."
    names = mentions(text, PER=["Mara Lind", "Orlan Vey"])
    found = cast(written(text, published="2031-03-04", names=names, roles=[role(text, "Mara Lind", words)]))
    assert found["Mara Lind"].roles == ()


def test_an_adviser_of_somebody_has_a_role_that_ends_with_a_name() -> None:
    """``an adviser to Orlan Vey`` is a role."""
    text = "Mara Lind, an adviser to Orlan Vey, left."
    names = mentions(text, PER=["Mara Lind", "Orlan Vey"])
    roles = [role(text, "Mara Lind", "an adviser to Orlan Vey")]
    found = cast(written(text, published="2031-03-04", names=names, roles=roles))
    assert [held.text for held in found["Mara Lind"].roles] == ["an adviser to Orlan Vey"]


@pytest.mark.parametrize(
    ("source", "called"),
    [
        ("The chief surgeon Dr Mara Lind", "The chief surgeon"),
        ("Mara Lind , an analyst with the Strait Institute", "an analyst with the Strait Institute"),
        ("Mara Lind", None),
    ],
)
def test_what_a_speaker_is_called_beside_the_statement_is_a_role(source: str, called: str | None) -> None:
    """Title or apposition in the words that name a person who speaks is a role; a body's spokesman is none of it."""
    text = f"{source} said that the road was shut."
    said = statement(text, source, "said", "that the road was shut", speaker="Mara Lind")
    for label, wanted in (("PER", [called] if called else []), ("ORG", [])):
        names = mentions(text, **{label: ["Mara Lind"]})
        found = cast(written(text, published="2031-03-04", names=names, statements=[said]))
        assert [held.text for held in found["Mara Lind"].roles] == wanted


def test_a_body_with_fighters_is_a_group() -> None:
    """What the sources give fighters or militants is no mere organisation."""
    text = "Tahir fighters left the town. The Harbour Guild stayed."
    found = cast(naming(text, ORG=["Tahir", "Harbour Guild"]))
    assert (found["Tahir"].type, found["Harbour Guild"].type) == ("group", "organisation")


def test_the_first_word_of_a_body_s_name_is_that_body() -> None:
    """A bank called by its first word is the bank, though a name of one word looks like a person's."""
    first = naming("Orvel Bank shut its doors on Monday.", ORG=["Orvel Bank"])
    second = naming("Orvel said that no money was lost.", "2031-03-05", PER=["Orvel"])
    (found,) = cast(first, second).values()
    assert (found.name, found.aliases, found.type) == ("Orvel Bank", ("Orvel",), "organisation")


def test_a_person_with_the_name_of_a_body_stays_a_person() -> None:
    """A surname that somebody bears is not the body that is called after him."""
    first = naming("Ilan Orvel founded Orvel Bank. Orvel left.", PER=["Ilan Orvel", "Orvel"], ORG=["Orvel Bank"])
    assert {actor.name: actor.type for actor in cast(first).values()} == {
        "Ilan Orvel": "person",
        "Orvel Bank": "organisation",
    }


def test_an_affiliation_stands_after_the_office() -> None:
    """What stands in brackets after a name is shown after what he is, however long it is."""
    text = "The mayor Ilan Toresk (Brenna Harbour Party) spoke."
    names = mentions(text, PER=["Ilan Toresk"], ORG=["Brenna Harbour Party"])
    held = [role(text, "Ilan Toresk", "Brenna Harbour Party"), role(text, "Ilan Toresk", "mayor")]
    found = cast(written(text, published="2031-03-04", names=names, roles=held))
    assert [r.text for r in found["Ilan Toresk"].roles] == ["mayor", "Brenna Harbour Party"]


def test_the_legal_form_is_no_part_of_a_company_s_name() -> None:
    """``Brennatek Inc.``, ``Brennatek PLC`` and ``Brennatek`` are one."""
    texts = ("Brennatek Inc. shut its yard.", "Brennatek opened a yard.", "The yard of Brennatek PLC burnt.")
    names = ("Brennatek Inc.", "Brennatek", "Brennatek PLC")
    found = cast(*(naming(text, ORG=[name]) for text, name in zip(texts, names, strict=True)))
    assert [actor.mentions for actor in found.values()] == [3]
    short = naming("BT sank. BT left. BT rose. BT PLC fell.", ORG=["BT", "BT PLC"])
    assert [(actor.name, actor.mentions) for actor in cast(short).values()] == [("BT", 4)]


def test_what_bodies_of_two_countries_are_called_is_joined_in_its_own_article_alone() -> None:
    """``The Embassy`` of one page is not that of another page's country."""
    one = naming("The Malian Embassy is shut. The Embassy has moved.", ORG=["Malian Embassy", "Embassy"])
    other = naming("The Kenyan Embassy is open. The Embassy is small.", ORG=["Kenyan Embassy", "Embassy"])
    assert {name: actor.mentions for name, actor in cast(one, other).items()} == {
        "Malian Embassy": 2,
        "Kenyan Embassy": 2,
    }


def test_the_end_of_a_body_s_name_is_that_body() -> None:
    """``The Council`` is the council of its article, ``the Harbour Council`` that of all, unless there are two."""
    whole = naming("The Maren Harbour Council met. The Council voted.", ORG=["Maren Harbour Council", "Council"])
    again = naming("The Harbour Council sued.", ORG=["Harbour Council"])
    assert [actor.mentions for actor in cast(whole, again).values()] == [3]
    second = naming("The Tolmar Harbour Council sued.", ORG=["Tolmar Harbour Council"])
    assert len(cast(whole, again, second)) == 3


def test_an_acronym_in_brackets_is_a_body_whatever_it_was_taken_for() -> None:
    """Letters that stand in order in the body's name before the bracket are its own."""
    found = cast(naming("Brenna Airlines (BRA) flew. BRA was late.", ORG=["Brenna Airlines"], PER=["BRA"]))
    assert {name: (actor.type, actor.mentions) for name, actor in found.items()} == {
        "Brenna Airlines": ("organisation", 3)
    }


def test_half_of_a_country_s_name_is_that_country() -> None:
    """``The North`` is the one country named so; a country's short name is no acronym of a square."""
    found = cast(naming("North Korea agreed. The North sent a team.", LOC=["North Korea", "North"]))
    assert [actor.mentions for actor in found.values()] == [2]
    apart = cast(naming("They met on al-Umar Square. The US agreed.", LOC=["al-Umar Square", "US"]))
    assert set(apart) == {"al-Umar Square", "US"}


def test_what_somebody_is_called_again_and_again_comes_first() -> None:
    """An office that several sentences give, in its fullest wording, stands before a longer remark made once."""
    text = (
        "President Ilan Toresk spoke. Ilan Toresk, the second son of a retired tailor from the upper valley, left. "
        "The crowd cheered President Ilan Toresk. Veldanian President Ilan Toresk waved."
    )
    spans = ("President", "the second son of a retired tailor from the upper valley", "Veldanian President")
    named = mentions(text, PER=["Ilan Toresk"])
    first, second, third, fourth = (mention.span for mention in named)
    held = [
        Role(first, at(text, spans[0])),
        Role(second, at(text, spans[1])),
        Role(third, Span(third.start - len("President "), third.start - 1)),
        Role(fourth, at(text, spans[2])),
    ]
    found = cast(written(text, published="2031-03-04", names=named, roles=held))["Ilan Toresk"]
    assert [role.text for role in found.roles] == [spans[2], spans[1]]


def test_things_are_no_actors() -> None:
    """A maker's model, an illness called by its letters, an address and a family are left out; the maker is not."""
    text = (
        "Brennatek showed the Brennatek T450 in Orel. The T450 flew. There acute harbour fever (AHF) spread. "
        "AHF killed two. Write to @brenna. The page is harbour.gov.ve. Ilan Toresk left. The Toresks stayed."
    )
    names = ["Brennatek T450", "Brennatek", "T450", "AHF", "@brenna", "harbour.gov.ve", "Toresks"]
    found = cast(naming(text, ORG=names, PER=["Ilan Toresk"], LOC=["Orel"]))
    assert set(found) == {"Brennatek", "Ilan Toresk", "Orel"}


def test_a_body_known_by_its_letters_is_no_thing() -> None:
    """What a bracket abbreviates may be a body whose name is written small."""
    text = "The transitional national council (TNC) met. The TNC voted."
    assert set(cast(naming(text, ORG=["TNC"]))) == {"TNC"}


def test_a_surname_is_a_persons_also_where_a_city_has_it() -> None:
    """A name that an article's person bears is that person's unless anything is in a place of that name."""
    text = "Mara Boston left the ship. Boston was freed."
    found = cast(naming(text, PER=["Mara Boston"], LOC=["Boston"]))
    assert [(actor.name, actor.mentions) for actor in found.values()] == [("Mara Boston", 2)]
    text = "Mara Boston left the ship. She lives in Boston."
    assert {actor.type for actor in cast(naming(text, PER=["Mara Boston"], LOC=["Boston"])).values()} == {
        "person",
        "place",
    }


@pytest.mark.parametrize("name", ["Orel Herald", "National Institutes of Harbours", "VEDO"])
def test_a_newspaper_and_what_is_known_by_its_letters_are_no_places(name: str) -> None:
    """The words of a name tell what it is where a finder took it for a place."""
    (actor,) = cast(labelled(f"A report of the {name} on the flood came late.", name, "LOC")).values()
    assert actor.type == "organisation"


def test_a_name_gives_back_the_adjective_before_it() -> None:
    """``wily Toresk`` is Toresk."""
    text = "Ilan Toresk won. The wily Toresk smiled."
    (actor,) = cast(naming(text, PER=["Ilan Toresk"], ORG=["wily Toresk"])).values()
    assert (actor.name, actor.aliases) == ("Ilan Toresk", ("Toresk",))


def test_a_name_in_one_word_is_that_in_two() -> None:
    """A body written without its space, and an airport without *International*, are the same."""
    text = "HarbourGroup paid. Harbour Group left. Planes left Orel International Airport. Orel Airport is shut."
    names = naming(text, ORG=["HarbourGroup", "Harbour Group"], FAC=["Orel International Airport", "Orel Airport"])
    assert len(cast(names)) == 2


def test_the_sign_of_an_agency_is_no_part_of_a_name() -> None:
    """``PA Ilan Toresk`` stands under his picture."""
    text = "Ilan Toresk spoke. PA Ilan Toresk survived the crash."
    (actor,) = cast(naming(text, PER=["PA Ilan Toresk", "Ilan Toresk"])).values()
    assert (actor.name, actor.mentions, actor.aliases) == ("Ilan Toresk", 2, ())


def test_a_camp_is_a_place() -> None:
    """A noun of the lie of the land before a name makes it a place's, whoever it is called after."""
    text = "She slept in what the sailors called Camp Toresk. Camp Toresk was cleared."
    assert [actor.type for actor in cast(naming(text, PER=["Camp Toresk"])).values()] == ["place"]


def test_a_body_is_not_called_by_a_slip() -> None:
    """A form with a word taken along, once among many, does not name the body; one as common as the short form does."""
    often = [naming("The World Food Office spoke.", f"2031-03-{n:02}", ORG=["World Food Office"]) for n in range(4, 14)]
    once = naming("Mexico World Food Office spoke.", ORG=["Mexico World Food Office"])
    assert list(cast(*often, once)) == ["World Food Office"]
    assert list(cast(often[0], once)) == ["Mexico World Food Office"]


def test_a_role_keeps_no_bracket_that_it_does_not_close() -> None:
    """``The secretary of VEC (Veldanian Episcopal Council`` ends before the bracket."""
    text = "The secretary of VEC (Veldanian Council), Ilan Toresk, spoke."
    held = [role(text, "Ilan Toresk", "The secretary of VEC (Veldanian Council")]
    pair = written(text, published="2031-03-04", names=mentions(text, PER=["Ilan Toresk"]), roles=held)
    assert [it.text for it in cast(pair)["Ilan Toresk"].roles] == ["The secretary of VEC"]


@pytest.mark.parametrize(
    ("called", "shown"),
    [
        ("its chief harbour engineer", "chief harbour engineer"),
        ("His “crisis” adviser", "“crisis” adviser"),
        ("his wife", "his wife"),
        ("her youngest sons", "her youngest sons"),
        ("their own harvest", "their own harvest"),
        ("the secretary general", "the secretary general"),
    ],
)
def test_an_office_is_shown_without_the_pronoun_for_whose_it_is(called: str, shown: str) -> None:
    """Only the text before says whom ``its`` means; what somebody is to another says nothing without it."""
    text = f"The port shut. Mara Lind, {called}, spoke."
    held = [role(text, "Mara Lind", called)]
    pair = written(text, published="2031-03-04", names=mentions(text, PER=["Mara Lind"]), roles=held)
    assert [it.text for it in cast(pair)["Mara Lind"].roles] == [shown]


def test_who_also_called_something_a_lie_is_not_known_as_its_speaker() -> None:
    """``X, R-Nordale, also called Y's remark …`` gives no other name of anybody; ``X, also called Y,`` does."""
    text = "“No,” said Mara Lind, R-Nordale, also called Ilan Toresk's remark a lie."
    found = cast(naming(text, PER=["Mara Lind", "Ilan Toresk"], LOC=["Nordale"]))
    assert all(not actor.aliases for actor in found.values())
    text = "Brenna Rock, also called Gull Rock, was closed."
    assert len(cast(naming(text, LOC=["Brenna Rock", "Gull Rock"]))) == 1


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [("Mara Landry", "Mara Landrieu", 2), ("Mara Toreskou", "Mara Toresku", 1)],
)
def test_surnames_with_other_endings_are_two(one: str, other: str, count: int) -> None:
    """Vowels are spelled in many ways, but a longer ending is another name."""
    assert len(cast(naming(f"{one} met {other}.", PER=[one, other]))) == count


@pytest.mark.parametrize(
    ("name", "kind"),
    [("Adam Air", "organisation"), ("Air Toresk", "organisation"), ("Adam Mills", "person")],
)
def test_an_airline_is_no_person(name: str, kind: str) -> None:
    """What only companies are called ends no person's name, though a first name begins it."""
    assert cast(naming(f"{name} said that it would pay.", PER=[name]))[name].type == kind


def test_a_name_ends_before_a_link_and_after_its_second_half() -> None:
    """``as`` behind a name is none of it, ``zu Marenburg`` is."""
    text = "Velda Store as well was shut. Ilse von Toresk und zu Marenburg spoke."
    found = cast(naming(text, ORG=["Velda Store as"], PER=["Ilse von Toresk"]))
    assert set(found) == {"Velda Store", "Ilse von Toresk und zu Marenburg"}


def test_a_clock_in_brackets_is_no_name_of_a_place() -> None:
    """``Nordale (NST)`` gives the time there, and the zone does nothing."""
    text = "It starts at six in Nordale (NST) and at five in Orla. The NST is behind."
    found = cast(naming(text, LOC=["Nordale", "Orla", "NST"]))
    assert found["Nordale"].aliases == ()
    assert "NST" not in found


def test_what_has_a_share_is_a_company() -> None:
    """The sign of a share behind a name is no person's."""
    assert cast(naming("Toresk (TRSK.O) said that it would pay.", PER=["Toresk"]))["Toresk"].type == "organisation"


def test_a_body_is_known_by_an_acronym_of_another_language() -> None:
    """What stands in brackets behind its name is its own, whatever the letters."""
    text = "The Veldanian Harbour League (OPX) met. The OPX said it would strike. Ilan Toresk (TUV) left."
    names = mentions(text, ORG=["Veldanian Harbour League", "OPX", "TUV"], PER=["Ilan Toresk"])
    found = cast(written(text, names=names))
    assert "OPX" in found["Veldanian Harbour League"].aliases
    assert "TUV" not in found["Ilan Toresk"].aliases


def test_a_name_that_nobody_read_is_a_body_before_the_brackets_of_its_acronym() -> None:
    """But no person's, and no single word."""
    text = "Sailors Without Harbours (MEE) helped. The MEE has a ship. Anna Brell (RST) and Vell (UVW) came."
    names = mentions(text, ORG=["MEE", "RST", "UVW"])
    found = cast(written(text, names=names))
    assert "MEE" in found["Sailors Without Harbours"].aliases
    assert not {"Anna Brell", "Vell"} & found.keys()
