"""The sentences around journeys in Swedish."""

from __future__ import annotations

from typing import Final

from actions.replies.wording import JourneyWords

JOURNEY: Final = JourneyWords(
    titles={
        "facility": "Hitta labb eller utrustning",
        "funding": "Hitta finansiering",
        "establishment": "Etablera er här",
        "networks": "Nätverk och evenemang",
        "resource": "Dela och återbruka",
    },
    started={
        "facility": "Då letar vi efter ett labb eller ett instrument som passar.",
        "funding": "Då ser vi efter vilken finansiering som passar.",
        "establishment": "Då gör vi en plan för er etablering här.",
        "networks": "Då ser vi efter vilka och vad det finns att träffa på.",
        "resource": "Då letar vi efter någon att dela med.",
    },
    handed_over={"resource": "Ja, lämna det vidare"},
    resumed="Då fortsätter vi.",
    noted="Jag har antecknat: {noted}.",
    restarted="Då börjar vi om.",
    left_open="Då lämnar vi det öppet.",
    unclear="Det där förstod jag inte riktigt. Välj ett av svaren, skriv med andra ord, eller Hoppa över.",
    unanswered="Jag hittar inget svar på det i mina dokument. En person kan svara på det efteråt.",
    left="Då stannar vi där. Det du har berättat finns kvar i chatten, så du kan fortsätta när du vill.",
)
