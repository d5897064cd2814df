# ruff: noqa: S106 - the words for a password are no passwords
"""Every word of the staff pages and of the e-mails to staff, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from api.models import Language


@dataclass(frozen=True, slots=True)
class StaffTexts:
    """The words of one language; braces are filled in by the page."""

    inbox: str
    unanswered: str
    log_out: str
    other_language: str
    skip: str
    email: str
    password: str
    name: str
    log_in: str
    log_in_title: str
    wrong_login: str
    too_many_logins: str
    setup_title: str
    setup_intro: str
    create_account: str
    password_hint: str
    password_length: str
    email_bad: str
    email_taken: str
    link_bad: str
    search: str
    search_label: str
    all: str
    statuses: Mapping[str, str]
    set_status: Mapping[str, str]
    status: str
    company: str
    contact: str
    received: str
    dead_leads: str
    no_leads: str
    no_leads_hint: str
    nothing_found: str
    show_all: str
    newer: str
    older: str
    page: str
    new_lead: str
    need: str
    categories: Mapping[str, str]
    no_need: str
    organisation_number: str
    country: str
    phone: str
    stage: str
    employees: str
    timeline: str
    language: str
    languages: Mapping[str, str]
    source: str
    sources: Mapping[str, str]
    page_url: str
    consent: str
    consent_text: str
    score: str
    no_score: str
    matched: str
    no_matched: str
    transcript: str
    no_transcript: str
    roles: Mapping[str, str]
    cited: str
    verified: str
    history: str
    no_history: str
    event_status: str
    note: str
    add_note: str
    note_empty: str
    status_saved: str
    note_saved: str
    question: str
    no_unanswered: str
    no_unanswered_hint: str
    error_titles: Mapping[int, str]
    error_hints: Mapping[int, str]
    error_title: str
    error_hint: str
    to_start: str
    mail_intro: str
    mail_reply: str


STAFF_TEXTS: dict[Language, StaffTexts] = {
    "en": StaffTexts(
        inbox="Inbox",
        unanswered="Unanswered questions",
        log_out="Log out",
        other_language="Svenska",
        skip="Skip to the content",
        email="E-mail",
        password="Password",
        name="Name",
        log_in="Log in",
        log_in_title="Staff log in",
        wrong_login="E-mail or password is wrong.",
        too_many_logins="Too many tries. Wait a few minutes, then try again.",
        setup_title="Create the first account",
        setup_intro="This link works once. The account that you create here sees all leads.",
        create_account="Create account",
        password_hint="At least 12 characters. A few words that only you connect are good.",
        password_length="A password has 12 to 200 characters.",
        email_bad="That does not look like an e-mail address.",
        email_taken="There is an account with that e-mail address already.",
        link_bad="This link was used already, or is too old. Ask for a new one: python -m api setup-link",
        search="Search",
        search_label="Company, name or e-mail",
        all="All",
        statuses={"new": "New", "taken": "Taken", "closed": "Closed"},
        set_status={"new": "Mark as new", "taken": "Take it", "closed": "Close"},
        status="Status",
        company="Company",
        contact="Contact",
        received="Received",
        dead_leads="Leads that could not be delivered here: {number}. They are kept in spool/dead.",
        no_leads="No leads yet",
        no_leads_hint="When a visitor leaves a message in the chat, it stands here.",
        nothing_found="Nothing found",
        show_all="Show all leads",
        newer="Newer",
        older="Older",
        page="Page {page} of {pages}",
        new_lead="New lead",
        need="Need",
        categories={
            "facilities": "Facilities",
            "funding": "Funding",
            "establishment": "Establishment",
            "network": "Network",
            "sustainability": "Sustainability",
            "other": "Other",
        },
        no_need="The visitor did not describe the need.",
        organisation_number="Organisation number",
        country="Country",
        phone="Phone",
        stage="Stage",
        employees="Employees",
        timeline="Timeline",
        language="Language",
        languages={"en": "English", "sv": "Swedish"},
        source="Came by",
        sources={"bot": "the conversation with the assistant", "contact": "the contact form in the chat"},
        page_url="From the page",
        consent="Consent",
        consent_text="Text version {version}, given {time}",
        score="Score",
        no_score="Not scored",
        matched="Documents shown to the visitor",
        no_matched="None",
        transcript="Conversation",
        no_transcript="There is no conversation: the visitor had it deleted, or wrote without the assistant.",
        roles={"visitor": "Visitor", "bot": "Assistant", "staff": "Staff", "system": "System"},
        cited="Sources shown",
        verified="verified",
        history="History",
        no_history="Nothing has been done yet.",
        event_status="Status set to {status}",
        note="Note",
        add_note="Add note",
        note_empty="Write something first.",
        status_saved="The status is saved.",
        note_saved="The note is saved.",
        question="Question",
        no_unanswered="No unanswered questions",
        no_unanswered_hint="Questions that the documents do not answer stand here.",
        error_titles={
            403: "That form is too old",
            404: "There is no such page",
            422: "Something in the address or the form is not right",
            429: "Too many requests",
        },
        error_hints={
            403: "Go back, load the page again and repeat what you did.",
            404: "It may have been moved or deleted.",
            422: "Go back and try again.",
            429: "Wait a moment, then try again.",
        },
        error_title="Something went wrong",
        error_hint="It has been logged. Try again in a moment.",
        to_start="To the start page",
        mail_intro="{title} left a message on the website.",
        mail_reply="A reply to this e-mail goes to the visitor.",
    ),
    "sv": StaffTexts(
        inbox="Inkorg",
        unanswered="Obesvarade frågor",
        log_out="Logga ut",
        other_language="English",
        skip="Hoppa till innehållet",
        email="E-post",
        password="Lösenord",
        name="Namn",
        log_in="Logga in",
        log_in_title="Logga in som personal",
        wrong_login="Fel e-post eller lösenord.",
        too_many_logins="För många försök. Vänta några minuter och försök igen.",
        setup_title="Skapa det första kontot",
        setup_intro="Länken fungerar en gång. Kontot som du skapar här ser alla leads.",
        create_account="Skapa konto",
        password_hint="Minst 12 tecken. Några ord som bara du kopplar ihop är bra.",
        password_length="Ett lösenord har 12 till 200 tecken.",
        email_bad="Det ser inte ut som en e-postadress.",
        email_taken="Det finns redan ett konto med den e-postadressen.",
        link_bad="Länken är redan använd eller för gammal. Be om en ny: python -m api setup-link",
        search="Sök",
        search_label="Företag, namn eller e-post",
        all="Alla",
        statuses={"new": "Ny", "taken": "Tagen", "closed": "Avslutad"},
        set_status={"new": "Markera som ny", "taken": "Ta hand om", "closed": "Avsluta"},
        status="Status",
        company="Företag",
        contact="Kontakt",
        received="Inkom",
        dead_leads="Leads som inte kunde levereras hit: {number}. De finns kvar i mappen spool/dead.",
        no_leads="Inga leads ännu",
        no_leads_hint="När en besökare lämnar ett meddelande i chatten står det här.",
        nothing_found="Inget hittades",
        show_all="Visa alla leads",
        newer="Nyare",
        older="Äldre",
        page="Sida {page} av {pages}",
        new_lead="Nytt lead",
        need="Behov",
        categories={
            "facilities": "Lokaler",
            "funding": "Finansiering",
            "establishment": "Etablering",
            "network": "Nätverk",
            "sustainability": "Hållbarhet",
            "other": "Annat",
        },
        no_need="Besökaren beskrev inte behovet.",
        organisation_number="Organisationsnummer",
        country="Land",
        phone="Telefon",
        stage="Fas",
        employees="Anställda",
        timeline="Tidplan",
        language="Språk",
        languages={"en": "engelska", "sv": "svenska"},
        source="Kom genom",
        sources={"bot": "samtalet med assistenten", "contact": "kontaktformuläret i chatten"},
        page_url="Från sidan",
        consent="Samtycke",
        consent_text="Textversion {version}, lämnat {time}",
        score="Poäng",
        no_score="Inte poängsatt",
        matched="Dokument som besökaren fick se",
        no_matched="Inga",
        transcript="Samtal",
        no_transcript="Det finns inget samtal: besökaren har tagit bort det, eller skrev utan assistenten.",
        roles={"visitor": "Besökare", "bot": "Assistent", "staff": "Personal", "system": "System"},
        cited="Visade källor",
        verified="kontrollerad",
        history="Historik",
        no_history="Inget har gjorts ännu.",
        event_status="Status satt till {status}",
        note="Anteckning",
        add_note="Lägg till anteckning",
        note_empty="Skriv något först.",
        status_saved="Statusen är sparad.",
        note_saved="Anteckningen är sparad.",
        question="Fråga",
        no_unanswered="Inga obesvarade frågor",
        no_unanswered_hint="Frågor som dokumenten inte svarar på står här.",
        error_titles={
            403: "Formuläret är för gammalt",
            404: "Sidan finns inte",
            422: "Något i adressen eller formuläret är fel",
            429: "För många anrop",
        },
        error_hints={
            403: "Gå tillbaka, ladda om sidan och gör om det du gjorde.",
            404: "Den kan ha flyttats eller tagits bort.",
            422: "Gå tillbaka och försök igen.",
            429: "Vänta en stund och försök igen.",
        },
        error_title="Något gick fel",
        error_hint="Det är loggat. Försök igen om en stund.",
        to_start="Till startsidan",
        mail_intro="{title} lämnade ett meddelande på webbplatsen.",
        mail_reply="Ett svar på det här mejlet går till besökaren.",
    ),
}
