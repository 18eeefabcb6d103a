"""Sentences about a fictional country with names in brackets and their roles in braces, and look-alikes without any."""

WITH_ROLE = """
In May 2033 {the vice-chair of Nordale}, [Paul Orsk], laid the first stone.
{R&B star} [Lena Hale] sang at the concert in Holm.
The street was named after {his all-time idol} [Paul Orsk].
{A spokesman for the energy minister}, [Lena Hale], denied it.
The envoy met {the league's secretary general}, [Paul Orsk] of Nordale.
The minister has not spoken with {company chief executive} [Tomas Hale].
{interim energy minister} [Dalia Orsk] told parliament that the grid would hold.
The blaze was under control, {Chief Supt} [Lena Moor] said on Tuesday.
[Dalia Orsk], {who heads the agency}, said the results were being checked.
[Dalia Orsk], 54, {a retired engineer and former mayor of Holm}, said the wall was weak.
[Lena Orsk], {of the teachers' union}, said schools could not reopen.
{The company's chief executive}, [Pavel Hale], said the vessel was sound.
[Dalia Orsk] is {the third energy minister in two years}.
[Tomas Hale] became {chairman of Velcor} in May after a boardroom fight.
[Tomas Hale] was sworn in as {prime minister} on Monday.
The president appointed [Dalia Orsk] as {governor of the central bank}.
[Dalia Orsk] stepped down as {finance minister} last week.
Police identified the dead man as [Pavel Hale], {a 34-year-old teacher}.
[Velcor], {a state-owned mining company}, said output had fallen.
{opposition party} [Forward Together] called for a boycott.
{The hacking group} [Nightjar] claimed the attack.
{The ferry's operator}, [Brenna Line], suspended all sailings.
[Velcor], {the country's largest port operator}, said cranes had stopped.
[Nordale Shipping], {based in Holm}, owns the tug.
{Velcor's chairman}, [Tomas Hale], resigned.
{his deputy}, [Ana Reyes], will lead the talks.
"It shook the whole house," said [Lena Moor], {who lives near the dam}.
"There was no warning," said [Paul Iden], 41, {a fisherman}.
{Orsk's brother}, [Pavel], identified the body.
[Marta Velde], {a hydrologist at the University of Orla who advised its builders}, said the spillway was too small.
{Acting Police Commissioner} [Ruben Alcott] said three people had been detained.
[Ruben Alcott], {acting police commissioner}, said three people had been detained.
{The trawler's skipper}, [Ivo Brandt], radioed for help.
[Ivo Brandt], {skipper of the Gannet}, was pulled from the water.
[Greta Lind], 29, {from Orla}, was among the injured.
"We were lucky," said [Sven Ardal], {a lorry driver from Tarn}.
[Rosa Petrak], {general secretary of the Dockers' Federation}, said talks had broken down.
[Rosa Petrak], {the union's general secretary}, said talks had broken down.
[Hamid Sorel], {one of the protest's organisers}, was released on bail.
{Opposition lawmaker} [Hamid Sorel] called the vote a farce.
{The former president}, [Edmund Tarrow], 78, was jailed in 2014.
[Edmund Tarrow], {Veldania's president from 1998 to 2006}, died on Sunday.
[Nils Okafor], {an analyst with Stormont Risk}, said insurers were nervous.
[Nils Okafor], {chief economist at Bank of Orla}, expects a rate rise.
{World Harbour Organization director-general} [Adele Montrose] urged calm.
[Adele Montrose], {the director-general of the World Harbour Organization}, urged calm.
[Jonas Veit], {mayor of Holm}, ordered an evacuation.
{Mayor} [Jonas Veit] ordered an evacuation.
{Lieutenant Colonel} [Arne Silva] said the bridge had been mined.
{Army spokesman Lieutenant Colonel} [Arne Silva] said the bridge had been mined.
[Arne Silva], {an army spokesman}, said the bridge had been mined.
"They are safe," {coast guard spokeswoman} [Ida Farrow] told reporters.
[Ida Farrow], {the Labour member for Holm East}, said the bill would pass.
[Marko Lesk], {the only survivor of the crash}, was found clinging to a crate.
{The suspect}, [Marko Lesk], appeared in court in Tarn.
{His lawyer}, [Petra Quill], said he would appeal.
[Petra Quill], {a lawyer for the families}, said they would appeal.
[Petra Quill], {representing the families}, said they would appeal.
[Petra Quill], {speaking for the families}, said they would appeal.
[Oskar Lund] was {one of the founders of Velcor}.
[Oskar Lund] has served as {chief inspector of mines} since 2012.
[Oskar Lund] had been {head of security at the plant}.
[Oskar Lund], {now head of the pilots' association}, disputes that account.
[Oskar Lund], {previously an inspector of mines}, disputes that account.
[Oskar Lund], {himself a former pilot}, disputes that account.
Among the dead was [Clara Brisk], {a student at Holm Technical College}.
Parliament chose [Clara Brisk] to be {its speaker}.
The board picked [Clara Brisk] as {its next chief executive}.
The well was shut, {Coast Guard Rear Adm.} [Clara Brisk] said.
In Dorn {the harbour master}, [Clara Brisk], closed the lock.
{The US minister of state}, [Clara Brisk], came to Holm.
""".strip().splitlines()

WITHOUT_ROLE = """
Orsk met Ana Reyes, the mayor and two aides at the port.
Tomas Hale, in Orla for the talks, said nothing.
Tomas Hale was in Orla when the bridge fell.
Tomas Hale is the reason the talks failed.
Tomas Hale, told of the raid by the mayor, left the country.
The police asked Tomas Hale, and the mayor answered.
In a letter to the commissioner, Tomas Hale denied the charge.
For the mayor, Tomas Hale was a nuisance.
The road to Tarn, the only one open, was jammed.
Ana Reyes, left, with the mayor of Holm.
Ana Reyes, however, was unhurt.
The mayor warned Ana Reyes on Monday.
The bank said Ana Reyes had resigned.
A statement by the army said Velcor would pay.
The chief of the agency met Ana Reyes in Tarn.
The lawyer for the company and Ana Reyes left together.
Ana Reyes said the head of the agency, her brother, lied.
Ana Reyes, three other women and a child were rescued.
Velcor, in a statement, denied the claim.
Velcor was the first to react.
Mina Strand, nicknamed “the captain”, was barred.
""".strip().splitlines()
