"""What can go wrong here."""


class UnreadableHours(ValueError):  # noqa: N818 - named for what the operator has to mend
    """Opening hours, closed days or their time zone cannot be read; pydantic adds the setting's name."""
