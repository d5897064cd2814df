"""Every sentence that the API itself says to a visitor, in both languages."""

from __future__ import annotations

from dataclasses import dataclass

from api.models import Draft, Language

HINT = "hint"  # the kind of a message that says so, of which a conversation has one at most


@dataclass(frozen=True, slots=True)
class VisitorTexts:
    """The sentences of one language; `{cluster}`, `{seconds}` and `{minutes}` are filled in."""

    greeting: str
    talk_to_person: str
    what_can_you_do: str
    journeys: tuple[str, ...]  # buttons that begin one
    too_long: str
    empty: str
    slow_down: str
    delayed: str
    failed: str
    bad_email: str
    consent_needed: str
    signed_out: str
    mail_off: str
    mailed_often: str
    masked: str


VISITOR_TEXTS: dict[Language, VisitorTexts] = {
    "en": VisitorTexts(
        greeting=(
            "Hello! I am Lots, the AI assistant of {cluster}. I answer questions about facilities, funding "
            "and setting up a company in Flemingsberg, and I show where each answer comes from. "
            "I can make mistakes: check what matters to you. What would you like to know?"
        ),
        talk_to_person="Talk to a person",
        what_can_you_do="What can you do?",
        journeys=("Find a facility", "Find funding", "Establish here"),
        too_long="That message is too long. Please keep it below 2,000 characters.",
        empty="Please write a message first.",
        slow_down="That was a lot of messages at once. Please wait {seconds} seconds and try again.",
        delayed=(
            "I cannot answer right now. Your message is saved, and I will reply here as soon as I can. "
            "You can also leave a message for our staff."
        ),
        failed=(
            "I am sorry, something went wrong with that message and I could not answer it. "
            "You can ask in another way, or leave a message for our staff."
        ),
        bad_email="That does not look like an e-mail address.",
        consent_needed="We need your consent to store the message and to contact you.",
        signed_out="This conversation has ended. Please start a new one.",
        mail_off="No e-mail can be sent from here. Please download the plan instead.",
        mailed_often=(
            "The plan was sent three times within an hour. Please wait {minutes} minutes, or download it."
        ),
        masked=(
            "By the way: I took something out of your message that looked like a personal identity number, a "
            "card number or a detail of somebody’s health. It is not saved, and I can help you without it."
        ),
    ),
    "sv": VisitorTexts(
        greeting=(
            "Hej! Jag är Lots, AI-assistenten hos {cluster}. Jag svarar på frågor om lokaler, finansiering "
            "och etablering i Flemingsberg, och visar var varje svar kommer ifrån. "
            "Jag kan ha fel: kontrollera det som är viktigt för dig. Vad vill du veta?"
        ),
        talk_to_person="Prata med en person",
        what_can_you_do="Vad kan du göra?",
        journeys=("Hitta labb eller utrustning", "Hitta finansiering", "Etablera er här"),
        too_long="Meddelandet är för långt. Skriv högst 2 000 tecken.",
        empty="Skriv ett meddelande först.",
        slow_down="Det var många meddelanden på en gång. Vänta {seconds} sekunder och försök igen.",
        delayed=(
            "Jag kan inte svara just nu. Ditt meddelande är sparat, och jag svarar här så snart jag kan. "
            "Du kan också lämna ett meddelande till vår personal."
        ),
        failed=(
            "Något gick tyvärr fel med det meddelandet och jag kunde inte svara på det. "
            "Fråga gärna på ett annat sätt, eller lämna ett meddelande till vår personal."
        ),
        bad_email="Det ser inte ut som en e-postadress.",
        consent_needed="Vi behöver ditt samtycke för att spara meddelandet och kontakta dig.",
        signed_out="Samtalet är avslutat. Starta gärna ett nytt.",
        mail_off="Det går inte att skicka e-post härifrån. Ladda ner planen i stället.",
        mailed_often=(
            "Planen har skickats tre gånger inom en timme. Vänta {minutes} minuter, eller ladda ner den."
        ),
        masked=(
            "Förresten: jag tog bort något ur ditt meddelande som såg ut som ett personnummer, ett "
            "kortnummer eller en uppgift om någons hälsa. Det är inte sparat, och jag kan hjälpa dig ändå."
        ),
    ),
}


def greeting(language: Language, cluster: str) -> Draft:
    """Return the first message of a session: it says that an AI assistant is speaking."""
    texts = VISITOR_TEXTS[language]
    offers = (texts.what_can_you_do, *texts.journeys, texts.talk_to_person)
    return Draft(
        role="bot",
        text=texts.greeting.format(cluster=cluster),
        language=language,
        content={"buttons": [{"title": offer, "payload": offer} for offer in offers]},
    )


def failure(language: Language) -> Draft:
    """Return what is said in place of an answer that cannot be made."""
    texts = VISITOR_TEXTS[language]
    offer = {"title": texts.talk_to_person, "payload": texts.talk_to_person}
    return Draft(role="system", text=texts.failed, language=language, content={"buttons": [offer]})


def masked_hint(language: Language) -> Draft:
    """Return what is said when something was taken out of a visitor's message."""
    return Draft(role="system", kind=HINT, text=VISITOR_TEXTS[language].masked, language=language)
