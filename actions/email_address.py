"""Find an e-mail address in what a visitor wrote, and say what is wrong with it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from email_validator import EmailNotValidError, validate_email

EmailProblem = Literal[
    "email_is_phone",
    "email_no_at",
    "email_no_dot",
    "email_no_local",
    "email_two_at",
    "email_space",
    "email_invalid",
    "email_slip",
]

_SEPARATORS: Final = re.compile(r"[\s<>(),;:\"'“”‘’]+")
_LONGEST: Final = 320
_PHONE: Final = re.compile(r"\+?[\d\s()/-]{7,}")
_SPACED_AT: Final = re.compile(r"\S\s+@\s*\S|\S@\s+\S")
# What people type for the same address: a space or a comma too many, or the signs in words.
_MISTYPED: Final = re.compile(
    r"(?<![\w.+@-])(?P<local>[\w.+-]{1,64})\s*@\s*(?P<domain>[\w-]{1,63}(?:[.,][\w-]{1,63}){1,3})(?![\w@])"
)
_SPELT: Final = re.compile(
    r"(?<![\w.+@-])(?P<local>[\w.+-]{1,64})(?:\s*[(\[](?:at|a|snabel-?a)[)\]]\s*|\s+(?:at|snabel-?a)\s+)"
    r"(?P<domain>[\w-]{1,63}(?:(?:\.|\s*[(\[](?:dot|punkt)[)\]]\s*|\s+(?:dot|punkt)\s+)[\w-]{1,63}){1,3})(?!\w)",
    re.IGNORECASE,
)
_DOTS: Final = re.compile(r"\s*[(\[](?:dot|punkt)[)\]]\s*|\s+(?:dot|punkt)\s+|,", re.IGNORECASE)
_PROVIDERS: Final = frozenset({"gmail", "hotmail", "icloud", "outlook", "yahoo"})
_SLIPS: Final = {
    "gamil": "gmail",
    "gmaill": "gmail",
    "gmai": "gmail",
    "gmal": "gmail",
    "gmial": "gmail",
    "gnail": "gmail",
    "homail": "hotmail",
    "hotmall": "hotmail",
    "hotmai": "hotmail",
    "hotmial": "hotmail",
    "iclod": "icloud",
    "outlok": "outlook",
    "outloook": "outlook",
    "oulook": "outlook",
    "yaho": "yahoo",
}
_ENDING_SLIPS: Final = {"cmo": "com", "con": "com", "ocm": "com"}
_TRAILING: Final = ".!?,"


@dataclass(frozen=True, slots=True)
class EmailCheck:
    """The normalised address, or the visitor's version of it beside what is wrong."""

    value: str
    problem: EmailProblem | None = None


def find_email(text: str) -> str | None:
    """The first valid address in a text, normalised; None where there is none."""
    checks = (_validated(token) for token in _tokens(text))
    return next((check.value for check in checks if check.problem is None), None)


def is_bare_address(text: str) -> bool:
    """Whether a text is a valid address and no more."""
    return find_email(text) is not None and not without_email(text).strip(" .,;:!<>()")


def find_doubtful(text: str) -> str | None:
    """What stands in a text in place of an address: with a slip, or not valid; None where nothing does."""
    mistyped = _repairable(_MISTYPED, text)
    if mistyped is not None:
        return mistyped.group()
    attempts = (token for token in _tokens(text) if not token.startswith("@"))
    return next((token for token in attempts if check_email(token).problem), None)


def without_email(text: str) -> str:
    """The text with anything that looks like an address taken out."""
    mistyped = _repairable(_MISTYPED, text)
    text = text.replace(mistyped.group(), " ") if mistyped else text
    for token in _tokens(text):
        text = text.replace(token, " ")
    return " ".join(text.split())


def check_email(text: str) -> EmailCheck:
    """Check the address in a text such as "it's anna@cellia.se, thanks".

    Its domain is not looked up: that would tell a name server about the visitor, and take time.
    """
    meant = _repairable(_MISTYPED, text) or _repairable(_SPELT, text)
    if meant is not None:
        return EmailCheck(_without_slip(_joined(meant)), "email_slip")
    if _SPACED_AT.search(text):
        return EmailCheck(text, "email_space")
    token = next(iter(_tokens(text)), None)
    if token is None:
        return EmailCheck("", "email_is_phone" if _PHONE.fullmatch(text.strip()) else "email_no_at")
    checked = _validated(token)
    if checked.problem or _without_slip(checked.value) == checked.value:
        return checked
    return EmailCheck(_without_slip(checked.value), "email_slip")


def _repairable(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """What becomes a valid address once its parts are joined, where nothing is one as it stands."""
    if find_email(text) is not None:
        return None
    return next((m for m in pattern.finditer(text) if _validated(_joined(m)).problem is None), None)


def _joined(parts: re.Match[str]) -> str:
    return f"{parts.group('local')}@{_DOTS.sub('.', parts.group('domain'))}".lower()


def _without_slip(address: str) -> str:
    local, _, domain = address.rpartition("@")
    provider, _, ending = domain.lower().rpartition(".")
    if provider not in _PROVIDERS and provider not in _SLIPS:
        return address
    return f"{local}@{_SLIPS.get(provider, provider)}.{_ENDING_SLIPS.get(ending, ending)}"


def _tokens(text: str) -> list[str]:
    if "@" not in text:
        return []
    words = (word.rstrip(_TRAILING) for word in _SEPARATORS.split(text))
    return [word for word in words if "@" in word and len(word) <= _LONGEST]


def _validated(address: str) -> EmailCheck:
    local, _, domain = address.partition("@")
    if not local:
        return EmailCheck(address, "email_no_local")
    if "@" in domain:
        return EmailCheck(address, "email_two_at")
    if "." not in domain:
        return EmailCheck(address, "email_no_dot")
    try:
        return EmailCheck(validate_email(address, check_deliverability=False).normalized)
    except EmailNotValidError:
        return EmailCheck(address, "email_invalid")
