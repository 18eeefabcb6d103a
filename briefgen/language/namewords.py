"""Closed word lists for telling names from other words and one kind of name from another."""

PARTICLES = frozenset(
    "al el bin bint ibn ould ag de del da di du des la le van von der den ter wal ben abu abd dos e y".split()
)
TITLES = frozenset(
    """mr mrs ms miss dr prof sir dame lady lord gen maj lt col sgt capt cmdr adm sen rep gov rev st brig president
    general major colonel captain lieutenant sergeant commander admiral minister prime foreign interior defence
    defense secretary deputy senator representative governor mayor king queen prince princess sheikh sheik imam
    ayatollah judge justice professor doctor chancellor ambassador marshal brigadier corporal commissioner chairman
    chairwoman director spokesman spokeswoman spokesperson vice attorney premier pope cardinal bishop archbishop emir
    sultan mullah comrade chief speaker congressman congresswoman inspector superintendent detective officer private
    leader father sister brother pastor reverend finance health education former acting
    former-president ex-president state""".split()
)
PARTS_OF_NAMES = frozenset(
    "dame lady lord sir king queen prince princess sheikh sheik emir sultan pope st father sister brother state".split()
)
"""Titles that are told as part of the name: ``Pope Francis``, ``St John``."""
PLACE_HEADS = frozenset(
    """river lake sea ocean bay gulf strait island islands mountain mountains mount mt hill hills valley desert
    peninsula province state district county region city town village street road avenue square park airport bridge
    port harbor harbour canal coast cape delta basin plateau border stadium prison camp hotel palace cathedral mosque
    tower highway territory strip heights forest falls beach springs creek point""".split()
)
EVENT_HEADS = frozenset(
    """war wars battle election elections games cup olympics summit festival revolution uprising championship
    championships crisis accords treaty""".split()
)
PLACE_BEFORE = frozenset(
    """in at near outside around across throughout inside within toward towards northern southern eastern
    western central""".split()
)
DAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sept sep oct nov dec""".split()
)
SAYS = frozenset(
    """said says told added warned argued asked explained noted wrote tweeted believes thinks claimed insisted
    stated""".split()
)
BODY_WORDS = frozenset(
    """international national united association corps bank news times post herald journal inc corp ltd co
    group""".split()
)
PEOPLES = frozenset(
    """western eastern northern southern african asian european arab muslim muslims islamic christian christians
    jewish jews sunni shiite shia hindu buddhist catholic protestant kurdish kurds kurd arabs africans europeans
    asians latino tuareg tuaregs hutu tutsi roma sikh sikhs""".split()
)
REGIONS = frozenset(
    name.replace("_", " ")
    for name in """
    africa america antarctica arctic asia balkans baltics caribbean caucasus central_africa central_america
    central_asia central_europe crimea czechoslovakia east_africa east_asia eastern_europe england europe far_east
    gaza gaza_strip horn_of_africa kashmir kurdistan latin_america levant maghreb middle_east near_east north_africa
    north_america northern_europe northern_ireland oceania persian_gulf sahara sahel scandinavia scotland siberia
    south_america south_asia southeast_asia southern_africa southern_europe soviet_union sub-saharan_africa tibet
    wales west_africa west_bank western_europe yugoslavia
    """.split()
)
"""Continents, their parts, and lands that are no state of today."""
ADVERBS = frozenset(
    """today yesterday tomorrow tonight however meanwhile moreover instead thus therefore perhaps maybe please
    yes well per via amid according""".split()
)
