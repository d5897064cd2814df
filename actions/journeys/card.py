"""Cards: records of the catalogue as the widget draws them, in one language."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

from actions.language import Language
from knowledge_base.matching.match import Match, Reason
from knowledge_base.record import Facility, Funding, Money, Network, Record, Texts

Tone = Literal["meets", "misses", "unknown"]
Labelled = tuple[Texts, "str | None"]

ACCESS = Texts(en="Access", sv="Tillgång")
EQUIPMENT = Texts(en="Equipment", sv="Utrustning")
PLACE = Texts(en="Place", sv="Plats")
FEES = Texts(en="Fees", sv="Avgifter")
AMOUNT = Texts(en="Amount", sv="Belopp")
SHARE = Texts(en="Share", sv="Andel")
CALLS = Texts(en="Calls", sv="Utlysningar")
CO_FUNDING = Texts(en="Your own part", sv="Egen insats")
STATE_AID = Texts(en="State aid", sv="Statsstöd")
WHO = Texts(en="For", sv="För")
RUNNER = Texts(en="Run by", sv="Drivs av")
SIZE_NAMES = {
    "micro": Texts(en="micro company", sv="mikroföretag"),
    "small": Texts(en="small company", sv="litet företag"),
    "medium": Texts(en="medium-sized company", sv="medelstort företag"),
    "large": Texts(en="large company", sv="stort företag"),
}
SIZES = {
    "all": Texts(en="of the costs", sv="av kostnaderna"),
    "micro": Texts(en="for micro companies", sv="för mikroföretag"),
    "small": Texts(en="for small companies", sv="för små företag"),
    "medium": Texts(en="for medium-sized companies", sv="för medelstora företag"),
    "large": Texts(en="for large companies", sv="för stora företag"),
}


def facility_card(match: Match[Facility], language: Language) -> dict[str, Any]:
    """A facility with why it matches and what does not."""
    record = match.record
    facts = (
        (PLACE, record.place.of(language)),
        (EQUIPMENT, _text(record.equipment, language)),
        (ACCESS, _text(record.access, language)),
        (WHO, _text(record.who, language)),
        (FEES, _text(record.fee_basis, language)),
    )
    return _card("facility", record, language, facts, _reasons(match, language))


def funding_card(match: Match[Funding], language: Language) -> dict[str, Any]:
    """A grant, loan or other help with amount, share and call pattern."""
    record = match.record
    facts = (
        (AMOUNT, _money(record.amount, language) if record.amount else None),
        (SHARE, _share(record, language)),
        (CO_FUNDING, _text(record.co_funding, language)),
        (CALLS, _text(record.calls, language)),
        (WHO, _text(record.who, language)),
        (STATE_AID, _text(record.state_aid, language)),
    )
    card = _card("funding", record, language, facts, _reasons(match, language))
    return card | {"subtitle": record.funder.of(language)}


def network_card(record: Network, why: Texts, language: Language) -> dict[str, Any]:
    """A network with why it is named."""
    facts = (
        (WHO, _text(record.who, language)),
        (PLACE, _text(record.place, language)),
        (RUNNER, _text(record.runner, language)),
    )
    reasons = [{"tone": "meets", "text": why.of(language)}]
    return _card("network", record, language, facts, reasons) | {"subtitle": record.offers.of(language)}


def _card(
    kind: str, record: Record, language: Language, facts: Iterable[Labelled], reasons: list[dict[str, str]]
) -> dict[str, Any]:
    source = record.sources[0]
    card: dict[str, Any] = {
        "kind": kind,
        "id": record.id,
        "title": record.name.of(language),
        "facts": [{"label": label.of(language), "text": text} for label, text in facts if text],
        "reasons": reasons,
        "source": {
            "url": source.url,
            "publisher": source.publisher,
            "verified": record.verified.isoformat(),
            "certainty": record.certainty,
        },
    }
    return card | ({"note": record.note.of(language)} if record.note else {})


def _reasons(match: Match[Any], language: Language) -> list[dict[str, str]]:
    """What excludes the record comes first: nobody has to unfold the card to see why it does not fit."""

    def told(tone: Tone, reasons: Iterable[Reason]) -> list[dict[str, str]]:
        return [{"tone": tone, "text": reason.text.of(language)} for reason in reasons]

    excluding = told("misses", (reason for reason in match.misses if reason.hard))
    missing = told("misses", (reason for reason in match.misses if not reason.hard))
    return excluding + told("meets", match.meets) + missing + told("unknown", match.unknown)


def _text(texts: Texts | None, language: Language) -> str | None:
    return texts.of(language) if texts else None


def _share(record: Funding, language: Language) -> str | None:
    sign = "%" if language == "en" else " %"
    parts = (f"{share}{sign} {SIZES[size].of(language)}" for size, share in record.share.items())
    return ", ".join(parts) or None


def _money(money: Money, language: Language) -> str:
    least, most = (sum_ and sum_in(sum_, money.currency, language) for sum_ in (money.least, money.most))
    if least and most:
        return f"{least} – {most}" if least != most else most
    bound = Texts(en="at most", sv="högst") if most else Texts(en="at least", sv="minst")
    return f"{bound.of(language)} {most or least}"


def sum_in(sum_: int, currency: str, language: Language) -> str:
    """A sum of money as it is written in the language: "SEK 400,000"."""
    if language == "en":
        return f"{currency} {sum_:,}"
    name = {"SEK": "kronor", "EUR": "euro"}[currency]
    return f"{sum_:,} {name}".replace(",", "\N{NO-BREAK SPACE}")
