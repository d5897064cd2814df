"""Understand "and how much does it cost?": a question that leaves its topic to what was asked before."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from knowledge_base.document import Language
from knowledge_base.evidence import EvidenceReader
from knowledge_base.passage import Passage
from knowledge_base.snapshot import Snapshot
from knowledge_base.synonyms import same_facts, synonyms
from knowledge_base.terms import terms

OPENINGS: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r"^\W*(and|but|so|or|also|then|what about|how about|what if)\b", re.IGNORECASE),
    "sv": re.compile(r"^\W*(och|men|så|eller|då|sen|sedan|hur är det med|vad gäller)\b", re.IGNORECASE),
}
POINTERS: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r"\b(it|its|they|them|their|this|that|these|those|there|one)\b", re.IGNORECASE),
    "sv": re.compile(r"\b(den|det|dess|de|dem|deras|där|dit|denna|detta|dessa|då)\b", re.IGNORECASE),
}
# "And in Uppsala?": no question of its own, but the last one asked anew.
FRAGMENTS: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"^\W*(and|but|or|what about|how about)\s(in|at|for|with|near|outside)(\s\S+){1,3}$", re.IGNORECASE
    ),
    "sv": re.compile(
        r"^\W*(och|men|eller|hur är det)\s(i|på|hos|för|med|vid|nära|utanför)(\s\S+){1,3}$", re.IGNORECASE
    ),
}
ALIKE = 0.5  # words that share more of their letters than this may be one word, inflected or misspelt
FEW = 1  # content words: "who can apply?" alone names no topic
ASKING: dict[Language, str] = {  # what may be asked of any topic, and so names none
    "en": """
    access address allow allowed application apply ask available big book booking call charge closes
    contact cost costs date deadline eligible email far fast fee fees find happen help include included
    join know large length location long mean number offer often old open opens pay person phone place
    price reach rent require required requirements say sign soon start still take takes time use used
    user visit wait work works
    """,
    "sv": """
    adress ansöka ansökan ansöker använda användas använder avgift beslutstid betala betyder boka bokar
    börja börjar dag datum deadline delta dyrt erbjuder fungera fungerar får gammal gå går gälla gäller
    göra handläggningstid hitta hjälp hyra ingår kontakt kontakta kontaktar kosta kostar kostnad krav
    kräver krävs ligger lång länge mejl nummer nå når ofta person plats pris ringa ringer senast sista
    skicka snabbt start stor stort stänger söka söker ta tar telefon tid tider vart vänta väntar
    väntetid öppen öppet öppnar
    """,
}


@dataclass(frozen=True, slots=True)
class Context:
    """What the visitor asked last, and the document that answered.

    Attributes:
        recent: The documents that have answered lately, each once, the last one last.
    """

    question: str
    document_id: str
    recent: tuple[str, ...] = ()


class TopicKeeper:
    """Decides whether a question stays with the document that answered the last one."""

    def __init__(self, snapshot: Snapshot, reader: EvidenceReader) -> None:
        self._snapshot = snapshot
        self._reader = reader
        self._title_stems = {language: self._stems_of_titles(language) for language in snapshot.words}

    def stays(self, question: str, language: Language, document_id: str) -> bool:
        """Return whether `question` leans on an earlier answer from `document_id`.

        It does when it opens with "and", points with "it", or has next to no word that may not be
        asked of any topic; but not when it names another topic: a word that stands in another document's
        title and nowhere in this one.
        """
        key = document_id, language
        if key not in self._snapshot.passages_of:
            return False
        stems = self._snapshot.words[language].query_terms(question)
        generic, own = _generic(language), self._reader.stems(key)
        names_other = any(
            stem in self._title_stems[language] and stem not in own and stem not in generic for stem in stems
        )
        foreign = names_other or not self.known_share(question, language, document_id)
        return not foreign and (
            OPENINGS[language].search(question) is not None
            or POINTERS[language].search(question) is not None
            or len(stems) <= FEW
            or asking(language).issuperset(stems)
        )

    def names_nothing(self, question: str, language: Language) -> bool:
        """Return whether a question has only words that may be asked of any topic: "and who can use it?"."""
        return asking(language).issuperset(self._snapshot.words[language].query_terms(question))

    def known_share(self, question: str, language: Language, document_id: str) -> float:
        """Return the share of the telling words of `question` that a document has, or words like them.

        It is 1 where the question has none, and 0 where the document does not exist in the language.
        """
        rows = self._snapshot.passages_of.get((document_id, language))
        if rows is None:
            return 0.0
        own, same = self._snapshot.vocabulary.of(rows), synonyms(language)
        stems = self._snapshot.words[language].query_terms(question)
        telling = [stem for stem in stems if stem not in _generic(language)]
        known = [
            not own.everything.isdisjoint(same.get(stem, {stem})) or own.likeness.best(stem) > ALIKE
            for stem in telling
        ]
        return sum(known) / len(known) if known else 1.0

    def is_fragment(self, question: str, language: Language) -> bool:
        """Return whether a question is only a place or somebody, to be put into the last question."""
        return FRAGMENTS[language].search(question.strip()) is not None

    def knows(self, question: str, language: Language, document_id: str) -> bool:
        """Return whether a document has all telling words of `question`, and there is one at least."""
        if (document_id, language) not in self._snapshot.passages_of:
            return False
        named = not self.names_nothing(question, language)
        return named and self.known_share(question, language, document_id) == 1

    def only_heads(self, question: str, language: Language, passage: Passage) -> bool:
        """Return whether a question has only words of a passage's heading: "Who owns the tower?"."""
        stems = self._snapshot.words[language].query_terms(question)
        heading = frozenset(self._snapshot.words[language].query_terms(passage.heading))
        return len(stems) > FEW and heading.issuperset(stems)

    def only_names(self, question: str, language: Language, document_id: str) -> bool:
        """Return whether a question has only words of a document's title: "GMP?", "What is Testa Center?"."""
        stems = self._snapshot.words[language].query_terms(question)
        title = self._snapshot.vocabulary.of(self._snapshot.passages_of[document_id, language]).title
        return bool(stems) and title.issuperset(stems)

    def resolve(self, question: str, language: Language, document_id: str) -> str:
        """Return the question with the topic that it leaves out."""
        row = self._snapshot.passages_of[document_id, language].start
        return f"{self._snapshot.passages[row].title}: {question}"

    def _stems_of_titles(self, language: Language) -> frozenset[str]:
        titles = {self._snapshot.passages[row].title for row in self._snapshot.rows[language]}
        return frozenset(self._snapshot.words[language].query_terms("\n".join(titles)))


@cache
def asking(language: Language) -> frozenset[str]:
    """Return the stems of what may be asked of any topic."""
    return frozenset(terms(ASKING[language], language))


@cache
def _generic(language: Language) -> frozenset[str]:
    """Return the stems that name no topic: of what may be asked of any, and of the facts that many have."""
    return asking(language) | same_facts(language).keys()
