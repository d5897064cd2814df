"""Countries other than Sweden, by name, adjective and towns, and whether they belong to the EU or the EEA."""

from __future__ import annotations

from typing import Final

from knowledge_base.matching.alternatives import alternatives

_NEAR_ADJECTIVES: Final = """german, danish, norwegian, finnish, dutch, french, spanish, italian, polish,
    greek, czech, hungarian, lithuanian, latvian, icelandic, romanian, austrian, belgian, flemish,
    estonian, irish, portuguese, bulgarian, croatian, slovenian, slovak, slovakian, luxembourgish,
    maltese, cypriot, bavarian, catalan"""
_FAR_ADJECTIVES: Final = """british, scottish, welsh, english, swiss, american, us-based, uk-based,
    californian, israeli, australian, brazilian, indian, japanese, chinese, korean, south korean,
    canadian, turkish, singaporean, taiwanese, mexican, south african, ukrainian, serbian, iranian,
    chilean, argentinian, new zealand, singapore, delaware, vietnamese, thai, malaysian, egyptian, kenyan,
    nigerian, pakistani"""
_NEAR_SWEDISH: Final = """tysk, dansk, norsk, finsk, holländsk, nederländsk, fransk, spansk, italiensk,
    polsk, grekisk, tjeckisk, ungersk, litauisk, lettisk, isländsk, rumänsk, österrikisk, belgisk,
    estnisk, irländsk, portugisisk, bulgarisk, kroatisk, slovensk, slovakisk, luxemburgsk, maltesisk,
    cypriotisk"""
_FAR_SWEDISH: Final = """brittisk, skotsk, engelsk, schweizisk, amerikansk, israelisk, australisk,
    brasiliansk, indisk, japansk, kinesisk, koreansk, sydkoreansk, kanadensisk, turkisk, taiwanesisk,
    mexikansk, sydafrikansk, ukrainsk, serbisk, iransk"""
_NEAR_NAMES: Final = """germany, denmark, norway, finland, the netherlands, netherlands, holland, france,
    spain, italy, poland, greece, the czech republic, czech republic, czechia, hungary, lithuania, latvia,
    iceland, romania, austria, belgium, estonia, ireland, portugal, bulgaria, croatia, slovenia, slovakia,
    luxembourg, malta, cyprus, tyskland, danmark, norge, nederländerna, frankrike, spanien, italien,
    polen, grekland, tjeckien, ungern, litauen, lettland, island, rumänien, österrike, belgien, estland,
    irland, bulgarien, kroatien, slovenien, slovakien, luxemburg, cypern"""
_NEAR_TOWNS: Final = """copenhagen, berlin, munich, hamburg, heidelberg, cologne, frankfurt, leipzig,
    dresden, helsinki, turku, tampere, espoo, oulu, oslo, bergen, trondheim, aarhus, odense, aalborg,
    paris, lyon, grenoble, toulouse, madrid, barcelona, valencia, milan, rome, turin, bologna, amsterdam,
    rotterdam, leiden, utrecht, eindhoven, leuven, ghent, brussels, antwerp, vienna, graz, warsaw, krakow,
    prague, brno, budapest, tallinn, tartu, riga, vilnius, kaunas, dublin, cork, galway, lisbon, porto,
    athens, reykjavik, bucharest, sofia, zagreb, ljubljana, bratislava, århus, kraków, wrocław, wroclaw,
    poznań, poznan, gdańsk, gdansk, lodz, bonn, jena, kiel, lübeck, hannover, hanover, stuttgart,
    freiburg, göttingen, rostock, groningen, nijmegen, maastricht, delft, enschede, braga, coimbra,
    thessaloniki, kuopio, jyväskylä, vaasa, uleåborg, tammerfors, esbo, innsbruck, salzburg, linz,
    marseille, bordeaux, nantes, lille, strasbourg, padua, naples, florence, pisa, bilbao, seville,
    sevilla, zaragoza, limerick, tromsø, tromsö, stavanger, roskilde, köpenhamn, münchen, helsingfors,
    åbo, aten, wien, warszawa, prag, bryssel, lissabon"""
_FAR_NAMES: Final = """the uk, the united kingdom, united kingdom, great britain, england, scotland,
    wales, switzerland, the us, the usa, usa, the united states, united states, america, california,
    delaware, texas, massachusetts, canada, israel, japan, south korea, korea, china, india, australia,
    brazil, turkey, taiwan, singapore, mexico, south africa, ukraine, serbia, iran, new zealand,
    storbritannien, skottland, schweiz, kanada, sydkorea, kina, indien, australien, brasilien, turkiet,
    sydafrika, ukraina, serbien"""
_FAR_TOWNS: Final = """london, cambridge, oxford, manchester, edinburgh, glasgow, basel, zurich, zürich,
    geneva, lausanne, boston, san francisco, san diego, new york, seattle, houston, chicago, toronto,
    montreal, vancouver, tel aviv, haifa, tokyo, osaka, seoul, beijing, shanghai, shenzhen, bangalore,
    mumbai, hyderabad, sydney, melbourne, istanbul, ankara, são paulo, lviv, kyiv, kharkiv, belgrade, delhi,
    new delhi, pune, chennai, manila, hanoi, cairo, lahore, karachi, nairobi, kampala, santiago de chile"""


def _inflected(adjectives: str) -> str:
    """Swedish adjectives in their three forms: "tysk", "tyskt", "tyska"."""
    singles = [word.strip() for word in adjectives.split(",")]
    return ", ".join(f"{word}{ending}" for word in singles for ending in ("", "t", "a"))


NEAR: Final = f"{_NEAR_ADJECTIVES}, {_inflected(_NEAR_SWEDISH)}"  # adjectives of the EU and the EEA
FAR: Final = f"{_FAR_ADJECTIVES}, {_inflected(_FAR_SWEDISH)}"  # and of the rest of the world
IN_NEAR: Final = f"{_NEAR_NAMES}, {_NEAR_TOWNS}"  # names of countries and towns
IN_FAR: Final = f"{_FAR_NAMES}, {_FAR_TOWNS}"
US_OR_UK: Final = r"(?-i:US|U\.S\.|UK|U\.K\.)"  # "us" is another word
_FOREIGN: Final = alternatives(
    f"""{NEAR}, {FAR}, foreign, overseas, international, european, nordic, non-swedish, utländsk, utländskt,
    utländska, internationell, internationellt, internationella, europeisk, europeiskt, europeiska, nordisk,
    nordiskt, nordiska"""
)
FOREIGN: Final = rf"(?:{US_OR_UK}|{_FOREIGN})"
_ABROAD: Final = alternatives(
    f"""{IN_NEAR}, {IN_FAR}, another country, other countries, two countries, three countries, four
    countries, several countries, another EU country, another member state, europe, the EU, asia,
    utlandet, ett annat land, annat land, andra länder, två länder, tre länder, flera länder, europa, EU"""
)
ABROAD: Final = rf"(?:(?:the\s)?{US_OR_UK}|{_ABROAD})"
# Those of another country who are a partner: "the Danes lead"; not "finns", which is "there is" in Swedish
PEOPLES: Final = alternatives(
    """danes, danish, germans, norwegians, dutch, belgians, poles, swiss, french, spaniards, italians,
    british, danskar, danskarna, tyskar, tyskarna, norrmän, norrmännen, finländarna, finnarna, holländarna,
    belgarna, polackerna, schweizarna, fransmännen, spanjorerna, italienarna, britterna"""
)
