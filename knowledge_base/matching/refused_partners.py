"""Partners that a company refuses by name: "samarbeten avböjer vi", "partners: no", "no big consortium"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.asked_sentence import is_asked
from knowledge_base.matching.contraction import N_T
from knowledge_base.matching.people_words import CUSTOMERS, PATIENTS, RIVALS
from knowledge_base.matching.sentence_bounds import sentence_bounds

# What a partner, or working with one, is called
PARTNERS: Final = (
    r"(?:(?:project\s|business\s)?partners?|partnerships?|consorti(?:um|a|ums)|collaborat(?:ions?|ors?|ing)"
    r"|co-?operations?|co-?applicants?|joint\s(?:projects?|applications?|bids?|ventures?|efforts?)"
    r"|(?:other|outside|external)\s(?:organi[sz]ations?|parties|companies|firms|applicants|players)"
    r"|outsiders|third\sparties|teaming\sup"
    r"|(?:projekt|samarbets|samverkans)?partner(?:s|na)?|(?:projekt)?parter(?:na)?|samarbeten?"
    r"|samarbetsprojekt(?:en)?|samverkan(?:sprojekt)?|konsorti(?:um|er|erna)|medsökande|utomstående"
    r"|(?:andra|externa)\s(?:parter|organisationer|bolag|företag|aktörer)"
    r"|gemensamma\s(?:ansökningar|projekt)|partnerskap)"
)
# "no third parties see our data" and "no consortium experience" refuse no partner
OF_ELSE: Final = (
    r"(?!\s(?:(?:may|can|will|shall|should|must|ska|skall|får|kan|kommer\satt)\s(?:ever\s|någonsin\s)?)?"
    r"(?:sees?|reads?|gets?|touch(?:es)?|handles?|knows?|uses?|owns?|access(?:es)?|ser?|läs(?:er|a)|röra?"
    r"|hanterar?|känner|känna|vet|veta|använd(?:er|a)|komm(?:er|a)\såt)\b"
    r"|\s(?:experience|history|data|agreements?|contracts?|skills?|erfarenhet\w*|vana|avtal)\b)"
)
# "no partner yet", "no partners in Norway", "not a partner who delays us" refuse no partner as such
_AS_SUCH: Final = (
    rf"(?![\w-]){OF_ELSE}(?!\s(?:yet|so\sfar|till\snow|right\snow|at\spresent|än|ännu|hittills|in(?!\sit\b)"
    r"|i|from|från|abroad|utomlands|outside|utanför|with|med|who|that|which|som|at|on|på|like|of"
    r"|for\s(?!us\b)|has|have|har|can|kan|till|is|are|är"
    r"|experter|konsulter|rådgivare|experts|advisers|consultants)\b)"
)
_SUCH: Final = (
    r"(?:(?:any|an?|fancy|more|further|new|additional|big|such|other|outside|external|formal|kind\sof"
    r"|sort\sof|of|all|these|those|some|någon|nån|några|något|nåt|nya|ny|fler|andra|sådana|såna|ett|en"
    r"|alla|stora)\s){0,3}"
)
_STOP: Final = r"(?=\s?(?:[.,;!?)]|$))"
_AFTER_EN: Final = rf"""(?:
    (?:would\sbe\s|are\s|is\s|stay\s)(?:simply\s|all\s|strictly\s)?(?:out(?={_STOP}|\sof\sthe\squestion
    |\sfor\sus)|off\sthe\stable|excluded|ruled\sout|unwanted|unwelcome|no\soption
    |not\s(?:an\soption|wanted|welcome|for\sus|planned|considered|our\sthing|on\sthe\s(?:cards|table)
    |what\swe\swant)|nothing\s(?:for\sus|we\s(?:do|want|need|are\safter)))
    |(?:we|I)\s(?:do\snot|don['’]?t|will\snot|won['’]?t|never|would\srather\snot|['’]d\srather\snot)\s
    (?:want|have|do|take|need|join|look\sfor|seek)(?={_STOP}|\s(?:and|or|any)\b)
    |(?:we|I)\s(?:avoid|refuse|decline|skip))"""
_AFTER_SV: Final = r"""(?:
    (?:är|vore|blir)\s(?:helt\s|tyvärr\s)?(?:utesluten|uteslutet|uteslutna|inte\s(?:aktuel\w+|på\stal
    |tänkbar\w*|något\sför\soss|nåt\sför\soss|önskvär\w+|vår\sgrej)|inget\s(?:för\soss|alternativ
    |vi\s\w+)|bannlyst\w*)
    |(?:avböjer|undviker|skippar|slipper|vägrar|undanber|ratar|tackar)\s(?:vi|jag)(?:\soss)?
    (?:\snej\still)?
    |(?:vill|ska|tänker|kan|behöver|orkar|önskar)\s(?:vi|jag)\s(?:helst\s|gärna\s)?(?:inte|ej|slippa
    |undvika|vara\sutan|undanbe)(?!\s(?:vänta|förlora|tappa|missa))
    |saknas\soch\s(?:ska|skall|kommer|får)\b|(?:funkar|passar|fungerar)\s(?:inte|ej)\sför\soss)"""
# "consortia we never enter", "konsortier går vi aldrig med i"
_TURNED: Final = r"""(?:
    ,?\s(?:we|I|that\swe|that)\s(?:(?:do|will|would|shall)\snot|(?:do|wo|would)n['’]?t|never|refuse
    |avoid|decline)\b
    |,?\s(?:(?:vill|ger|går|tar|ska|har|söker|blir|kommer|gör|ingår)\s(?:vi|jag|det)(?:\soss)?\s
    (?:\w+\s)?(?:inte|aldrig|ej|inga)|undviker\svi|avstår\svi)\b)"""
# "partners no, loans no", "partners slow us down so we'd rather have none", "så bort med dem"
_NONE: Final = r"""(?:
    \s?[,:?–-]?\s?(?:no|none|never|nej|aldrig|nope)(?=\s?(?:[.,;!?)]|$)|\s(?:thanks?|thank\syou|tack
    |again)\b)|\s?[,:?–-]?\s?(?:inga|ingen)(?=\s?(?:[.,;!?)]|$))
    |\s[^.;!?]{3,50}?\b(?:we['’]d\srather\shave\snone|we\swant\snone|rather\swithout|never\sagain
    |none\splease|bort\smed\s(?:dem|dom|det|sånt)|nej\stack|aldrig\s(?:mer|igen)|vi\sslipper\shelst))"""
AFTER: Final = re.compile(
    rf"""(?<!our\s)(?<!the\s)(?<!their\s)(?<!våra\s)(?<!vår\s)(?<![\w-])
    {PARTNERS}(?:\s(?:{_AFTER_EN}|{_AFTER_SV})|{_TURNED}|{_NONE})""",
    re.IGNORECASE | re.VERBOSE,
)
BEFORE: Final = re.compile(
    rf"""\b(?:no|zero|nothing\swith|inget\smed|without|not\sin\s(?:a|any)|(?:avoid|skip|spare\sus)(?:ing)?
    |(?:sick|tired|weary)\sof|(?:done|fed\sup)\swith|allergic\sto|no\sto|nej\still|inga|ingen|inget|utan
    |slippa|slipper|undvika|undviker|(?:less|trötta?)\spå|nog\sav)\s{_SUCH}{PARTNERS}{_AS_SUCH}
    |(?:\bnot|{N_T}|\bnever|\brather\snot|\brefuse\sto)\s(?:want|wish|like|have|need|keen|care|take|bring
    |let|involve|look|join|go|sit|be|do)\s
    (?:(?:to|on|for|in|into|look|seek|search|find|have|bring|take|join|involve|be|sit|go|part)\s){{0,3}}
    {_SUCH}{PARTNERS}{_AS_SUCH}
    |\b(?:vill|ska|skall|tänker|kommer|behöver|orkar)\s(?:vi\s|jag\s|dock\s|helst\s|absolut\s){{0,2}}
    (?:inte|ej|aldrig)\s(?:heller\s)?(?:(?:att|ha|in|med|i|ingå|sitta|söka|ta|dra|släppa|blanda|bjuda|gå
    |jobba|leta)\s){{0,3}}{_SUCH}{PARTNERS}{_AS_SUCH}
    |\b(?:neither|varken)\s(?:(?:[\w-]+\s){{1,2}}(?:nor|eller)\s{PARTNERS}\b|{PARTNERS}\s(?:nor|eller)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
# "the hospital wants no partners", "we can't go without partners", "no problem with partners"
OF_OTHERS: Final = re.compile(
    rf"""\b(?:{CUSTOMERS}|{PATIENTS}|{RIVALS}|hospitals?|the\suniversity|clinics?|they|many|others|sjukhuset
        |universitetet|klinik\w*|många|de|man)\s
    (?:[\w'’-]+\s){{0,4}}$
    |\b(?:cannot|can['’]?t|could\snot|never|not|inte|ej|problem|objections?)\s(?:[\w-]+\s){{0,3}}$""",
    re.IGNORECASE | re.VERBOSE,
)
# "utländska parter är inte aktuella": of one kind only
_KIND: Final = re.compile(
    r"""\b(?:foreign|overseas|utländska|european|europeiska|nordic|nordiska|international|internationella
    |academic|akademiska|industrial|industry|industriella|commercial|kommersiella|clinical|kliniska
    |swedish|svenska|large|stora|small|små|private|privata|public|offentliga|american|amerikanska|german
    |tyska|norwegian|norska|danish|danska|finnish|finska|distribution|sales|investment)\s(?:\w+\s)?$""",
    re.IGNORECASE | re.VERBOSE,
)
_SUPPOSED: Final = re.compile(
    r"\b(?:if|unless|whether|om|ifall|so\sfar|hittills|än\sså\slänge|last\stime|tidigare)\b[^.;!?]*$",
    re.IGNORECASE,
)
_YET: Final = re.compile(r"[^.;!?]{0,30}\b(?:yet|so\sfar|for\snow|än|ännu|hittills)\b", re.IGNORECASE)
# "we are not in a consortium and are looking for one"
_SOUGHT: Final = re.compile(
    r"\b(?<!not\s)(?<!inte\s)(?<!n['’]t\s)(?:look(?:ing)?\sfor|search(?:ing)?\sfor|seek(?:ing)?|want|need"
    r"|would\slike|söker(?:\sefter)?|letar(?:\sefter)?|vill\s(?:ha|hitta|gå\smed\si)|behöver)\s"
    r"(?:(?:to\s(?:find|join)\s)?(?:an?|en|ett|new|nya|some|några)\s)?"
    rf"(?:one\b|some\b|them\b|nån\b|någon\b|några\b|(?:ett|en)\b(?=\s?(?:[.,;!?)]|$))|{PARTNERS}\b)",
    re.IGNORECASE,
)


# "the hospital and we, no more parties": there are some
_MORE: Final = re.compile(r"\b(?:more|further|additional|other|fler|andra)\b", re.IGNORECASE)
_NAMED: Final = re.compile(
    r"\b(?:and|och|plus)\s(?:we|us|vi|oss)\b|\b(?:we|us|vi|oss)\s(?:and|och|plus)\b"
    r"|\b(?:together|jointly|tillsammans|ihop)\b"
    r"|\b(?:hospital|clinic|universit\w+|institute)\b|\w*(?:sjukhus|klinik|institut)(?:et|en)?\b",
    re.IGNORECASE,
)


def refused_partners(text: str) -> Iterator[re.Match[str]]:
    """Go through the places where somebody refuses all partners; a question refuses nobody."""
    for pattern in (AFTER, BEFORE):
        for match in pattern.finditer(text):
            begin, _ = sentence_bounds(text, *match.span())
            before = text[begin : match.start()]
            is_of_else = any(other.search(before) for other in (OF_OTHERS, _KIND, _SUPPOSED))
            is_open = _YET.match(text, match.end()) or is_sought(text, match)
            if not (is_of_else or is_open or is_asked(text, *match.span())):
                yield match


def is_full(text: str, match: re.Match[str]) -> bool:
    """Whether only more partners are refused than those that the text has named."""
    return bool(_MORE.search(match[0]) and _NAMED.search(text, 0, match.start()))


def is_sought(text: str, match: re.Match[str]) -> bool:
    """Whether the sentence goes on to look for the partners that it says are not there."""
    _, stop = sentence_bounds(text, *match.span())
    return bool(_SOUGHT.search(text, match.end(), stop))
