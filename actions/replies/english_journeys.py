"""The sentences around journeys in English."""

from __future__ import annotations

from typing import Final

from actions.replies.wording import JourneyWords, PlanMailWords

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
        "networks": "Let us see which networks and events there are.",
        "resource": "Let us find somebody to share with.",
    },
    handed_over={"resource": "Yes, pass it on"},
    resumed="Let us go on.",
    back_at_cards=(
        "We are back at the cards above. Ask about one of them, ask for more, or write what is different."
    ),
    noted="I have noted: {noted}.",
    restarted="All right, we begin again.",
    left_open="Then we leave that open.",
    still_open="I have noted that. One question is still open:",
    one_open="One question is still open:",
    unclear="I did not quite get that. Choose one of the answers, write it in other words, or write Skip.",
    not_kept="That was not kept, and I do not need it. Here is the question once more:",
    gone_over="Your answers so far are kept: write “{title}” to go back to them.",
    known="The plan already takes that into account.",
    unanswered="I cannot find an answer to that in my documents. A person can answer it afterwards.",
    unchanged="That does not change the choice above.",
    more="These fit as well.",
    no_more="There are no more that fit. A person may know of others.",
    none_fits="Write what is missing, and I look again. A person may know of others, too.",
    no_such_card="There is no such card above.",
    on_card="This is what my catalogue tells of it.",
    contact="{name}: {contact}",
    passed_on="You can also let the cluster's staff take it on.",
    interested="I am interested in: {name}",
    excluded="{name} is not among them: {why}.",
    fits_too="{name} may fit as well, and comes after those above.",
    left="We leave it there. What you have told me is kept in this chat, so that you can come back to it.",
)

PLAN_MAIL: Final = PlanMailWords(
    ask=(
        "Which address shall I send the plan to? Write it here, or press “Send by e-mail” below the plan: "
        "then the address does not stand in this chat."
    ),
    slip="Did you mean {email}? Then write that address.",
    sent="The plan is on its way to {email}.",
    often=(
        "The plan has been sent several times already. Try again in {minutes} min, or download it as a PDF."
    ),
    away="No e-mail can be sent from here just now. Please download the plan as a PDF instead.",
    failed="The plan could not be sent. Please try again, or press “Send by e-mail” below the plan.",
    early="The plan is not ready yet. A few questions more, and then I can send it.",
)
