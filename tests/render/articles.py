"""Six articles about the fictional country of Veldania."""

HERALD = (
    "The Brenna Front declared a blockade of the fuel road to Port Maren on Monday, its spokesman said.\n\n"
    "\u201cNo tanker will pass before the garrison leaves,\u201d said Teo Marask, a spokesman for the Brenna Front, "
    "a separatist movement in the eastern highlands. Colonel Ilan Toresk, Veldania\u2019s defence minister, rejected "
    "the claim. \u201cThe road is open, and it will stay open,\u201d he told reporters in the capital.\n\n"
    "At least 14 soldiers were killed in the fighting near Ostrava Pass, two officers said. The ministry spoke of "
    "nine dead. Schools in the port district have been closed since 3 November."
)
COURIER = (
    "PORT MAREN \u2014 Queues of up to two kilometres formed at petrol stations on Tuesday as a blockade by the "
    "Brenna Front entered its second week.\n\n"
    "\u201cWe have fuel for four days, perhaps five,\u201d said Sanna Ruvik, director of the Port Maren harbour "
    "authority. The harbour authority expects a convoy of 60 lorries to arrive on 20 November.\n\n"
    "If the road is not opened soon, the city could run dry within a week, said Marta Elwen, an analyst at the "
    "Institute for Coastal Security."
)
GAZETTE = (
    "The foreign ministry of Norland told its citizens on Friday not to travel to the eastern highlands of "
    "Veldania. \u201cCitizens who are in Port Maren should leave while commercial flights are available,\u201d the "
    "ministry said in a notice that raised its advice to level 3, \u201cReconsider travel\u201d.\n\n"
    "The notice cites the blockade, which the ministry said had begun in October 2025, and the risk of kidnapping. "
    "Colonel Toresk seized the ministry in a 2021 reshuffle."
)
DISPATCH = (
    "Gunfire was heard near the airport of Port Maren on Tuesday, residents said. Witnesses saw smoke over the "
    "barracks.\n\n"
    "The Relief Union asked its staff to limit movements in the city. A curfew from 8 p.m. to 5 a.m. was announced by "
    "the governor, who gave no reason."
)
RADIO = (
    "Schools in the port district reopened on Wednesday after two weeks, the education office said.\n\n"
    "Colonel Toresk said talks with the Brenna Front would begin in December 2025 under the mediation of the Relief "
    "Union. The Brenna Front said that it knew of no talks."
)
MARKUP = (
    'A bulletin of the port workers\' union reads: <script>alert(1)</script> <img src="file:///etc/passwd"> | no | '
    '<a rel=attachment href="file:///etc/hostname">list</a> {{ 7 * 7 }} {% raw %} [/] [click](https://bad.example/x) '
    '*not bold* _nor this_ `code` # 1. a & b &amp; c <link rel=stylesheet href="https://bad.example/x.css"> '
    "@import url(https://bad.example/y.css); $x$ ~~gone~~ https://bad.example www.bad.example \\ end."
)
TEXTS = {
    "a1f0c3d2e4b5": HERALD,
    "b2e1d4c3f5a6": COURIER,
    "c3d2e5f4a6b7": GAZETTE,
    "d4c3f6e5b7a8": DISPATCH,
    "e5b4a7f6c8d9": RADIO,
    "f6a5b8c7d9e0": MARKUP,
}
