"""The words by which a company names what its steps depend on, in English and Swedish together."""

from __future__ import annotations

import re
from typing import Final

from knowledge_base.plan.origin import PLACES


def _words(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE | re.VERBOSE)


LAB: Final = _words(
    r"""\b(?:labs?|labb\w*|laborator\w*|labratory|wet-?labs?|våtlabb\w*|renrum\w*|clean-?\s?rooms?|lab\s?space)\b
    |\b\w{1,25}(?:-lab|-?labb)(?:s|et|en|ets|lokal\w*|yta)?\b|\b\w{1,25}laboratori\w+|\bbsl[\s-]?[1-4]\b"""
)
OFFICE: Final = _words(r"\b(?:offices?|kontor\w*|desks?|skrivbord\w*|co-?working\w*)\b|\b\w{1,25}-?kontor\w*")
BOTH: Final = _words(r"\b(?:both|båda|både\s(?:och|delarna))\b")
# "We have no lab" is a wish for one, not against it.
HAVE_NONE: Final = _words(
    r"\b(?:have|has|got|har|saknar|lacks?)\s(?:no|not|inget|ingen|inga|inte)\b"
    r"|\b(?:do|does)(?:\snot|n['’]t)\s(?:yet\s)?have|\bhaven['’]t\b|\bsaknar\b"
)
GMM: Final = _words(
    r"""\b(?:gmm|gmo)(?:s|:er)?\b|\b(?:gmm|gmo)-\w+|\bgen(?:e|etic(?:ally)?)[\s-](?:modif|engineer)\w*|\bgenmodifi\w*
    |\bgenetiskt?\smodifi\w*|\brecombinant\s(?:bacteria|yeast|virus|micro|strain|organism|cell)\w*
    |\brekombinanta?\s(?:bakter|jäst|virus|mikro|stam|organism|cell)\w*|\b(?:lenti|adeno|retro)-?vir(?:us|al)\w*
    |\baavs?\b|\bviral\svectors?\b|\b(?:virus|viral)vektor\w*|\bvirala\svektorer\b|\b(?:trans(?:fect|duc)(?:ed|ing))\b
    |\btrans(?:fekter|ducer)\w*|\bmodifi(?:ed|erade)\s(?:cell|bacteri|bakter|virus|yeast|jäst|micro|mikro)\w*"""
)
ANIMALS: Final = _words(
    r"""\banimals?[\s-](?:stud|experiment|test|trial|research|model|work|facilit)\w*|\b(?:lab(?:oratory)?|test|live)\sanimals?\b
    |\b(?:on|with|in|use|using|keep)\s(?:live\s)?animals\b|\b(?:mice|mouse(?!\s(?:antibod|cell|monoclon)))\b|\brats?\b|\brabbits?\b
    |\bzebrafish\b|\bin[\s-]vivo\b|\bdjurförsök\w*|\bförsöksdjur\w*|\bdjurstudi\w*|\bdjurmodell\w*|\bmöss\b|\bråtto?r?\b
    |\bkaniner?\b|\bzebrafisk\w*|\b(?:på|med)\sdjur\b
    |(?:(?<=\bno\s)|(?<=\bnor\s)|(?<=\bor\s)|(?<=\bnot\s)|(?<=\bany\s)|(?<=\bwithout\s))animals?\b
    |(?:(?<=\binga\s)|(?<=\beller\s)|(?<=\binte\s)|(?<=\bnågra\s)|(?<=\butan\s))djur\b"""
)
ANY_ANIMALS: Final = _words(rf"{ANIMALS.pattern}|\banimals?\b|\bdjur\b")
TRIAL: Final = _words(
    r"""(?<![\w-])clinical[\s-](?:trial|stud|investigation|test|phase|development)\w*|\b(?:phase|fas)[\s-]?(?:[1-4]|i{1,3}v?|iv)[ab]?\b
    |\bfirst[\s-]in[\s-](?:human|man)\b|(?<![\w-])klinisk\w*\s(?:läkemedels)?(?:pröv|stud)\w*|\bläkemedelspröv\w*|\bpatientstudi\w*
    |\b(?:on|with|in|på|med)\spatient(?:s|er)\b|\bprövningar?\spå\smänniskor"""
)
ANY_TRIAL: Final = _words(rf"{TRIAL.pattern}|\btrials?\b|\bprövning\w*")
DEVICE: Final = _words(
    r"\bmedical\sdevices?\b|\bmedtech\b|\bmedicinteknisk\w*|\bmedicinteknik\w*|\bce-?\s?m[aä]rk\w*|\bin[\s-]vitro[\s-]diagnosti\w*"
    r"|\bdiagnostic\s(?:test|kit)s?\b|\bdevice\s(?:stud|trial|investigation)\w*"
)
MEDICINE: Final = _words(
    r"\b(?:drugs?|medicines?|medicinal|biologics?|vaccines?|antibod(?:y|ies)|atmps?|pharma\w*)\b|\b(?:gene|cell)\stherap\w*"
    r"|\bläkemed\w*|\bvaccin\w*|\bantikropp\w*|\b(?:gen|cell)terapi\w*"
)
STAFF: Final = (
    r"(?:staff|employees?|people|persons?|workers?|researchers?|scientists?|expert\w*|specialists?|engineers?|colleagues?"
    r"|talents?|postdocs?|recruit\w*|hir(?:e|es|ing)|employ(?:ing)?|relocat\w*|personal\w*|anställ\w*|medarbetar\w*|forskar\w*"
    r"|specialist\w*|ingenjör\w*|kolleg\w*|rekryter\w*|personer|folk)"
)
ABROAD: Final = (
    rf"(?:abroad|overseas|other\scountries|utomlands|utlandet|andra\sländer|{PLACES['outside_eu']})"
)
FOREIGNERS: Final = _words(
    rf"""\b{STAFF}\s(?:\S+\s){{0,4}}?(?:from\s|från\s|i\s)?(?:the\s)?{ABROAD}
    |\b(?:foreign|international|utländsk\w*|internationell\w*|{PLACES["outside_eu"]})\s(?:\S+\s){{0,1}}{STAFF}\b
    |\bwork\spermits?\b|\barbetstillstånd\w*|\bblue\scards?\b|\bblåkort\w*|\bwork\svisas?\b"""
)
ANYBODY_FOREIGN: Final = _words(rf"{FOREIGNERS.pattern}|{ABROAD}")
REGISTERED: Final = _words(
    r"""\b(?:have|own|run|har|äger|driver)\s(?:already\s|redan\s)?(?:an?\s|ett\s)?(?:swedish\s|registered\s|svenskt?\s|registrerat\s)*
      (?:ab|aktiebolag|limited\scompany|subsidiary|dotterbolag|swedish\scompany|svenskt\s(?:bolag|företag))\b
    |\b(?:we\sare|we['’]re|vi\sär)\s(?:an?\s|ett\s)?(?:swedish\s|svenskt\s)?(?:ab|aktiebolag)\b
    |\b(?:our|vårt)\s(?:existing\s|befintliga\s|svenska\s|swedish\s)?(?:ab|aktiebolag)\b|\balready\sregistered\b|\bredan\sregistrerat?\b"""
)
YES: Final = _words(
    r"^\W*(?:yes|yep|yeah|yup|sure|of\scourse|certainly|absolutely|definitely|correct|exactly|we\s(?:do|will|are)\b(?!n|\snot)"
    r"|ja|japp|jajamän|jo|jodå|absolut|självklart|precis|stämmer|det\s(?:ska|gör|kommer|har)\svi\b(?!\sinte|\saldrig))\b"
)
NO: Final = _words(
    r"^\W*(?:no|nope|nah|not\b(?!\syet)|never|none|we\s(?:do|will|are)(?:\snot|n['’]t)|we\swon['’]t|nej|nä|nix|inte\b(?!\sän)|aldrig|inga|inget|ingen"
    r"|det\s(?:ska|gör|kommer|har)\svi\s(?:inte|aldrig))\b"
)
PASS: Final = _words(
    r"\b(?:skip|pass|later|next|next\squestion|not\syet|hoppa\söver|nästa(?:\sfråga)?|senare|inte\sän|passar)\b"
    r"|\bdon['’]?t\sknow\b|\bvet\s(?:inte|ej)\b"
)
