"""Which municipality a place is, if it is one: staff are told by rules that name municipalities."""

from __future__ import annotations

from typing import Final

# Those among the places that the journeys know; Flemingsberg, Kista or "the Stockholm region" are none.
_NAMES: Final = """
    Botkyrka, Danderyd, Ekerö, Haninge, Huddinge, Järfälla, Lidingö, Nacka, Norrtälje, Nykvarn, Nynäshamn,
    Salem, Sigtuna, Sollentuna, Solna, Stockholm, Sundbyberg, Södertälje, Tyresö, Täby, Upplands Väsby,
    Upplands-Bro, Vallentuna, Vaxholm, Värmdö, Österåker,
    Enköping, Eskilstuna, Eslöv, Göteborg, Helsingborg, Hässleholm, Höganäs, Knivsta, Kristianstad,
    Landskrona, Linköping, Luleå, Lund, Malmö, Mölndal, Norrköping, Staffanstorp, Tierp, Trelleborg, Umeå,
    Uppsala, Västerås, Ystad, Ängelholm, Örebro, Östhammar,
    Borås, Falun, Gävle, Halmstad, Jönköping, Kalmar, Karlskrona, Karlstad, Katrineholm, Kiruna, Kungsbacka,
    Lidköping, Motala, Nyköping, Sandviken, Skellefteå, Skövde, Strängnäs, Sundsvall, Trollhättan, Uddevalla,
    Varberg, Västervik, Växjö, Örnsköldsvik, Östersund
"""
KNOWN: Final = tuple(map(str.strip, _NAMES.split(",")))
_BY_NAME: Final = {name.casefold(): name for name in KNOWN} | {"gothenburg": "Göteborg"}


def municipality_of(place: str | None) -> str | None:
    """The municipality of that name; None where a place is told in other words."""
    return _BY_NAME.get(place.casefold()) if place else None
