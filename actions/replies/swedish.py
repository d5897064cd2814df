"""The sentences in Swedish."""

from __future__ import annotations

from typing import Final

from actions.replies.swedish_journeys import JOURNEY, PLAN_MAIL
from actions.replies.wording import (
    AnswerWords,
    ButtonWords,
    ConsentWords,
    DutyWords,
    FormWords,
    OutcomeWords,
    Wording,
)

SWEDISH: Final = Wording(
    buttons=ButtonWords(
        person="Prata med en person",
        yes="Ja",
        no="Nej",
        send="Skicka det",
        change="Ändra något",
        cancel="Avbryt",
    ),
    answer=AnswerWords(
        unknown=(
            "Jag hittar inget svar på det i mina dokument, och jag vill inte gissa. "
            "Vill du lämna din fråga till en person?"
        ),
        unknown_guided=(
            "Jag hittar inget svar på just det i mina dokument. Jag kan leta efter det som passar er, "
            "eller så kan du lämna frågan till en person."
        ),
        unknown_part=(
            "På den här delen hittar jag inget svar i mina dokument, och jag vill inte gissa: ”{question}” "
            "Vill du lämna den till en person?"
        ),
        more_of_what="Mer om vad? Skriv det med några ord, eller välj vad jag kan leta efter:",
        side_by_side="Valet är ditt. Så här står det om vart och ett i mina dokument:",
        not_told="{title}: det framgår inte av mitt dokument.",
        none_tells=(
            "Det framgår inte av mina dokument om det vi har talat om, och jag vill inte gissa. "
            "Vill du lämna din fråga till en person?"
        ),
        in_other_language="Det här har jag bara på engelska:",
        same_caution="Samma förbehåll som tidigare gäller det här svaret.",
        by_model="Formulerat av en språkmodell utifrån de här källorna.",
        unavailable=(
            "Jag kan inte öppna mina dokument just nu, så jag kan inte svara på det. "
            "Försök gärna igen senare, eller lämna din fråga till en person."
        ),
    ),
    duty=DutyWords(
        present="Personalen är i tjänst till {time}.",
        back="Just nu är ingen i tjänst. Personalen är tillbaka {day} {time} och läser ditt meddelande då.",
        away="Just nu är ingen i tjänst. Personalen läser ditt meddelande när de är tillbaka.",
        clock="kl. {hour}.{minute:02}",
        midnight="midnatt",
        near={0: "i dag", 1: "i morgon"},
        weekdays=(
            "på måndag",
            "på tisdag",
            "på onsdag",
            "på torsdag",
            "på fredag",
            "på lördag",
            "på söndag",
        ),
        date="den {day} {month}",
        months=(
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december",
        ),
    ),
    form=FormWords(
        start=(
            "Gärna. {duty}\n\n"
            "Jag frågar vad det gäller och ber om företag, namn och e-postadress. "
            "Innan något går till personalen på {cluster} visar jag dig allt och ber om ditt ja. "
            "Du kan ställa frågor under tiden, eller skriva Avbryt när du vill."
        ),
        start_with_need=(
            "Gärna. {duty}\n\n"
            "Jag har antecknat det här:\n”{need}”\n\n"
            "Gäller det något annat, skriv bara ”det gäller” och vad.\n\n"
            "Jag ber om företag, namn och e-postadress. "
            "Innan något går till personalen på {cluster} visar jag dig allt och ber om ditt ja. "
            "Du kan ställa frågor under tiden, eller skriva Avbryt när du vill."
        ),
        start_again="Då fortsätter vi med uppgifterna som du lämnade förut.",
        noted="Jag har antecknat {field}: {value}.",
        changed="Jag har ändrat {field} till: {value}.",
        removed="Jag har tagit bort {field}.",
        added="Jag har lagt till det här i ditt meddelande: {value}",
        left_out="Då går vi vidare utan det.",
        restarted="Då börjar vi om. Det du skrev förut är borta.",
        ask_email="Vilken e-postadress ska vi svara till?",
        unclear="Det där förstod jag inte riktigt.",
        purpose="Det hjälper personalen att svara dig. Inget skickas förrän du har sett allt och sagt ja.",
        person="Det är därför jag frågar: en person får dina svar, om du säger ja på slutet.",
        question_added=(
            "Jag hittar inget svar på det i mina dokument. "
            "Jag har lagt till frågan i ditt meddelande, så att personalen ser den om du skickar det."
        ),
        part_added=(
            "På den här delen hittar jag inget svar i mina dokument: ”{question}” "
            "Jag har lagt till den i ditt meddelande, så att personalen ser den om du skickar det."
        ),
        question_unanswered="Jag kan inte öppna mina dokument just nu, så jag kan inte svara på det.",
        fields={
            "need_text": "ditt meddelande",
            "company_name": "företaget",
            "organisation_number": "organisationsnumret",
            "contact_name": "ditt namn",
            "email": "din e-postadress",
            "phone": "ditt telefonnummer",
        },
        problems={
            "need_too_short": "Det räcker med några ord om vad du behöver.",
            "company_too_short": "Det där ser inte ut som ett företagsnamn. Skriv det som på ett brev.",
            "company_is_wish": (
                "Det där låter mer som en mening än som ett företagsnamn. Är det namnet, "
                "skriv ”företaget heter” före det."
            ),
            "company_required": (
                "Personalen behöver veta vem de svarar. Finns inget företag ännu, "
                "skriv projektets namn eller ”privat”. Du kan också skriva Avbryt."
            ),
            "need_is_no": "Berätta då med några ord vad du vill ha hjälp med, eller skriv Avbryt.",
            "company_too_long": "Det är längre än ett företagsnamn kan vara här (120 tecken).",
            "name_missing": "Det där ser inte ut som ett namn. Förnamnet räcker.",
            "name_too_long": "Det är längre än ett namn kan vara här (80 tecken).",
            "required": "Utan det kan personalen inte svara dig. Du kan också skriva Avbryt.",
            "email_is_phone": "Det ser ut som ett telefonnummer. Personalen svarar med e-post, så "
            "jag behöver en adress.",
            "email_no_at": "I en e-postadress finns ett @, till exempel namn@foretag.se.",
            "email_no_dot": "”{shown}” saknar en punkt efter @, som i foretag.se.",
            "email_no_local": "”{shown}” saknar delen före @.",
            "email_two_at": "”{shown}” har mer än ett @.",
            "email_space": "Det finns ett mellanslag i e-postadressen. Skriv den gärna utan.",
            "email_slip": "Menade du ”{shown}”? Svara Ja eller Nej, eller skriv adressen som den ska vara.",
            "email_invalid": "Till ”{shown}” går det inte att skicka e-post. Har det blivit ett skrivfel?",
            "phone_invalid": (
                "Det där ser inte ut som ett telefonnummer. Skriv det med riktnummer, eller skriv Hoppa över."
            ),
            "number_length": (
                "Ett svenskt organisationsnummer har tio siffror, till exempel 556036-0793. "
                "Finns det inget, eller är företaget inte svenskt, skriv Hoppa över."
            ),
            "number_missing": (
                "Där finns inget nummer. Organisationsnumret är frivilligt: skriv Hoppa över för att "
                "gå vidare utan."
            ),
            "number_checksum": (
                "De tio siffrorna stämmer inte som organisationsnummer; någon kan vara fel. Du kan "
                "också skriva Hoppa över."
            ),
            "number_personal": (
                "Det ser ut som ett personnummer. Jag behöver det inte och har inte antecknat det. "
                "Ange ett företags nummer, eller skriv Hoppa över."
            ),
        },
    ),
    consent=ConsentWords(
        check="Stämmer det här?",
        ask=(
            "Får jag skicka det här till personalen på {cluster}, så att de kan svara dig? De sparar "
            "företaget med organisationsnummer, ditt namn, din e-postadress och ditt telefonnummer, "
            "så långt du har uppgett dem, och det du har skrivit. Så hanteras personuppgifter: "
            "{privacy_url}"
        ),
        ask_again="Får jag skicka det som står ovan till personalen på {cluster}? Svara gärna Ja eller Nej.",
        declined=(
            "Då skickar jag ingenting just nu. Du kan skicka det ändå, ändra något eller avbryta. "
            "En ändring kan du också bara skriva, till exempel ”e-posten är namn@foretag.se”."
        ),
        choose=(
            "Vad ska ändras? Välj, eller skriv det bara, till exempel ”e-posten är namn@foretag.se” "
            "eller ”jag heter Kim Berg”."
        ),
        changes={
            "need_text": "Ändra meddelandet",
            "company_name": "Ändra företaget",
            "organisation_number": "Ändra organisationsnumret",
            "contact_name": "Ändra namnet",
            "email": "Ändra e-posten",
            "phone": "Ändra telefonnumret",
        },
        labels={
            "need_text": "Gäller",
            "company_name": "Företag",
            "organisation_number": "Organisationsnummer",
            "contact_name": "Namn",
            "email": "E-post",
            "phone": "Telefon",
        },
    ),
    outcome=OutcomeWords(
        sent="Tack. Ditt meddelande är vidarebefordrat, och personalen på {cluster} skriver till {email}.",
        not_saved=(
            "Jag beklagar: ditt meddelande kunde inte sparas, så ingenting har skickats. "
            "Dina uppgifter finns kvar i chatten. Tryck på ”Prata med en person” om några minuter "
            "för att försöka igen."
        ),
        cancelled_on_the_way="Avbrutet. Ingenting har skickats.",
        cancelled="Avbrutet. Ingenting har skickats. Fråga mig gärna något annat.",
    ),
    journey=JOURNEY,
    plan_mail=PLAN_MAIL,
    language_lacks="Jag kan bara svenska och engelska. Vi fortsätter på svenska.",
    language_set="Javisst, vi fortsätter på svenska.",
)
