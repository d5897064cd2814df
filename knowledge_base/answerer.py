"""Answer a question from the documents, with its sources, or say that they do not answer it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Self

from knowledge_base.across_languages import ENOUGH, confidence_across, lead_of
from knowledge_base.answer import Answer, no_answer
from knowledge_base.caution import caution_for
from knowledge_base.citation import cite
from knowledge_base.confidence import Confidence
from knowledge_base.document import LANGUAGES, Language
from knowledge_base.evidence import Evidence, EvidenceReader
from knowledge_base.followup import Context, TopicKeeper
from knowledge_base.passage import Passage
from knowledge_base.quotation import Quotation, quote
from knowledge_base.retriever import Retrieval, Retriever
from knowledge_base.searcher import LiveSearcher, Searcher
from knowledge_base.second_opinion import SecondOpinion, beside
from knowledge_base.settings import KnowledgeBaseSettings
from knowledge_base.spelling import Spelling

LOOKED_AT = 50  # passages
MOST_PASSAGES = 4  # that a language model may put into words
# This share of the usual confidence is enough for "and who can use it?", which can mean no other document,
# and for a topic's bare name, for which several documents may compete.
BARE_SHARE = 0.3
SURE = 0.8  # the confidence from which on a question with mended words is answered: they were guessed
LONGEST_QUESTION = 600  # characters; what is longer is a letter, and its beginning says what it is about


@dataclass(frozen=True, slots=True)
class _Finding:
    """What one way of looking found, and how sure it is."""

    retrieval: Retrieval
    confidence: float
    enough: float  # the confidence from which on it is an answer

    @property
    def suffices(self) -> bool:
        return self.confidence >= self.enough


class Answerer:
    """Answers questions from the live snapshot; safe to use from many threads."""

    def __init__(
        self, searcher: Searcher, confidence: Confidence | None = None, second: SecondOpinion | None = None
    ) -> None:
        """Take what is searched, when to answer, and who is asked where the evidence leaves a doubt.

        Raises:
            ModelError: If the reader beside the embedding model cannot be loaded.
        """
        self._searcher = searcher
        self._confidence = confidence or Confidence.committed()
        self._second = second or beside(searcher.retriever.embedder)
        self._for_retriever = lru_cache(maxsize=2)(_Desk)  # the live snapshot, and one on its way out

    @classmethod
    def from_settings(cls, settings: KnowledgeBaseSettings) -> Self:
        """Load the embedding model and the live snapshot.

        Raises:
            ModelError: If the model cannot be loaded.
            NoSnapshotError: If nothing usable was published.
        """
        return cls(LiveSearcher.from_settings(settings))

    def answer(self, question: str, language: Language, context: Context | None = None) -> Answer:
        """Answer `question` in `language`.

        Args:
            question: The visitor's words.
            language: The visitor's language; the other one is looked at where a topic exists only there.
            context: What was asked and answered before, for questions that lean on it.
        """
        asked = as_asked(question)
        desk = self._for_retriever(self._searcher.retriever, self._confidence, self._second)
        finding = desk.find(asked, language, context) if asked else None
        if finding and not finding.suffices:
            mended = desk.mended(asked, language)
            again = desk.find(mended, language, context) if mended != asked else finding
            asked, finding = (mended, again) if again.confidence >= SURE else (asked, finding)
        if finding is None or not finding.suffices:
            return no_answer(question, language, finding.confidence if finding else 0.0)
        return _quoted(question, language, finding, desk.quote(finding.retrieval, asked))

    def answer_from(self, document_id: str, question: str, language: Language) -> Answer:
        """Answer `question` from one document, whatever others say.

        Args:
            document_id: A published document.
            question: What is asked of it; it need not name the topic. Empty: what the document is about.
            language: The visitor's language; the document's other version is taken where this one is missing.
        """
        asked = as_asked(question)
        desk = self._for_retriever(self._searcher.retriever, self._confidence, self._second)
        finding = desk.find_in(document_id, asked, language)
        if not finding.suffices:
            return no_answer(question, language, finding.confidence)
        quotation = desk.quote(finding.retrieval, asked or finding.retrieval.query)
        return _quoted(question, language, finding, quotation)

    def quote_from(self, answer: Answer, question: str, language: Language) -> Answer:
        """Quote what the document of `answer` says to `question`, as sure as that answer is."""
        desk = self._for_retriever(self._searcher.retriever, self._confidence, self._second)
        if answer.document_id is None:
            return answer
        finding = replace(desk.find_in(answer.document_id, question, language), confidence=answer.confidence)
        return _quoted(question, language, finding, desk.quote(finding.retrieval, question))

    def known_share(self, question: str, language: Language, document_id: str) -> float:
        """Return the share of the telling words of `question` that a document has in `language`."""
        desk = self._for_retriever(self._searcher.retriever, self._confidence, self._second)
        return desk.topics.known_share(question, language, document_id)

    def close(self) -> None:
        """Stop following the published snapshot."""
        self._searcher.close()


def as_asked(question: str) -> str:
    """Return the part of a question that is looked up and embedded."""
    return " ".join(question.split())[:LONGEST_QUESTION]


class _Desk:
    """What answering needs of one snapshot."""

    def __init__(self, retriever: Retriever, confidence: Confidence, second: SecondOpinion | None) -> None:
        self._retriever = retriever
        self._confidence = confidence
        self._second = second
        self._reader = EvidenceReader(retriever.snapshot)
        self.topics = TopicKeeper(retriever.snapshot, self._reader)
        self._spelling: dict[Language, Spelling] = {}  # made when a question is first declined
        written_in: dict[Language, set[str]] = {language: set() for language in LANGUAGES}
        for document_id, language in retriever.snapshot.passages_of:
            written_in[language].add(document_id)
        everywhere = set().union(*written_in.values())
        self._missing_in = {language: everywhere - ids for language, ids in written_in.items()}

    def find(self, asked: str, language: Language, context: Context | None) -> _Finding:
        """Look where the answer should be: with the last topic, in the language, then in the other one."""
        if context and self.topics.stays(asked, language, context.document_id):
            followed = self._follow_up(asked, language, context.document_id)
            if self.topics.names_nothing(asked, language):
                return replace(followed, enough=self._confidence.enough(language) * BARE_SHARE)
            if followed.suffices:
                return followed
        if context and self.topics.is_fragment(asked, language):
            return self._complete(asked, language, context)
        finding = self._look(asked, language)
        if context and not finding.suffices and self.topics.knows(asked, language, context.document_id):
            finding = self._follow_up(asked, language, context.document_id)
        if finding.suffices or not self._missing_in[language]:
            return finding
        return max(finding, self._look_elsewhere(asked, language), key=lambda found: found.confidence)

    def find_in(self, document_id: str, asked: str, language: Language) -> _Finding:
        """Look in one document; what it is about, it always tells."""
        passages_of = self._retriever.snapshot.passages_of
        written_in = next(own for own in (language, *LANGUAGES) if (document_id, own) in passages_of)
        if not asked:
            title = self._retriever.snapshot.passages[passages_of[document_id, written_in].start].title
            found = self._retriever.retrieve(title, written_in, LOOKED_AT, among={document_id})
            return _Finding(found, 1.0, 0.0)
        finding = self._follow_up(asked, written_in, document_id)
        if not self.topics.known_share(asked, written_in, document_id):
            return replace(finding, confidence=0.0)
        bare = self.topics.names_nothing(asked, written_in)
        return replace(finding, enough=self._confidence.enough(written_in) * BARE_SHARE) if bare else finding

    def mended(self, asked: str, language: Language) -> str:
        """Return `asked` with its spelling mended by the words of the documents."""
        if language not in self._spelling:
            snapshot = self._retriever.snapshot
            texts = (snapshot.passages[row].embedded_text for row in snapshot.rows[language])
            documents = (each for each in snapshot.documents if each.language == language)
            noted = (text for each in documents for text in (*each.questions, *each.gaps))
            self._spelling[language] = Spelling(texts, language, noted)
        return self._spelling[language].mend(asked)

    def quote(self, retrieval: Retrieval, asked: str) -> Quotation:
        """Choose the sentences that answer."""
        return quote(retrieval, self._retriever.snapshot, asked, self._retriever.embed(asked))

    def _look(self, asked: str, language: Language) -> _Finding:
        retrieval = self._retriever.retrieve(asked, language, LOOKED_AT)
        evidence = self._reader.read(retrieval)
        finding = self._weigh(retrieval, evidence)
        if retrieval.hits and self._is_named(asked, language, retrieval.hits[0].passage):
            return replace(finding, enough=self._confidence.enough(language) * BARE_SHARE)
        if self._second is None:
            return finding
        first, snapshot = finding.confidence, self._retriever.snapshot
        confidence = self._second.probability(first, evidence, asked, retrieval, snapshot)
        return replace(finding, confidence=confidence)

    def _complete(self, asked: str, language: Language, context: Context) -> _Finding:
        """Ask the last question anew of "and in Uppsala?"; what is found must tell of both."""
        whole = f"{context.question.rstrip(' ?.!')} {asked}"
        finding = self._look(whole, language)
        found = finding.retrieval.documents()[:1]
        told = all(self.topics.knows(whole, language, document_id) for document_id in found)
        return finding if found and told else replace(finding, confidence=0.0)

    def _is_named(self, asked: str, language: Language, passage: Passage) -> bool:
        """Return whether a question has only words of a document's title, or of a passage's heading."""
        named = self.topics.only_names(asked, language, passage.document_id)
        return named or self.topics.only_heads(asked, language, passage)

    def _look_elsewhere(self, asked: str, language: Language) -> _Finding:
        """Look in the other language, but only at documents that do not exist in the visitor's."""
        other = next(candidate for candidate in LANGUAGES if candidate != language)
        missing = self._missing_in[language]
        retrieval = self._retriever.retrieve(asked, other, LOOKED_AT, among=missing)
        evidence = self._reader.read(retrieval)
        finding = self._weigh(retrieval, evidence)
        if finding.suffices:  # it has the question's words: names are the same everywhere
            return finding
        own, everywhere = (
            self._retriever.retrieve(asked, other, LOOKED_AT, among=among, reranked=False)
            for among in (missing, None)
        )
        lead = lead_of(own, everywhere)
        return _Finding(retrieval, confidence_across(evidence, lead), ENOUGH)

    def _follow_up(self, asked: str, language: Language, document_id: str) -> _Finding:
        query = self.topics.resolve(asked, language, document_id)
        retrieval = self._retriever.retrieve(query, language, LOOKED_AT, among={document_id})
        evidence = self._reader.read(retrieval, asked)
        return self._weigh(retrieval, evidence.of_chosen_document() if evidence else None)

    def _weigh(self, retrieval: Retrieval, evidence: Evidence | None) -> _Finding:
        enough = self._confidence.enough(retrieval.language)
        return _Finding(retrieval, self._confidence.probability(evidence), enough)


def _passages(retrieval: Retrieval, quotation: Quotation) -> tuple[Passage, ...]:
    quoted = quotation.passage
    own = (hit.passage for hit in retrieval.hits if hit.passage.document_id == quoted.document_id)
    return tuple(dict.fromkeys([quoted, *own]))[:MOST_PASSAGES]


def _quoted(question: str, language: Language, finding: _Finding, quotation: Quotation) -> Answer:
    passage = quotation.passage
    return Answer(
        answered=True,
        text=quotation.text,
        language=language,
        confidence=finding.confidence,
        document_id=passage.document_id,
        category=passage.category,
        citations=cite([passage]),
        caution=caution_for([passage], language),
        other_language=passage.language != language,
        question=question,
        passages=_passages(finding.retrieval, quotation),
        quoted=(passage,),
    )
