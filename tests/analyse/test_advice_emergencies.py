"""Advisories: how reports of disasters and of fighting word what people are told, and the like of it that is none."""

import pytest
from spacy.language import Language

from tests.analyse.advising import actions, found


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("They’ve also been asked to fill in a form, the embassy said.", "fill in a form"),
        ("Villagers have since been told to save water.", "save water"),
        ("Waves came in, with residents told to seek higher ground.", "seek higher ground"),
        ("Farmers told to keep away from the river", "keep away from the river"),
        ("Brenna’s civil protection agency recommended that residents move away from the coast.", None),
        ("“Leave the valley,” said Gov. Ada Norell.", "Leave the valley"),
        ("They were also told to cover any gaps, the mayor said.", "cover any gaps"),
        ("The embassy sent a message to nationals, asking them to avoid the pass.", "avoid the pass"),
        ("The army warned residents again on Friday to avoid the border zone.", "avoid the border zone"),
        ("An officer of the garrison urged residents “not to approach the line.”", "not to approach the line"),
        ("Officials called for people to leave the lower flats.", "leave the lower flats"),
        ("People were warned to expect aftershocks.", "expect aftershocks"),
        ("Fishing boats were told to return to port.", "return to port"),
        ("The council ordered shops, markets and factories to close at once.", "close at once"),
        ("If life is in danger, call 112.\n\nThe line is free.", "call 112"),
        ("If you feel unsafe, you should leave at once.", "leave at once"),
        ("The observatory’s seismologists advised against climbing to the castle.", "against climbing to the castle"),
        ("Tenants were advised against going back before the inspection.", "against going back before the inspection"),
    ],
)
def test_who_tells_and_who_is_told_in_an_emergency(nlp: Language, text: str, action: str | None) -> None:
    """Adverbs stand in a passive, a participle may do without its auxiliary, offices are many."""
    assert len(found(nlp, text)) == 1
    assert action is None or actions(nlp, text) == [action]


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("The evacuation order for Orlin and Basko will also be lifted on Saturday.", "lifted"),
        ("The evacuation order of 4 May was terminated.", "should"),
        ("A tsunami warning issued for the gulf has been cancelled.", None),
        ("The order to black out windows after dark was lifted.", "lifted"),
        ("The advice to sleep outdoors was withdrawn.", "lifted"),
        ("Road closures in the lower town will remain in place overnight.", "should"),
        ("The closures of Mill Street and Dock Road have been lifted.", "lifted"),
        ("The agency downgraded the alert to an advisory.", None),
        ("The agency issued a “major tsunami warning” for the north coast.", None),
        ("The agency placed the whole cape under a tsunami warning.", None),
        ("The weather service issued warnings for Dorn and Maren.", None),
        ("There will be a curfew from Thursday to Saturday.", None),
        ("The curfew in Basko is from dusk to dawn.", None),
        ("The governor called for the immediate evacuation of three villages.", None),
        ("Officials announced an order prohibiting them from flying over the strait.", None),
        ("The forces issued a directive preventing residents from returning to their homes.", None),
        ("The army restricted residents north of the river from travelling south.", None),
        ("The curfew does not apply to rescue workers.", None),
        ("The boil-water notice now covers Sarn and Ledra.", None),
        ("The flood advisory is expected to be in place through the weekend.", None),
        ("The evacuation of the dam villages was called off.", "lifted"),
        ("The same advice is also in place for the southern provinces.", None),
        ("Evacuations have been ordered on the outer islands.", None),
        ("The waves set off a tsunami warning which has now been cancelled.", None),
        ("The prefect ordered all classes suspended.", None),
        ("The officials imposed a liquor ban.", None),
        ("The danger zone around the crater has been expanded.", None),
        ("The ministry announced the temporary closure of 60 schools.", None),
        ("Veldania sealed all land border crossings.", None),
    ],
)
def test_a_measure_is_given_goes_on_and_ends(nlp: Language, text: str, strength: str | None) -> None:
    """Its noun has words between it and its verb, and stands for it alone the second time."""
    (advisory,) = found(nlp, text)
    assert strength in (None, advisory.strength)


@pytest.mark.parametrize(
    "text",
    [
        "The castle is out of bounds.",
        "Forty houses remain off limits.",
        "The area was declared out of bounds until Friday.",
        "The pier will remain closed until a diver has checked its posts.",
        "Many office buildings have been closed pending inspections.",
        "The lower town was cordoned off until Sunday by the police.",
        "All consulates were ordered to close until further notice.",
        "Lessons won’t resume until every school has been checked.",
        "The airport is open only to relief flights.",
        "Ferries have stopped running until the quay has been inspected.",
        "The airspace over the strait was closed.",
        "The schools, about forty of them, have been shut indefinitely.",
        "Motorists are being diverted over the pass.",
        "Drivers face long detours through Basko.",
        "Classes and office work have been suspended.",
        "Classes are cancelled in all schools through Friday.",
        "Route 9 is passable only for ambulances.",
        "The centre of Sarn remains sealed off.",
        "A humanitarian corridor will be open from 9 a.m. to 3 p.m.",
        "The hospital will remain closed for at least the next two days.",
        "An emergency shelter is open at the sports hall in Dorn.",
        "Water from the wells is unsafe to drink, the health ministry said.",
    ],
)
def test_what_is_closed_or_open_in_an_emergency(nlp: Language, text: str) -> None:
    """Buildings and quarters are closed as roads are, and it is told where one may go."""
    assert len(found(nlp, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Tenants will not be allowed back until the assessments are done.",
        "Residents will not be allowed to buy fuel in cans.",
        "People are not allowed back into the flats on Mill Street.",
        "Nobody without a pass will be let into the centre.",
        "Only residents with proof of address are being let through.",
        "You are prohibited at this stage from returning to your homes, the army said.",
        "They were allowed to return on 22 December.",
        "Airlines must avoid the strait, a notice to pilots says.",
        "Reservists have to report to their barracks by Friday.",
        "The cathedral has been declared unsafe and may not be entered.",
        "Farmers must not plough the fields near the line until sappers have cleared them.",
        "Houses with a red placard must not be entered.",
        "Civilians may cross at Dovra between 8 a.m. and noon.",
        "The bridge may be used only by light vehicles.",
        "Travellers need a permit from the district office to enter the valley.",
        "Residents of Orlin got permission to return home for two hours.",
        "Evacuees are welcome to go back home.",
        "The ministry said residents could return to the villages north of the canal.",
        "The border police said lorries would have to use the other crossing.",
        "Nobody may enter the cordon without an escort, the police said.",
    ],
)
def test_what_people_may_and_may_not_do(nlp: Language, text: str) -> None:
    """A prohibition holds until something is done; a permission has its hours and conditions."""
    assert len(found(nlp, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "When an evacuation order is issued, minutes count.",
        "The agency issued a formal advisory.",
        "The airline has no other flights to Dorn.",
        "Some of the yard’s orders to date have been cancelled due to the delays.",
        "The border was closed in 1993.",
        "Many schools in Dorn have reopened this week.",
        "Residents ran to higher ground near the hospital.",
        "Residents would have to leave if the dam broke.",
        "The minister warned against drawing lessons from the quake.",
        "Civilians may leave in droves.",
        "She said the manager told her and several other employees to download a program.",
        "The embassy advised its citizens on visits to these areas.",
        "Soldiers fired on cars that came near an area it said was restricted.",
    ],
)
def test_what_only_sounds_like_a_measure_is_none(nlp: Language, text: str) -> None:
    """What is told of in general, of trade, of the past or as a fear tells nobody what to do."""
    assert not found(nlp, text)


def test_a_number_to_call_is_no_call(nlp: Language) -> None:
    """``to call for information`` says what a number is for."""
    text = "The harbour board set up a number - 0155 20 01 80 - for crews and their wives to call for information."
    assert [it.startswith("set up a number") for it in actions(nlp, text)] == [True]


def test_an_order_ends_where_what_it_prompts_begins(nlp: Language) -> None:
    """What the sentence adds in a participle is an advice of its own."""
    text = "The agency issued tsunami warnings for the whole coast, urging people to move to higher ground."
    assert actions(nlp, text) == ["move to higher ground", "issued tsunami warnings for the whole coast"]


@pytest.mark.parametrize(
    "text",
    [
        "There is a warming centre in the old gymnasium of Dorn.",
        "A crisis hotline, 555-0180-22, was activated at noon.",
        "The helpline number for Orlin is 0155 20 01 80.",
        "Clothes and cash donations may be left with the parish of Dorn.",
        "The whole campus of Orlin went into lockdown at ten.",
        "The museum said on Sunday that it would stay closed until the gas is off.",
        "The brewery closed its gates pending tests of the wells.",
        "The upper bridge will be closed all Friday because a pillar was struck.",
        "Swimming and boating have been suspended for weeks below the mine.",
        "An alert for passengers of the night ferry was issued.",
        "By noon some had warned their nationals against trips to Orlin.",
        "The ministry ordered for all those on board to be quarantined.",
        "Tests show that the water, which smells of chlorine, is safe to drink.",
        "Miners from the north shaft will return to work on Thursday.",
        "There is no need for households to boil anything, the waterworks said.",
    ],
)
def test_where_to_turn_and_what_is_shut(nlp: Language, text: str) -> None:
    """Numbers and desks for those who need help, closures told by their owners, orders and alerts for somebody."""
    assert len(found(nlp, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The record number 12 400 was reached in 2003.",
        "The number of cases had risen from 1 200 300 to 4 500 600.",
        "The team went into lockdown mode.",
        "Our newsroom takes tips by phone, 0155 20 01 80, at all hours.",
        "At the rally the president warned the mine against selling its shares too soon.",
        "At the quarry 400 people are on the phone.",
        "One passenger of the tug is under quarantine in Orlin.",
        "A higher level would let the agency act and possibly urge residents to leave.",
        "The point of the message was to win the vote, an aide said.",
    ],
)
def test_numbers_and_people_that_tell_nobody_what_to_do(nlp: Language, text: str) -> None:
    """A long number is no telephone, one person's quarantine no order, the purpose of an advice not the advice."""
    assert not found(nlp, text)


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("The police ordered protesters in Dorn to disperse at once.", "disperse at once"),
        ("The harbour master gave skippers until four to move their boats.", "move their boats"),
        ("The rangers warned visitors and residents against lighting fires.", "against lighting fires"),
        ('The embassy told citizens to avoid the "ghost" ferries.', 'avoid the "ghost"'),
        (
            "The aviation authority has announced airspace restrictions near Dorn.",
            "announced airspace restrictions near Dorn",
        ),
    ],
)
def test_who_is_told_to_go_or_stop(nlp: Language, text: str, action: str) -> None:
    """Crowds, deadlines, and what stands behind a long name of those who are told."""
    assert actions(nlp, text) == [action]


@pytest.mark.parametrize(
    "text",
    [
        "Veldania’s order for the slaughter of all goats came too late, a breeder wrote.",
        "Ferry traffic has halted and the shops of Dorn look bare.",
        "The mayor gave residents a tour of the new hall until noon.",
    ],
)
def test_nouns_and_verbs_that_order_nothing(nlp: Language, text: str) -> None:
    """An order that is judged, what comes to a halt by itself, what people are given."""
    assert not found(nlp, text)
