"""What can go wrong in the API, as one tree.

LotsError
├── SettingsError            a setting is missing or not fit for production
├── ProblemError             becomes an RFC 9457 answer; carries its status
│   ├── UnauthorisedError         401: no token, a forged one, an expired one, a wrong signature
│   ├── ForbiddenError            403: a form without its token
│   ├── NotFoundError             404
│   ├── TooLargeError             413
│   ├── InvalidInputError         422: names the fields
│   ├── TooManyRequestsError      429: carries the seconds to wait
│   ├── TurnDelayedError          503: the message is stored, the bot cannot answer now
│   └── MailOffError              503: no mail server is set
├── LoginNeededError              a staff page, and nobody is logged in: off to the login page
├── RasaError
│   ├── RasaAwayError             no connection, no answer in time, or 502/503/504: repeat it as it is
│   └── RasaFaultError            an answer that no repetition is likely to mend
├── ActionsAwayError         the action server does not answer, or not as it should
├── SecondFactorNeededError  a staff page, and the installation wants a second factor first
├── NotAdministratorError    a page for administrators, and the user is staff
├── NotOwnerError            a page for owners, and the user is none
├── KnowledgeError
│   ├── KnowledgeAwayError        the process with the embedding model does not answer
│   └── KnowledgeRefusalError     it answers that it cannot do what was asked
├── LinkExpiredError         a link from an e-mail is older than it may become
├── ImportRefusedError       a file or a page cannot become a draft; carries the reason
├── PublishingError          a document could not be published; what was live stays
├── DeliveryError            a channel or the mail server did not take what it was told; carries the reason
│   └── PartlyRefusedError        an e-mail went to some recipients; carries those that were refused
├── ChannelRefusedError      a channel cannot be kept as it was typed; carries the reasons
├── TemplateError            the template of a channel cannot be used; carries the reason
├── LeadClosedError          a closed lead was to be given to somebody, and nobody said to reopen it
├── SessionGoneError         the conversation was forgotten while something of it was under way
├── ProviderError            the provider of single sign-on
│   ├── ProviderAwayError         it does not answer
│   └── ProviderRefusedError      it answers what a provider must not, or refuses
└── AccountError             somebody cannot come in, or an account cannot be created; carries the reason
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from api.field_error import FieldError
from api.reasons import Reason


class LotsError(Exception):
    """The root of every error that the API raises itself."""


class SettingsError(LotsError):
    """A setting is missing, unreadable or not fit for production."""


@dataclass
class ProblemError(LotsError):
    """An error that reaches the client as problem details.

    Attributes:
        detail: A plain sentence for whoever reads the problem document.
        errors: The fields at fault, if any.
        headers: Extra response headers.
        extra: Extension members of the problem document.
        reason: The sentence of a page, where it says more than the status; else the status has one.
    """

    detail: str
    errors: Sequence[FieldError] = ()
    headers: Mapping[str, str] = field(default_factory=dict)
    extra: Mapping[str, object] = field(default_factory=dict)
    reason: Reason | None = None
    status = 400

    def __str__(self) -> str:
        return self.detail


class UnauthorisedError(ProblemError):
    """The caller has not shown who it is."""

    status = 401


class ForbiddenError(ProblemError):
    """The caller is known, but this request did not come from one of our forms."""

    status = 403


class NotFoundError(ProblemError):
    """There is no such thing, or not for this caller."""

    status = 404


class TooLargeError(ProblemError):
    """The text is longer than is accepted."""

    status = 413


class InvalidInputError(ProblemError):
    """The request is well formed, but a field of it cannot be accepted."""

    status = 422


class TooManyRequestsError(ProblemError):
    """The caller should wait a moment."""

    status = 429


class TurnDelayedError(ProblemError):
    """The message is kept, and will be answered when the bot is back."""

    status = 503


class MailOffError(ProblemError):
    """An e-mail was asked for, and there is no mail server to send it by."""

    status = 503


class LoginNeededError(LotsError):
    """A staff page was asked for without a staff session."""


class NotAdministratorError(LotsError):
    """A page for administrators was asked for by somebody who is none."""


class SecondFactorNeededError(LotsError):
    """A staff page was asked for by somebody who must set up a second factor first."""


class NotOwnerError(LotsError):
    """A page for owners was asked for by somebody who is none."""


class KnowledgeError(LotsError):
    """The knowledge base did not do what was asked."""


class KnowledgeAwayError(KnowledgeError):
    """The process with the embedding model does not answer."""


class KnowledgeRefusalError(KnowledgeError):
    """The process with the embedding model cannot do what was asked.

    Attributes:
        kind: The name of the knowledge base's error.
        reason: What it said.
        line: The line of the document at fault; 0: none.
    """

    def __init__(self, kind: str, reason: str, line: int = 0) -> None:
        super().__init__(f"{kind}: {reason}")
        self.kind = kind
        self.reason = reason
        self.line = line


class LinkExpiredError(LotsError):
    """A link from an e-mail is older than it may become."""


class PublishingError(LotsError):
    """A document could not be published; what was live stays.

    Attributes:
        reason: The name of the sentence in `texts.publishing` that says why.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class ImportRefusedError(LotsError):
    """A file or a page cannot become a draft.

    Attributes:
        reason: The name of the sentence in `texts.upload.troubles` that says why, and what to do.
        values: What fills the sentence's braces.
    """

    def __init__(self, reason: str, **values: int | str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.values = values


class DeliveryError(LotsError):
    """A channel, or the mail server, did not take what it was told.

    Attributes:
        reason: A word of `texts.deliveries.troubles`, with what fills its sentence after a colon.
        for_good: Whether no repetition can mend it.
        wait: For how many seconds the receiver asks to be left alone.
    """

    def __init__(self, reason: str, *, for_good: bool = False, wait: float = 0.0) -> None:
        super().__init__(reason)
        self.reason = reason
        self.for_good = for_good
        self.wait = wait


class PartlyRefusedError(DeliveryError):
    """The mail server took an e-mail for some recipients, and refused others: only these lack it.

    Attributes:
        recipients: Those who were refused.
    """

    def __init__(self, recipients: Sequence[str]) -> None:
        super().__init__("mail_refused")
        self.recipients = tuple(recipients)


class ChannelRefusedError(LotsError):
    """A channel cannot be kept as it was typed; what was kept before stays.

    Attributes:
        troubles: The names of the sentences in `texts.channels.troubles` that say why.
    """

    def __init__(self, *troubles: str) -> None:
        super().__init__(", ".join(troubles))
        self.troubles = troubles


class TemplateError(LotsError):
    """The template of a channel cannot be used.

    Attributes:
        reason: The name of the sentence in `texts.channels.troubles` that says why.
        detail: What fills its braces.
    """

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.detail = detail


class ActionsAwayError(LotsError):
    """The action server does not answer, or not as it should."""


class RasaError(LotsError):
    """Rasa gave no usable answer."""


class RasaAwayError(RasaError):
    """Rasa, or the action server behind it, cannot take the message now; the turn left no trace."""


class RasaFaultError(RasaError):
    """Rasa answered, but not with messages."""


class LeadClosedError(LotsError):
    """A closed lead was to be given to somebody: it must be reopened for that."""


class SessionGoneError(LotsError):
    """The conversation was forgotten while something of it was under way."""


class ProviderError(LotsError):
    """The provider of single sign-on did not vouch for anybody."""


class ProviderAwayError(ProviderError):
    """The provider does not answer."""


class ProviderRefusedError(ProviderError):
    """The provider refused, or said what cannot be trusted."""


class AccountError(LotsError):
    """Somebody cannot come in, an account cannot be created, or a link cannot be used.

    Attributes:
        reason: The name of the sentence in the page texts' `account` that says why.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
