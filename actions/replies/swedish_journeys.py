"""The sentences around journeys in Swedish."""

from __future__ import annotations

from typing import Final

from actions.replies.wording import JourneyWords, PlanMailWords

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
        "networks": "Då ser vi efter vilka nätverk och evenemang som finns.",
        "resource": "Då letar vi efter någon att dela med.",
    },
    handed_over={"resource": "Ja, lämna det vidare"},
    resumed="Då fortsätter vi.",
    back_at_cards=(
        "Då är vi tillbaka vid korten ovan. Fråga om något av dem, be om fler eller skriv vad som är nytt."
    ),
    noted="Jag har antecknat: {noted}.",
    restarted="Då börjar vi om.",
    left_open="Då lämnar vi det öppet.",
    still_open="Det har jag antecknat. En fråga är fortfarande obesvarad:",
    one_open="En fråga är fortfarande obesvarad:",
    unclear="Det där förstod jag inte riktigt. Välj ett av svaren, skriv med andra ord, eller Hoppa över.",
    not_kept="Det är inte sparat, och jag behöver det inte. Här är frågan en gång till:",
    gone_over="Era svar hittills finns kvar: skriv ”{title}” för att gå tillbaka till dem.",
    known="Det är redan med i planen.",
    unanswered="Jag hittar inget svar på det i mina dokument. En person kan svara på det efteråt.",
    unchanged="Det ändrar inte urvalet ovan.",
    more="De här passar också.",
    no_more="Det finns inga fler som passar. En person kan känna till andra.",
    none_fits="Skriv vad som saknas, så letar jag igen. En person kan också känna till andra.",
    no_such_card="Det finns inget sådant kort ovan.",
    on_card="Det här står i min katalog.",
    contact="{name}: {contact}",
    passed_on="Ni kan också låta klustrets personal ta det vidare.",
    interested="Jag är intresserad av: {name}",
    excluded="{name} är inte med: {why}.",
    fits_too="{name} kan också passa och kommer efter dem ovan.",
    left="Då stannar vi där. Det du har berättat finns kvar i chatten, så du kan fortsätta när du vill.",
)

PLAN_MAIL: Final = PlanMailWords(
    ask=(
        "Vilken adress ska jag skicka planen till? Skriv den här, eller välj ”Skicka med e-post” under "
        "planen, så står adressen inte kvar i chatten."
    ),
    slip="Menade du {email}? Skriv i så fall den adressen.",
    sent="Planen är på väg till {email}.",
    often=(
        "Planen har redan skickats flera gånger. Försök igen om {minutes} min eller ladda ner den som PDF."
    ),
    away="Det går inte att skicka e-post härifrån just nu. Ladda ner planen som PDF i stället.",
    failed="Planen gick inte att skicka. Försök igen, eller välj ”Skicka med e-post” under planen.",
    early="Planen är inte klar än. Några frågor till, sedan kan jag skicka den.",
)
