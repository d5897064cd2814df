"""Recognise that a visitor changes a field: "no, the e-mail is …", "ändra namnet till …"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from actions.email_address import find_email
from actions.fields import Field, tidy
from actions.interruption import is_greeting, is_yes
from actions.need import named_need
from actions.organisation_number import find_number
from actions.phone import check_phone
from actions.wish import find_wish, is_sentence

_NOUNS: Final[tuple[tuple[Field, str], ...]] = (
    (
        "organisation_number",
        r"(?:org(?:ani[sz]ations?)?(?:al)?\.?|company|registration|registrerings)[ -]?(?:number|no\.?"
        r"|nr\.?|nummer|numret|nummret)",
    ),
    ("email", r"(?:e-?mail|mail|e-?post|mejl)(?:en|[ -]?(?:address|adressen|adress))?"),
    (
        "phone",
        r"(?:(?:tele)?phone|mobile?|tel|telefon)(?:[ -]?(?:number|no\.?|nr\.?|nummer|numret)|en)?",
    ),
    (
        "company_name",
        r"(?:company|firm|business|employer|organisation|organization)(?:'s)?(?: name)?"
        r"|(?:företag|bolag|firma|organisation)(?:s?namnet|s?namn|ets namn|et|en|n)?",
    ),
    (
        "contact_name",
        r"(?:contact |full |first |last )?name|contact(?: person)?|(?:kontakt)?namn(?:et)?"
        r"|kontaktperson(?:en)?",
    ),
    ("need_text", r"need|question|message|request|behov(?:et)?|fråga(?:n)?|ärende(?:t)?|meddelande(?:t)?"),
)
_NOUNS_OF: Final = dict(_NOUNS)
_NOUN: Final = "(?:" + "|".join(f"(?P<{field}>{nouns})" for field, nouns in _NOUNS) + ")"
_DETERMINER: Final = r"(?:(?:the|my|our|correct|right|min|mitt|mina|vår|vårt|rätt|den|det)\s+)*"
_OBJECTION: Final = (
    r"(?:(?:(?:yes|ja|ok)[ ,]+(?:but|men)|no|nope|sorry|oops|wait|hang on|wrong|actually|correction"
    r"|nej|nä|näe|förlåt|ursäkta|oj|vänta|fel|hoppsan|egentligen|rättelse)\b[\s,.!:;–-]*)"
)
_ASKING: Final = (
    r"(?:(?:please|can you|could you|can we|can i|i want to|i need to|i would like to|i'd like to|let's"
    r"|snälla|kan du|kan ni|kan vi|kan jag|jag vill|jag behöver|jag skulle vilja)\s+)*"
)
_CHANGE: Final = (
    r"(?:change|correct|update|fix|edit|set|ändra på|ändra|byta|byt|rätta till|rätta|korrigera|uppdatera)"
)

_WRONG: Final = re.compile(
    r"wrong|incorrect|not right|not correct|misspelt|misspelled|fel|inte rätt|felaktigt?|felstavat",
    re.IGNORECASE,
)
_STATED: Final = re.compile(
    rf"^(?P<objection>{_OBJECTION}*){_DETERMINER}{_NOUN}\s*"
    r"(?P<verb>is called|is now|is actually|should be|should read|heter|ska vara|skall vara"
    r"|ska stå som|är egentligen|is|är|:|=)"
    r"\s*(?P<value>\S.*)$",
    re.IGNORECASE,
)
_CHANGED: Final = re.compile(
    rf"^{_OBJECTION}*{_ASKING}{_CHANGE}\s+{_DETERMINER}{_NOUN}"
    r"(?:\s*(?:\bto\b|\binto\b|\btill\b|:|=)\s*(?P<value>\S.*))?$",
    re.IGNORECASE,
)
# "I'm Anna Berg", but neither "I'm CEO" nor "jag är ny här".
_PERSON: Final = r"[A-ZÅÄÖÉ][a-zåäöéü'-]+(?:\s[A-ZÅÄÖÉ][a-zåäöéü'-]+){0,2}"
_NAMED: Final[tuple[tuple[Field, re.Pattern[str]], ...]] = (
    (
        "contact_name",
        re.compile(
            rf"^{_OBJECTION}*(?:my name is|i am called|i'm called|jag heter)\s+(?P<value>\S.*)$", re.I
        ),
    ),
    ("contact_name", re.compile(rf"^{_OBJECTION}*(?i:i am|i'm|jag är)\s+(?P<value>{_PERSON})[.!]*$")),
    (
        "company_name",
        re.compile(rf"^{_OBJECTION}*(?:we are called|we're called|vi heter)\s+(?P<value>\S.*)$", re.I),
    ),
)
_JOINED: Final = re.compile(r"\s*[,;]?\s+(?:and|och)\s+|\s*[,;]\s+", re.IGNORECASE)
_ABOUT: Final = re.compile(
    rf"^{_OBJECTION}*(?:(?:it|this|my question|my message) (?:is|should be)"
    r"(?: actually| really| rather)? about"
    r"|it's(?: actually| really| rather)? about"
    r"|(?:det|detta|det här|min fråga|frågan|ärendet)(?: egentligen)? (?:gäller|handlar om)"
    r"(?: egentligen| i stället| istället)?)\s*:?\s+(?P<value>\S.*)$",
    re.IGNORECASE,
)
_OPTIONAL: Final = (
    rf"(?:(?P<organisation_number>{_NOUNS_OF['organisation_number']})|(?P<phone>{_NOUNS_OF['phone']}))"
)
_REMOVED: Final = re.compile(
    rf"^{_OBJECTION}*{_ASKING}(?:remove|delete|drop|leave out|take out|skip|ta bort|stryk|radera|utelämna)"
    rf"\s+{_DETERMINER}{_OPTIONAL}(?:\s+(?:please|again|tack|igen))*[.!?]*$",
    re.IGNORECASE,
)
_NOUN_ALONE: Final = re.compile(rf"^{_OBJECTION}*{_DETERMINER}{_NOUN}[.!?]*$", re.IGNORECASE)
_MEANT: Final = re.compile(r"i mean|jag mena", re.IGNORECASE)
_BARE: Final = re.compile(r"it is|it's|det är", re.IGNORECASE)
_INSTEAD: Final = re.compile(
    rf"^(?P<objection>{_OBJECTION}*)"
    r"(?P<pointing>(?:it is|it's|it should be|i meant|i mean|make it|use"
    r"|det är|det ska vara|det heter|jag menade|jag menar|skriv|använd)\s+)?(?P<value>\S.*)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Correction:
    """What the visitor changes.

    Attributes:
        field: the field; None where the visitor points at the last answer ("no, it should be Cellia AB").
        value: the new text, unchecked; empty to remove it, None where only the field was named ("change
            the e-mail").
    """

    field: Field | None
    value: str | None


def find_correction(text: str) -> Correction | None:
    """The change that a text asks for; None where it asks for none."""
    words = tidy(text).replace("’", "'")
    removed = _REMOVED.match(words)
    if removed:
        return Correction("phone" if removed.group("phone") else "organisation_number", "")
    about = _ABOUT.match(words)
    if about and not words.endswith("?"):
        return Correction("need_text", _trimmed(about.group("value")))
    return _changed(words) or _stated(words) or _named(words) or _instead(words)


def find_corrections(text: str) -> list[Correction]:
    """The changes of a text that states several fields: "the company is Good AB and the name is Bo Ek"."""
    parts = [find_correction(part) for part in _JOINED.split(tidy(text))]
    stated = [part for part in parts if part is not None and part.field and part.value]
    return stated if len(stated) == len(parts) > 1 else []


def find_noun(text: str) -> Field | None:
    """The field that a text names and does nothing else: "the e-mail", "fel namn"; None for any other."""
    match = _NOUN_ALONE.match(tidy(text).replace("’", "'"))
    return _field_of(match) if match else None


def _changed(text: str) -> Correction | None:
    match = _CHANGED.match(text.rstrip("?"))
    if match is None:
        return None
    value = match.group("value")
    return Correction(_field_of(match), _trimmed(value) if value else None)


def _stated(text: str) -> Correction | None:
    match = _STATED.match(text)
    if match is None or text.endswith("?"):
        return None
    field, value = _field_of(match), _trimmed(match.group("value"))
    if _WRONG.fullmatch(value):
        return Correction(field, None)
    insisted = bool(match.group("objection"))
    return Correction(field, value) if insisted or _is_value(field, match.group("verb"), value) else None


def _is_value(field: Field, verb: str, value: str) -> bool:
    """Tell "the company is Cellia AB" from "the company is small and needs a lab"."""
    if field in {"email", "organisation_number", "phone"}:
        return "@" in value or find_number(value) is not None or check_phone(value) is not None
    if field == "need_text":
        return False
    return verb.lower() not in {"is", "är"} or not value[0].islower()


def _named(text: str) -> Correction | None:
    for field, pattern in _NAMED:
        match = pattern.match(text)
        if match:
            return Correction(field, _trimmed(match.group("value")))
    return None


def _instead(text: str) -> Correction | None:
    match = _INSTEAD.match(text)
    if match is None:
        return None
    value = _trimmed(match.group("value"))
    if find_email(value) is not None and len(value.split()) == 1:
        return Correction("email", value)
    if not match.group("objection"):
        return None
    if find_number(value) == value:
        return Correction("organisation_number", value)
    return Correction(None, value) if _points_at(match.group("pointing"), value) else None


def _points_at(pointing: str | None, value: str) -> bool:
    """Tell "no, it's Cellia AB" from "nej, det är bra" and "nej, det är inte bråttom"."""
    if pointing is None or is_yes(value) or is_greeting(value) or is_sentence(value) or find_wish(value):
        return False
    if _MEANT.match(pointing) and value[0].islower() and named_need(value) != "other":
        return False
    return _BARE.fullmatch(pointing.strip()) is None or not value[0].islower()


def _field_of(match: re.Match[str]) -> Field:
    return next(field for field, _ in _NOUNS if match.group(field) is not None)


def _trimmed(value: str) -> str:
    return (
        re.sub(r"[\s,]+(?:please|instead|tack|istället|i stället)[.!]?$", "", value, flags=re.I)
        .strip(" \"'“”‘’")
        .rstrip(".!")
    )
