"""What a visitor may say inside the form besides the value that was asked for.

Swedish and English are recognised whatever the conversation's language: visitors mix them.
"""

from __future__ import annotations

import re
from typing import Final

_NOISE: Final = re.compile(r"[.!,;:…\"”“()]+")
_SPACES: Final = re.compile(r"\s+")

_CANCEL: Final = re.compile(
    r"(?:(?:no|nej|please|sorry|i want to|i would like to|i'd like to|let's|just|jag vill|vi kan"
    r"|kan vi|snälla)\s+)*"
    r"(?:cancell?|cancle|canel|stop|quit|exit|abort|never ?mind|forget (?:it|about it|this)|leave it"
    r"|i (?:have )?changed my mind|i do(?:n't| not) want (?:to|this|that)(?: anymore| any more)?|not anymore"
    r"|avbryt+|avbyt|avrbyt|avbryta|stopp|stoppa|sluta|avsluta|strunt i det|strunta i det|glöm det|skit i det"
    r"|skippa det här"
    r"|jag (?:har )?ångra(?:r|t|de)(?: mig)?|jag vill inte(?: längre| mer)?|lägg ner)"
    r"(?:\s+(?:this|that|it|please|now|the form|everything|all of it|tack|nu|det|det här|allt|formuläret))*"
)
_SKIP: Final = re.compile(
    r"(?:(?:please|can (?:i|we)|i want to|vi|jag|vill|kan jag|kan vi)\s+)*"
    r"(?:skip+|skippa|strunta i frågan|pass|next|none|no(?:thing)? ?number|not applicable|n/?a|no idea|idk"
    r"|dunno|-+"
    r"|(?:no )?(?:i|we) (?:do(?:n't| not)|have(?:n't| not))|(?:nej )?det har (?:jag|vi) inte"
    r"|(?:i |we )?(?:do(?:n't| not) (?:have|know)|have no(?:ne|t))"
    r"(?: (?:one|it|any|a number|a company|yet|that))*"
    r"|(?:i have |we have |there is )?no company"
    r"|not (?:registered |started )?yet|later"
    r"|(?:(?:i|we) )?(?:do(?:n't| not) want to|would rather not|won't|will not|rather not|prefer not to)"
    r" (?:tell|say|share|give)(?: \w+){0,4}|i'd rather not(?: \w+){0,3}|none of your business"
    r"|it's (?:a )?secret"
    r"|(?:det )?(?:jag |vi )?vill (?:jag |vi )?(?:helst )?inte (?:säga|berätta|ange|uppge|lämna)(?: \w+){0,3}"
    r"|det är hemligt"
    r"|hoppa över|hoppa|ingen|inget|inga|vet (?:inte|ej)|saknas|saknar|senare|nästa"
    r"|har (?:inget|ingen|inte)(?: (?:det|något|nummer|företag|bolag|än|ännu))*|inget (?:företag|bolag)"
    r"|inte (?:än|ännu"
    r"|registrerat(?: än)?)|finns inte)"
    r"(?:\s+(?:yet|än|ännu|it|this|that|one|please|now|for now|det|den|detta|tack|nu|frågan|så länge))*"
)
_YES: Final = re.compile(
    r"(?:ye+s+|yse|yep|yea|yeah|yup|y|👍|ok|okay|sure|of course|absolutely|certainly|correct"
    r"|that's (?:right|fine)"
    r"|that is (?:right|fine)"
    r"|looks (?:good|right|fine)|go ahead|please do|send|send (?:it|this)|i (?:agree|consent)|do it|fine"
    r"|ja+|j|japp|jepp|jajamän|jadå|jo|okej|visst|absolut|självklart|gärna|javisst|stämmer|det stämmer"
    r"|det går bra|det är bra"
    r"|ser bra ut|skicka|skicka (?:det|in)|gör det|jag (?:godkänner|samtycker)|kör(?: på)?)(?=\s|$)"
)
_YES_TAIL: Final = re.compile(
    r"(?:\s+(?:please|thanks|thank you|do|it|you may|you can|tack|det|du|ni|får|kan|bra))*"
)
_NO_PHRASE: Final = (
    r"(?:no thank you|no thanks|no+|nope|nah|n|not now|not yet|rather not|i would rather not|i'd rather not"
    r"|(?:please )?(?:do not|don't)(?: send| store| save| share)?(?: it| this| that| anything| my details)?"
    r"|i (?:do not|don't) (?:agree|consent|want that)"
    r"|nej tack|ne+j+|nä+|näe|nix|inte nu|inte än|helst inte"
    r"|skicka (?:det |det här |detta |något )?(?:inte|ej)|skicka (?:ingenting|inget)"
    r"|jag (?:godkänner|samtycker) (?:inte|ej))(?=\s|$)"
)
_NO: Final = re.compile(
    rf"{_NO_PHRASE}(?:\s+(?:{_NO_PHRASE}|(?:please|thanks|thank you|it|this|yet|tack|det)(?=\s|$)))*"
)
# A refusal inside a sentence counts wherever it stands: "yes, but I do not consent to storing".
_REFUSAL: Final = re.compile(
    r"\b(?:do not|don't|will not|won't|cannot|can't|not|never) (?:\w+ ){0,2}?"
    r"(?:agree|consent|want|send|store|save|share|keep)\b"
    r"|\b(?:refuse|withdraw)\b"
    r"|\b(?:skicka|skickar|skickas|spara|sparar|sparas|lagra|lagras|dela|godkänner|samtycker|godkänn)"
    r"(?: (?!om\b)\w+){0,2}? (?:inte|ej|aldrig|ingenting|inget)\b"
    r"|\b(?:inte|ej|aldrig) (?:\w+ ){0,2}?"
    r"(?:skicka|skickar|skickas|spara|sparar|sparas|lagra|lagras|dela|delas|samtycka|godkänna"
    r"|samtycker|godkänner)\b"
)
_OBJECTION: Final = re.compile(r"(?:no|nope|nej|nä|näe)\s*,\s*\S", re.IGNORECASE)
_AGREEMENT: Final = re.compile(r"(?i:yes|yeah|yep|ok|okay|ja|japp|jo)\b[\s,]+[a-zåäö]")
_GREETING: Final = re.compile(
    r"(?:hi|hello|hey|hej|hejsan|hallå|tja|tjena|god (?:morgon|dag|kväll)|good (?:morning|afternoon|evening)"
    r"|bye|goodbye|bye bye|see you|hej ?då|adjö|vi ses|help|hjälp"
    r"|thanks|thank you|thx|tack|tack så mycket|many thanks|great|bra|super|perfect|perfekt|cool|nice)"
    r"(?:\s+(?:there|again|igen|tack|thanks|you|så mycket|very much|a lot|hej))*"
)
_LANGUAGE: Final = re.compile(
    r"(?:please |can we |kan vi )?(?:speak |talk |prata |ta det )?(?:in |på )?"
    r"(?:swedish|english|svenska|engelska|change language|byt språk)(?: please| tack| instead| istället)*"
)
_WHY: Final = re.compile(
    r"(?:and |but |och |men )?(?:"
    r"why|why (?:so|that|this)|what for|how come|varför|varför det|varför då|till vad|vad för"
    r"|why (?:do|are|must|should|would|does) .*\b(?:you|i|we|it)\b (?:need|want|ask|asking|give|have)\b"
    r".*\b(?:this|that|it|my|name|company|number|e-?mail|address)\b.*"
    r"|what (?:do|will|would) you (?:need|want|use|do with) (?:this|that|it|my)\b.*"
    r"|what(?: is|'s) (?:this|that|it) (?:needed )?for"
    r"|varför (?:behöver|vill|frågar|måste|ska) (?:ni|du|jag|vi)\b"
    r".*\b(?:det|detta|den|mitt|min|namn\w*|företag\w*|organisations?num\w*|e-?post\w*|mejl\w*)\b.*"
    r"|vad (?:ska|behöver) (?:ni|du) (?:ha |med )?(?:det|detta|den|mitt|min)\b.*"
    r")"
)
_PERSON: Final = re.compile(
    r"(?:please )?(?:(?:can|could|may) (?:i|we) )?(?:please )?"
    r"(?:i want to |i would like to |i'd like to |jag vill |jag skulle vilja "
    r"|(?:kan|får) (?:jag|vi) (?:få )?)?"
    r"(?:talk|speak|chat|prata|tala|snacka)(?:s vid)? (?:to|with|med) (?:a |an |en |your |er )?"
    r"(?:real |riktig )?"
    r"(?:person|human|human being|someone|somebody|anyone|någon|nån|människa"
    r"|staff|the staff|personal|personalen"
    r"|handläggare)?(?: (?:there|instead|please|i stället|istället|tack|hos er|där))*"
)
_HUMAN: Final = re.compile(
    r"(?:no |nej |but |men )*(?:(?:i|we) (?:just )?(?:want|need|would like|prefer)|jag vill ha|vi vill ha"
    r"|ge mig|give me|get me|jag behöver)"
    r" (?:to (?:talk|speak) to )?(?:a |an |en )?(?:real |actual |living |riktig |levande )?"
    r"(?:person|human|human being|människa)(?: (?:now|please|instead|nu|tack|i stället|istället))*"
)
# The button after a person did not come, and its like; nothing of what the message is about.
_MESSAGE: Final = re.compile(
    r"(?:please |ok |yes |ja |då )*(?:(?:can|could|may) (?:i|we) |(?:kan|får) (?:jag|vi) )?"
    r"(?:i want to |i would like to |i'd like to |i'll |let me |jag vill |jag skulle vilja |jag tar och )?"
    r"(?:leave|send|write|lämna|lämnar|skicka|skriva?) (?:you |them |er |dem )?"
    r"(?:a |my |the |ett |mitt )?(?:message|note|meddelande)(?: (?:instead|then|please|i stället|istället|då"
    r"|tack))*"
)
_HESITATION: Final = re.compile(
    r"(?:h+m+|e+h*m+|e+h+|u+h+m*|ö+h*|ä+h*|mm+|haha+|lol|what|huh|va|vad|maybe|perhaps|kanske"
    r"|not sure|i am not sure"
    r"|i'm not sure|unsure|osäker|jag är osäker|vet inte riktigt|wait|hold on|one moment|just a moment|vänta"
    r"|vänta lite|ett ögonblick|i don't understand|i do not understand|jag förstår inte|jag fattar inte)"
    r"(?:\s+(?:please|now|a bit|a moment|tack|lite|nu))*"
)
_MORE: Final = re.compile(
    r"(?:(?:please|and|ok|yes|can you|could you|can i|give|show|see|me|us|are there|is there|do you have"
    r"|any|some|what|tack|och|ja|kan du|kan jag|får jag|visa|ge|mig|oss|se|finns det|har du|har ni|några"
    r"|något|vad|de|det|vilka|are|the|är)\s+)*"
    r"(?:more|others?|other (?:ones|options|cards|alternatives)|(?:anything |something )?else|next(?: ones)?"
    r"|fler|flera|fler alternativ|fler förslag|fler kort|mer|mera|andra|andra alternativ|annat|nästa)"
    r"(?:\s+(?:please|of them|cards|options|ones|then|do you have|is there|are there|tack|kort|alternativ|då"
    r"|förslag|finns det|finns|har ni|som passar|that fit))*"
)
_COMPANY_END: Final = re.compile(
    r"\b(?:ab|hb|kb|ltd|limited|inc|llc|gmbh|oy|as|aps|a/s|bv|plc|sa|sarl)\.?$", re.IGNORECASE
)

# People are called Can, Will, May and Var, so such words count only before a pronoun or a verb.
_QUESTION: Final = re.compile(
    r"^(?:(?:and|but|so|ok|okay|och|men|så|hej|hi|hello)[ ,]+)*(?:"
    r"(?:what|how|where|when|which|who|whom|whose|why)(?:'?s)?\s+\S+\s+\S+"
    r"|(?:can|could|may|must|should|would|will|do|does|did|have|are|am|is)\s+"
    r"(?:i|we|you|they|one|it|there|this|that|your|my|our|the|a|an|any|anyone|someone)\b.*"
    r"|(?:tell me|explain|i wonder|i would like to know|i'd like to know|i want to know"
    r"|do tell|give me (?:more )?info)\b.*"
    r"|(?:vad|hur|vilken|vilket|vilka|vem|vems|varför|när|vart)\s+\S+\s+\S+"
    r"|var\s+(?:är|finns|ligger|kan|hittar|får|ska|någonstans)\b.*"
    r"|(?:kan|får|måste|ska|skulle|bör|behöver|har|är|tar|vill|erbjuder|går|gäller|krävs|kostar|ingår"
    r"|stämmer|hjälper)\s+"
    r"(?:jag|vi|du|ni|man|de|det|den|någon|något|mitt|min|vårt|vår|alla|en|ett)\b.*"
    r"|finns\s+.*"
    r"|(?:berätta|förklara|jag undrar|jag vill veta|jag skulle vilja veta)\b.*"
    r")",
    re.IGNORECASE,
)


def plain(text: str) -> str:
    """The text as the phrase lists know it: lower case, straight apostrophes, no punctuation."""
    lowered = text.lower().replace("’", "'").rstrip("?")
    return _SPACES.sub(" ", _NOISE.sub(" ", lowered)).strip()


def is_agreement(text: str) -> bool:
    """Whether a yes opens a text that goes on without a name: "ja i Flemingsberg"."""
    return _AGREEMENT.match(text.strip()) is not None


def is_objection(text: str) -> bool:
    """Whether the text opens with a no that something follows: "nej, det är inte bråttom"."""
    return _OBJECTION.match(text.strip()) is not None


def is_question(text: str) -> bool:
    """Whether the visitor asks for something rather than gives a value."""
    stripped = text.strip()
    if stripped.endswith("?"):
        return True
    return bool(_QUESTION.match(stripped)) and not _COMPANY_END.search(stripped)


def is_company_or_address(text: str) -> bool:
    """Whether the text plainly holds a value: it ends as companies do, or has an e-mail address in it."""
    return "@" in text or _COMPANY_END.search(text.strip()) is not None


def is_cancel(text: str) -> bool:
    """Whether the visitor wants to leave the form."""
    return _whole(_CANCEL, text)


def is_skip(text: str) -> bool:
    """Whether the visitor would rather not give the value, or has none."""
    return _whole(_SKIP, text)


def is_yes(text: str) -> bool:
    """Whether the visitor plainly agrees; a text that says more than that is no consent."""
    words = plain(text)
    start = _YES.match(words)
    while start:
        rest = words[start.end() :]
        if _YES_TAIL.fullmatch(rest):
            return True
        start = _YES.match(words, start.end() + 1) if rest.startswith(" ") else None
    return False


def is_no(text: str) -> bool:
    """Whether the visitor plainly declines."""
    return _whole(_NO, text)


def is_refusal(text: str) -> bool:
    """Whether the visitor, in any part of the text, refuses consent to sending or keeping."""
    return is_no(text) or _REFUSAL.search(plain(text)) is not None


def is_greeting(text: str) -> bool:
    """Whether the text is only a greeting or thanks."""
    return _whole(_GREETING, text)


def is_hesitation(text: str) -> bool:
    """Whether the text only hums, wonders or asks to wait."""
    return _whole(_HESITATION, text)


def is_more(text: str) -> bool:
    """Whether the text only asks for more of what was shown: "visa fler", "are there any others?"."""
    return _whole(_MORE, text)


def is_language_request(text: str) -> bool:
    """Whether the text only names a language to go on in."""
    return _whole(_LANGUAGE, text)


def is_why(text: str) -> bool:
    """Whether the visitor asks what a value is needed for."""
    return _whole(_WHY, text)


def is_person_request(text: str) -> bool:
    """Whether the visitor asks, once more, for a person, or to leave one a message."""
    return any(_whole(pattern, text) for pattern in (_PERSON, _HUMAN, _MESSAGE))


def _whole(pattern: re.Pattern[str], text: str) -> bool:
    return pattern.fullmatch(plain(text)) is not None
