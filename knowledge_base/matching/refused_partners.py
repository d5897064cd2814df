"""Whether a company wants nobody beside it: "samarbeten avböjer vi", "partners: no", "outsiders stay out"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.contraction import N_T
from knowledge_base.matching.sentence_bounds import sentence_bounds

_EN: Final = (
    r"(?:(?:project\s|business\s)?partners?|partnerships?|consorti(?:um|a|ums)|collaborat(?:ions?|ors?|ing)|co-?operations?|co-?applicants?|joint\s(?:projects?|applications?|bids?|ventures?|efforts?)"
    r"|(?:other|outside|external)\s(?:organisations?|parties|companies|firms|applicants|players)|outsiders|third\sparties|teaming\sup)"
)
_SV: Final = (
    r"(?:(?:projekt|samarbets|samverkans)?partner(?:s|na)?|(?:projekt)?parter(?:na)?|samarbeten?|samarbetsprojekt(?:en)?|samverkan(?:sprojekt)?|konsorti(?:um|er|erna)"
    r"|medsökande|utomstående|(?:andra|externa)\s(?:parter|organisationer|bolag|företag|aktörer)|gemensamma\s(?:ansökningar|projekt)|partnerskap)"
)
_PARTY: Final = rf"(?:{_EN}|{_SV})"
# "no partner yet", "no partners in Norway", "not a partner who delays us" refuse no partner as such
_AS_SUCH: Final = (
    r"(?![\w-])(?!\s(?:yet|so\sfar|till\snow|right\snow|at\spresent|än|ännu|hittills|in(?!\sit\b)|i|from|från|abroad|utomlands|outside|utanför|with|med|who|that|which|som|at|on|på|like|of|for\s(?!us\b)|has|have"
    r"|har|can|kan|till|is|are|är|experter|konsulter|rådgivare|experts|advisers|consultants)\b)"
)
_SUCH: Final = (
    r"(?:(?:any|an?|fancy|more|further|new|additional|big|such|other|outside|external|formal|kind\sof|sort\sof|of|all|these|those|nån|någon|några|något|nåt|nya|ny|fler|andra|sådana|såna|ett|en|alla"
    r"|stora)\s){0,3}"
)
_AFTER_EN: Final = r"""(?:
    (?:would\sbe\s|are\s|is\s|stay\s)(?:simply\s|all\s|strictly\s)?(?:out(?=\s?(?:[.,;!?]|$)|\sof\sthe\squestion|\sfor\sus)|off\sthe\stable|excluded|ruled\sout|unwanted|unwelcome|no\soption
    |not\s(?:an\soption|wanted|welcome|for\sus|planned|considered|our\sthing|on\sthe\scards|what\swe\swant)|nothing\s(?:for\sus|we\s(?:do|want|need|are\safter)))
    |(?:we|I)\s(?:do\snot|don['’]?t|will\snot|won['’]?t|never|would\srather\snot|['’]d\srather\snot)\s(?:want|have|do|take|need|join|look\sfor|seek)(?=\s?(?:[.,;!?]|$)|\s(?:and|or|any)\b)
    |(?:we|I)\s(?:avoid|refuse|decline|skip))"""
_AFTER_SV: Final = r"""(?:
    (?:är|vore|blir)\s(?:helt\s|tyvärr\s)?(?:utesluten|uteslutet|uteslutna|inte\s(?:aktuel\w+|på\stal|tänkbar\w*|något\sför\soss|nåt\sför\soss|önskvär\w+|vår\sgrej)|inget\s(?:för\soss|alternativ|vi\s\w+)|bannlyst\w*)
    |(?:avböjer|undviker|skippar|slipper|vägrar|undanber|ratar|tackar)\s(?:vi|jag)(?:\soss)?(?:\snej\still)?
    |(?:vill|ska|tänker|kan|behöver|orkar|önskar)\s(?:vi|jag)\s(?:helst\s|gärna\s)?(?:inte|ej|slippa|undvika|vara\sutan|undanbe)(?!\s(?:vänta|förlora|tappa|missa))
    |saknas\soch\s(?:ska|skall|kommer|får)\b|(?:funkar|passar|fungerar)\s(?:inte|ej)\sför\soss)"""
# "partners no, loans no", "partners slow us down so we'd rather have none", "så bort med dem"
_NONE: Final = r"""(?:
    [,:?–-]?\s?(?:no|none|never|nej|aldrig|nope)(?=\s?(?:[.,;!?]|$)|\s(?:thanks?|thank\syou|tack|again)\b)
    |\s[^.;!?]{3,50}?\b(?:we['’]d\srather\shave\snone|we\swant\snone|rather\swithout|never\sagain|none\splease|bort\smed\s(?:dem|dom|det|sånt)|nej\stack|aldrig\s(?:mer|igen)|vi\sslipper\shelst))"""
AFTER: Final = re.compile(
    rf"""(?<!our\s)(?<!the\s)(?<!their\s)(?<!våra\s)(?<!vår\s)(?<![\w-])
    {_PARTY}(?:\s(?:{_AFTER_EN}|{_AFTER_SV})|{_NONE})""",
    re.IGNORECASE | re.VERBOSE,
)
BEFORE: Final = re.compile(
    rf"""\b(?:no|zero|nothing\swith|without|not\sin\s(?:a|any)|(?:avoid|skip|spare\sus)(?:ing)?|(?:sick|tired|weary)\sof|(?:done|fed\sup)\swith|allergic\sto
    |inga|ingen|inget|utan|slippa|slipper|undvika|undviker|(?:less|trötta?)\spå|nog\sav)\s{_SUCH}{_PARTY}{_AS_SUCH}
    |(?:\bnot|{N_T}|\bnever|\brather\snot|\brefuse\sto)\s(?:want|wish|like|have|need|keen|care|take|bring|let|involve|look|join|go|sit|be|do)\s(?:(?:to|on|for|in|into|look|seek|search|find|have|bring|take|join|involve|be|sit|go|part)\s){{0,3}}{_SUCH}{_PARTY}{_AS_SUCH}
    |\b(?:vill|ska|skall|tänker|kommer|behöver|orkar)\s(?:vi\s|jag\s|dock\s|helst\s|absolut\s){{0,2}}(?:inte|ej|aldrig)\s(?:heller\s)?(?:(?:att|ha|in|med|i|ingå|sitta|söka|ta|dra|släppa|blanda|bjuda|gå|jobba|leta)\s){{0,3}}{_SUCH}{_PARTY}{_AS_SUCH}""",
    re.IGNORECASE | re.VERBOSE,
)
_ANYBODY: Final = (
    r"(?:anyone|anybody|someone|somebody|others|other\speople|outsiders|strangers"
    r"|någon|nån|några|andra|utomstående|annan|främmande)"
)
_END: Final = r"(?=\s?(?:[.,;:!?)–-]|$)|\s(?:i|in|och|and|so|så|för|for|på)\b)"
# "ingen annan ska med", "we don't want to sit at a table with others", "kör helst solo"
ALONE: Final = re.compile(
    rf"""\b(?:nobody|no\sone|no-one|ingen)\s(?:else|annan)\s(?:is\sto|shall|will|should|may|must|ska|får|skall|behöver|gets\sto)\s(?:be\s|take\s|join|come\s|vara\s|komma\s|släppas\s)?(?:in|on\sboard|part|involved|with\sus|med|in\si)?(?!\s?\w*\s?(?:know|use|veta|använda))(?=\s?(?:[.,;!?]|$)|\s(?:in|i|on|på|the)\b)
    |(?:\bnot|{N_T}|\bnever|\brather\snot)\s(?:\w+\s){{0,3}}?(?:sit|work|apply|share|team\sup|join\sforces|cooperate|collaborate|partner|go\stogether)\s(?:[\w-]+\s){{0,4}}?with\s{_ANYBODY}{_END}
    |\b(?:inte|ej|aldrig|utan\satt)\s(?:heller\s)?(?:dra|blanda|ta|släppa|koppla|bjuda|involvera)\s(?:in\s)?(?:[\w-]+,?\s){{0,4}}?(?:{_ANYBODY}|sjukhus\seller\suniversitet|universitet\seller\ssjukhus){_END}
    |(?<!inte\s)\b(?:kör|söker|jobbar|arbetar|driver|bygger|går|gör\sdet|köra|söka|jobba)\s(?:(?:det|projektet|den|vi|jag|helst|hellre|alltid|bara|allt)\s){{0,2}}(?:solo|själva|ensamma|på\segen\shand){_END}
    |\b(?:prefer\sto|rather|only|always|want\sto|['’]ll|will)\s(?:go|do\sit|do\sthis|work|apply|run\sit|develop\sit|act|stay|remain|be)\s(?:solo|alone|by\sourselves|single-handed|on\sour\sown){_END}
    |\b(?:only|just|bara|endast)\s(?:us|oss|vi\ssjälva|ourselves|our\sown\speople)(?=\s?(?:[.,;!?)]|$))
    |\b(?:ensamma|alone)\s(?:och|and)\s(?:det|så|that|so)\s(?:förblir|stannar|vill|ska|we|it)\b|\bwe\s(?:are|stay|remain)\salone\sand\b|\bensamma\s(?:förblir|är)\svi\b
    |\b(?:keep|do)\s(?:it|this|everything|the\sproject)\s(?:strictly\s|all\s)?(?:in-house|to\sourselves|within\sthe\s(?:company|firm))\b|\b(?:hålla|håller|göra|gör)\s(?:vi\s)?(?:det|allt|projektet)\s(?:internt|inom\s(?:bolaget|företaget|firman))\b|\b(?:projektet|allt)\s(?:håller|gör|sköter)\svi\s(?:internt|själva)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_ASKS: Final = re.compile(
    r"^\W*(?:and\s|och\s|but\s|men\s)?(?:do|does|can|could|may|must|will|would|is|are|should|why|how|what|kan|får|måste|ska|är|hur|varför|vad|behöver|går)\b",
    re.IGNORECASE,
)
# "the hospital wants no partners", "we can't go without partners", "no problem with partners"
_OTHERS: Final = re.compile(
    r"""\b(?:competitors?|customers?|hospitals?|the\suniversity|clinics?|patients?|they|many|others|konkurrent\w*|kund\w*|sjukhuset|universitetet|klinik\w*|patient\w*|många|de|man)\s(?:[\w'’-]+\s){0,4}$
    |\b(?:cannot|can['’]?t|could\snot|never|not|inte|ej|problem|objections?)\s(?:[\w-]+\s){0,3}$""",
    re.IGNORECASE | re.VERBOSE,
)
# "utländska parter är inte aktuella": of one kind only
_KIND: Final = re.compile(
    r"""\b(?:foreign|overseas|utländska|european|europeiska|nordic|nordiska|international|internationella|academic|akademiska|industrial|industry|industriella|commercial|kommersiella|clinical|kliniska
    |swedish|svenska|large|stora|small|små|private|privata|public|offentliga|american|amerikanska|german|tyska|norwegian|norska|danish|danska|finnish|finska|distribution|sales|investment)\s(?:\w+\s)?$""",
    re.IGNORECASE | re.VERBOSE,
)


def refused_partners(text: str) -> Iterator[re.Match[str]]:
    """Go through the places where somebody refuses all partners; a question refuses nobody."""
    for pattern in (AFTER, BEFORE, ALONE):
        for match in pattern.finditer(text):
            begin, stop = sentence_bounds(text, *match.span())
            is_asked = text[stop : stop + 1] == "?" and _ASKS.match(text[begin:stop])
            before = text[begin : match.start()]
            if not (is_asked or _OTHERS.search(before) or _KIND.search(before)):
                yield match
