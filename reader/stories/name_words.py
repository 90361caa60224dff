"""Words that tell what a run of capitals is: titles, offices, bodies, countries, the calendar."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


CALENDAR = _words("""
monday tuesday wednesday thursday friday saturday sunday january february march april may june
july august september october november december christmas easter jst gmt utc est edt pst
pdt cet mondays tuesdays wednesdays thursdays fridays saturdays sundays
""")

SHORT_CALENDAR = _words(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun"
)
"""With a full stop."""

HEADS = _words("""
minister president premier chancellor secretary governor mayor senator representative congressman
congresswoman king queen prince princess emperor empress pope cardinal archbishop bishop rabbi
imam sheikh ayatollah general colonel major captain lieutenant sergeant admiral commander officer
judge justice chairman chairwoman chairperson chair chief director professor coach manager sir
lord lady dame mr mrs ms miss mx dr gen sen rep gov lt col sgt capt adm cmdr prof rev hon pres sec
fr ceo cfo coo spokesman spokeswoman spokesperson leader speaker ambassador envoy commissioner
attorney lawyer prosecutor inspector detective sheriff superintendent doctor sister father brother
curator conservator principal whip counsel treasurer executive
""")
"""The last word of a title; what stands before it is `OFFICES` or no part of it."""

OFFICES = _words("""
prime foreign finance defense defence deputy vice chief press cabinet majority minority senior
executive managing general assistant acting state interior justice home health education trade
industry economy environment agriculture transport labor labour internal affairs security national
permanent under first former co-chief associate lead party communications technology financial
operating attorney lieutenant major crown grand house police fire team head editor special
""")

SPOKEN_TITLES = HEADS | _words("""
actor actress singer author writer director rapper striker midfielder goalkeeper quarterback driver
analyst economist photographer researcher scientist physicist biologist historian engineer architect
astronaut novelist journalist columnist founder co-founder activist councillor farmer engineer guide
""")
"""What may stand in small letters before the name of a person."""

ORGANISATIONS = _words("""
ministry department agency bureau bank university institute party council committee commission
association union federation foundation corporation company organization organisation court
congress parliament senate assembly army navy police press league club museum hospital school
college academy laboratory observatory holdings group airlines airways railway railways inc corp
co ltd plc llc gmbh fund service services board authority society orchestra theater theatre church
cathedral times post network committee coalition alliance front brigade corps cabinet kisen seiki
shimbun shinbun news
""")

PLACES = _words("""
city prefecture province county district town village island islands river lake bay sea ocean gulf
strait peninsula mountains desert valley coast street avenue road square bridge airport port
harbor harbour park station tunnel marsh
""")
"""The last word of a place's name."""

MOUNTS = _words("mount mt lake cape")
DIRECTIONS = _words("north south east west northern southern eastern western central new great")
"""What may stand before the name of a place or a country and makes it another."""

BEFORE_OF = _words("""
bank ministry university department institute republic kingdom house bay gulf sea strait isle
isles mount city church council court chamber union board federation academy association committee
commission agency museum bureau school college society organization organisation league order
prefecture province state states cape tower hall group duke duchess office secretary
""")
BEFORE_FOR = _words("""
center centre institute organization organisation association agency council campaign movement
foundation fund society ministry alliance department office
""")
JOINED_BY_AND = frozenset(
    tuple(pair.split())
    for pair in ("belt road", "trinidad tobago", "bosnia herzegovina", "antigua barbuda")
)
"""What is one name with "and" between; elsewhere it stands between two."""
PARTICLES = _words(
    "de da do dos das del della di du la le van von der den ter ten bin ibn al el y zu"
)

OPENERS = _words("""
however meanwhile despite former earlier later yesterday today tonight tomorrow instead moreover
furthermore nevertheless nonetheless although unlike like thanks critics officials experts
scientists people many most several some others another both two three four five six seven eight
nine ten yes no well now then there here please read watch see more photo video image file picture
also still even perhaps maybe because thus hence indeed besides across amid amidst inside outside
along beyond near based asked let look twice once ask dear third fourth fifth update updated
""")
"""What opens a sentence without being a name, beside the words that tell nothing anywhere."""

_COUNTRIES = """
Afghanistan:Afghan Albania:Albanian Algeria:Algerian Angola:Angolan Argentina:Argentine
Armenia:Armenian Australia:Australian Austria:Austrian Azerbaijan:Azerbaijani Bahrain:Bahraini
Bangladesh:Bangladeshi Belarus:Belarusian Belgium:Belgian Bolivia:Bolivian Bosnia:Bosnian
Botswana: Brazil:Brazilian Britain:British Bulgaria:Bulgarian Cambodia:Cambodian
Cameroon:Cameroonian Canada:Canadian Chad: Chile:Chilean China:Chinese Colombia:Colombian
Congo:Congolese Croatia:Croatian Cuba:Cuban Cyprus:Cypriot Denmark:Danish Ecuador:Ecuadorian
Egypt:Egyptian England:English Eritrea:Eritrean Estonia:Estonian Ethiopia:Ethiopian Fiji:Fijian
Finland:Finnish France:French Gabon: Georgia:Georgian Germany:German Ghana:Ghanaian Greece:Greek
Guatemala:Guatemalan Guinea: Guyana: Haiti:Haitian Honduras:Honduran Hungary:Hungarian
Iceland:Icelandic India:Indian Indonesia:Indonesian Iran:Iranian Iraq:Iraqi Ireland:Irish
Israel:Israeli Italy:Italian Jamaica:Jamaican Japan:Japanese Jordan:Jordanian Kazakhstan:Kazakh
Kenya:Kenyan Korea:Korean Kosovo: Kuwait:Kuwaiti Kyrgyzstan:Kyrgyz Laos:Laotian Latvia:Latvian
Lebanon:Lebanese Liberia:Liberian Libya:Libyan Lithuania:Lithuanian Luxembourg: Madagascar:
Malawi: Malaysia:Malaysian Mali:Malian Malta:Maltese Mauritania: Mexico:Mexican Moldova:Moldovan
Monaco: Mongolia:Mongolian Morocco:Moroccan Mozambique: Myanmar: Namibia:Namibian Nepal:Nepalese
Netherlands:Dutch Nicaragua:Nicaraguan Niger: Nigeria:Nigerian Norway:Norwegian Oman:Omani
Pakistan:Pakistani Palestine:Palestinian Panama:Panamanian Paraguay: Peru:Peruvian
Philippines:Philippine Poland:Polish Portugal:Portuguese Qatar:Qatari Romania:Romanian
Russia:Russian Rwanda:Rwandan Scotland:Scottish Senegal:Senegalese Serbia:Serbian
Singapore:Singaporean Slovakia:Slovak Slovenia:Slovenian Somalia:Somali Spain:Spanish
Sudan:Sudanese Sweden:Swedish Switzerland:Swiss Syria:Syrian Taiwan:Taiwanese Tajikistan:Tajik
Tanzania:Tanzanian Thailand:Thai Togo: Tunisia:Tunisian Turkey:Turkish Turkmenistan:Turkmen
Uganda:Ugandan Ukraine:Ukrainian Uruguay:Uruguayan Uzbekistan:Uzbek Venezuela:Venezuelan
Vietnam:Vietnamese Wales:Welsh Yemen:Yemeni Zambia:Zambian Zimbabwe:Zimbabwean Europe:European
Asia:Asian Africa:African America:American Oceania: Antarctica:Antarctic Arctic: Tibet:Tibetan
"""
_PAIRS = [pair.lower().partition(":") for pair in _COUNTRIES.split()]
COUNTRIES = frozenset(country for country, _, _ in _PAIRS) | _words(
    "tokyo moscow beijing london paris"
)
NATIONALITIES = frozenset(people for _, _, people in _PAIRS if people) | _words(
    "soviet arab arabic latin muslim muslims christian christians jewish islamic catholic buddhist "
    "germans russians americans israelis palestinians indians koreans canadians australians asians "
    "europeans africans mexicans italians iranians iraqis afghans turks kurds kurdish britons"
)

ALIASES = {
    "us": "united states",
    "usa": "united states",
    "uk": "united kingdom",
    "un": "united nations",
    "eu": "european union",
    "n korea": "north korea",
    "s korea": "south korea",
}
"""Short forms that no rule leads to their long ones; both folded, without full stops."""

KNOWN = {
    "united states": "place",
    "united kingdom": "place",
    "soviet union": "place",
    "belt and road": "",
    "trinidad and tobago": "place",
    "bosnia and herzegovina": "place",
    "antigua and barbuda": "place",
    "united nations": "organisation",
    "european union": "organisation",
}
