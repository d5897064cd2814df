"""The scripts of the widget: a site loads the first, which loads the others once it needs them."""

from __future__ import annotations

from typing import Final

WIDGET_FILES: Final = (
    "widget.js",
    "widget-card-style.js",
    "widget-card-words.js",
    "widget-card.js",
    "widget-cards.js",
    "widget-contact.js",
    "widget-event-card.js",
    "widget-forget.js",
    "widget-handoff.js",
    "widget-plan-card.js",
    "widget-plan-mail.js",
)
WIDGET_PATHS: Final = tuple(f"/{name}" for name in WIDGET_FILES)
