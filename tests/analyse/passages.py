"""Passages as news gives them, with words of each advice in them; and look-alikes that hold none."""

ADVICE: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        (
            "Estmark, Lindmark and the Kessary Republic have advised their nationals to leave Veldania while"
            " commercial flights are still available."
        ),
        ("leave Veldania",),
    ),
    (
        (
            'Canvale\'s foreign ministry told its citizens to "reconsider the need to travel" to the islands '
            "and to register with the embassy."
        ),
        ("reconsider the need to travel",),
    ),
    (
        (
            "The embassy said it was closing its consular section until further notice and asked citizens "
            "needing help to email instead."
        ),
        ("email instead",),
    ),
    (
        (
            '"If you are in Veldania, shelter in place and keep your phone charged," the Lindmark embassy '
            "wrote on its website."
        ),
        ("shelter in place and keep your phone",),
    ),
    (
        ("About 12,000 people living below the dam were ordered to leave their homes overnight as water levels rose."),
        ("leave their homes",),
    ),
    (
        (
            '"Get out now. Do not wait for the fire to reach you," Fire Chief Dana Holm told residents of '
            "the Red Canyon district."
        ),
        ("Get out now",),
    ),
    (
        (
            "Evacuation of the lower villages began at dawn on the orders of the civil protection agency, "
            "which told families to take only documents and medicines."
        ),
        ("take only documents",),
    ),
    (
        "A curfew from 8 p.m. to 5 a.m. was imposed in the capital until Friday.",
        ("curfew from 8 p.m.",),
    ),
    (
        (
            "Under the new rules, shops must close at 6 p.m. and residents are not allowed to leave their "
            "homes between 9 p.m. and 5 a.m."
        ),
        (
            "close at 6 p.m.",
            "leave their homes",
        ),
    ),
    (
        ("Motorcycles have been banned from the city centre between dusk and dawn, police said on Thursday."),
        ("from the city centre",),
    ),
    (
        "A boil-water notice was issued for 30,000 households after a pipe burst in the Dorrin valley.",
        ("boil-water notice",),
    ),
    (
        (
            "The do-not-drink order covers about 9,000 properties and will stay in place until at least "
            "Sunday, the utility said."
        ),
        ("do-not-drink order",),
    ),
    (
        (
            "All schools and nurseries in the capital will be closed on Thursday and Friday because of the "
            "heat, the education ministry said."
        ),
        ("schools and nurseries in the capital",),
    ),
    (
        (
            "The airport will stay shut until noon on Friday, its operator said, and passengers should not "
            "come to the terminal."
        ),
        (
            "airport will stay shut",
            "not come to the terminal",
        ),
    ),
    (
        ("Ferry services to the outer islands have been suspended until the storm passes, the operator said."),
        ("Ferry services to the outer islands",),
    ),
    (
        "Parents were asked to keep their children at home on Monday.",
        ("keep their children at home",),
    ),
    (
        (
            "Consumers who bought the heater should unplug it at once and contact the maker, the product "
            "safety office said."
        ),
        ("unplug it",),
    ),
    (
        "Anyone who has taken tablets from batch 771 is advised to see a doctor.",
        ("see a doctor",),
    ),
    (
        (
            "People aged over 70 should stay out of the sun between noon and 4 p.m. and drink plenty of "
            "water, the national health institute advised."
        ),
        ("stay out of the sun",),
    ),
    (
        ("Health officials recommended wearing masks outdoors and keeping windows closed while the smoke persists."),
        ("wearing masks outdoors",),
    ),
    (
        "Hospitals were instructed to postpone non-urgent operations.",
        ("postpone non-urgent operations",),
    ),
    (
        "An amber warning for snow is in force across the highlands until Friday evening.",
        ("amber warning for snow",),
    ),
    (
        (
            "The meteorological office has extended its heat warning through Sunday and says older people "
            "should remain in cool rooms."
        ),
        (
            "heat warning",
            "remain in cool rooms",
        ),
    ),
    (
        "Hikers are being asked to check avalanche bulletins before setting out.",
        ("check avalanche bulletins",),
    ),
    (
        (
            "In a bulletin, the computer emergency response team recommended disabling remote access until a"
            " fix is available."
        ),
        ("disabling remote access",),
    ),
    (
        "Users who received the message are asked to delete it and to reset their account details.",
        ("delete it",),
    ),
    (
        "Aviation regulators warned airlines to avoid Veldanian airspace below 26,000 feet.",
        ("avoid Veldanian airspace",),
    ),
    (
        "Ships should keep at least two nautical miles from the platform, the coast guard said.",
        ("keep at least two nautical miles",),
    ),
    (
        "Drone flights within five kilometres of the stadium are prohibited during the tournament.",
        ("Drone flights within five kilometres",),
    ),
    (
        ('"We would ask people to avoid the area while officers carry out their work," Superintendent Mara Voss said.'),
        ("avoid the area",),
    ),
    (
        ("Members of the public should not approach the man but dial 999 if they see him, a police spokesperson said."),
        ("not approach the man",),
    ),
    (
        "The public is reminded not to touch any object that washes ashore.",
        ("not to touch any object",),
    ),
    (
        (
            "The grid operator called on consumers to switch off appliances that are not needed and to set "
            "air conditioners no lower than 26 degrees."
        ),
        ("switch off appliances",),
    ),
    (
        "Car washing and the watering of gardens are forbidden until the reservoirs recover.",
        ("Car washing",),
    ),
    (
        ("Citizens abroad have until 30 April to register, and those who have moved need to update their address."),
        ("update their address",),
    ),
    (
        "The oil company told its employees in Port Maren to work from home until further notice.",
        ("work from home",),
    ),
    (
        (
            "The United Nations suspended all staff travel to the valley and ordered its teams to stay in "
            "their compounds."
        ),
        (
            "staff travel to the valley",
            "stay in their compounds",
        ),
    ),
    (
        "The mayor said people should stay at home and use the telephone only in an emergency.",
        ("stay at home",),
    ),
    (
        "The advisory, issued on Monday, remains in force until 1 May.",
        ("The advisory, issued on Monday",),
    ),
    (
        "The evacuation order has been lifted for all but two streets.",
        ("evacuation order has been lifted",),
    ),
)
"""(passage, words of each action)."""

LOOK_ALIKES = (
    "The bridge is to open to traffic in 2026.",
    (
        "Thousands left their homes last spring, when the authorities ordered residents to move inland, "
        "a survey of the town's recovery found."
    ),
    "Analysts said investors should avoid the currency until the election.",
    '"You should never give up," the champion told reporters.',
    "Parliament ordered an inquiry into the collapse of the bridge.",
    "The company said its new app helps customers to check their balance in seconds.",
    "The president told reporters he would not resign.",
    '"Leave the past behind," she sang, and the crowd sang with her.',
    "Washing hands was rare in the hospitals of the time, the historian writes.",
    "The envoy urged Veldania to respect the ceasefire and to withdraw its troops.",
    "It rained for three days, and people stayed at home.",
    "The mayor denied that the city had ordered people to leave.",
    "She was advised by her lawyer to say nothing.",
    "The curfew of 1998 is remembered as the start of the war.",
    "The exhibition, which closes on Sunday, has drawn 40,000 visitors.",
    "Tourists should be able to visit the islands again by June, the minister said.",
    "Farmers need to be paid more, the union's leader said.",
    "The ministry is considering whether to close the schools.",
    "The warning came too late for the villagers of Orm.",
    "Scientists warned that sea levels could rise by a metre.",
    "The road to peace must stay open, the president said.",
)
