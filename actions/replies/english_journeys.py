"""The sentences around journeys in English."""

from __future__ import annotations

from typing import Final

from actions.replies.wording import JourneyWords

JOURNEY: Final = JourneyWords(
    titles={
        "facility": "Find a facility",
        "funding": "Find funding",
        "establishment": "Establish here",
        "networks": "Networks and events",
        "resource": "Share and reuse",
    },
    started={
        "facility": "Let us find a lab or an instrument that fits.",
        "funding": "Let us see which funding fits.",
        "establishment": "Let us make a plan for setting up here.",
        "networks": "Let us see who and what there is to meet.",
        "resource": "Let us find somebody to share with.",
    },
    handed_over={"resource": "Yes, pass it on"},
    resumed="Let us go on.",
    noted="I have noted: {noted}.",
    restarted="All right, we begin again.",
    left_open="Then we leave that open.",
    unclear="I did not quite get that. Choose one of the answers, write it in other words, or write Skip.",
    unanswered="I cannot find an answer to that in my documents. A person can answer it afterwards.",
    left="We leave it there. What you have told me is kept in this chat, so that you can come back to it.",
)
