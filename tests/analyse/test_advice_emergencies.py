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


def test_an_order_ends_where_what_it_prompts_begins(nlp: Language) -> None:
    """What the sentence adds in a participle is an advice of its own."""
    text = "The agency issued tsunami warnings for the whole coast, urging people to move to higher ground."
    assert actions(nlp, text) == ["move to higher ground", "issued tsunami warnings for the whole coast"]


@pytest.mark.parametrize(
    "text",
    [
        "There is a family reunification centre at the fire station in Dorn.",
        "The county information hotline at 410-555-0180 has been activated for relatives.",
        "The number for the health line in Orlin is 08454 55 01 80.",
        "Donations can be made at any branch of the Dorn savings bank.",
        "Orlin primary school is on lockdown as a precaution.",
        "The college said it would be closed for a few days as a precaution.",
        "The museum shut its doors as a precaution after the threat.",
        "Hillside school in Dorn will be closed this week after a pupil was found to have measles.",
        "Fishing and swimming have been shut down for weeks along much of the coast.",
        "Health authorities issued an alert for passengers on a ferry from Dorn.",
        "Many warned their citizens against travel to Orlin.",
        "The ministry ordered for all those on board to be quarantined.",
        "Tests show that the water, which smells of chlorine, is safe to drink.",
        "Pupils without symptoms will begin returning to school on Monday.",
        "The health ministry said there was no need for the public to buy masks.",
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
        "To contact the Herald's news desk email desk@herald.example or phone 02072 555 0180.",
        "Hours later the president warned the company against nickel and diming the folks of the coast.",
        "The company has 400 people on the phone.",
        "A traveller from Dorn is under voluntary quarantine.",
        "The rise would prompt countries to use their plans and perhaps advise people to stay at home.",
        "The purpose of the advice was to make it clear that the plan was lawful, the minister said.",
    ],
)
def test_numbers_and_people_that_tell_nobody_what_to_do(nlp: Language, text: str) -> None:
    """A long number is no telephone, one person's quarantine no order, the purpose of an advice not the advice."""
    assert not found(nlp, text)


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("The police ordered protesters in Dorn to disperse at once.", "disperse at once"),
        ("The mayor gave campers until midnight to take their tents down.", "take their tents down"),
        (
            "The president told public offices and private businesses not crucial to the town to stop work on Friday.",
            "stop work on Friday",
        ),
        ("The judge warned media and the public against making noise.", "against making noise"),
        ('The embassy told citizens to avoid a "last resort" crossing.', 'avoid a "last resort"'),
        (
            "The aviation authority announced a temporary flight restriction over Dorn.",
            "announced a temporary flight restriction over Dorn",
        ),
    ],
)
def test_who_is_told_to_go_or_stop(nlp: Language, text: str, action: str) -> None:
    """Crowds, deadlines, and what stands behind a long name of those who are told."""
    assert actions(nlp, text) == [action]


@pytest.mark.parametrize(
    "text",
    [
        "Dravik’s order on Wednesday to cull all pigs is “a real mistake”, a scientist said.",
        "Public services have halted and many restaurants in Dorn are half empty.",
        "The mayor gave residents a tour of the new hall until noon.",
    ],
)
def test_nouns_and_verbs_that_order_nothing(nlp: Language, text: str) -> None:
    """An order that is judged, what comes to a halt by itself, what people are given."""
    assert not found(nlp, text)
