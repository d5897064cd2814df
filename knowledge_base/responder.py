"""Respond to whatever a visitor asks: one question, several in one, or a comparison of topics."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from knowledge_base.answer import Answer, declined
from knowledge_base.answer_kind import kinds_asked
from knowledge_base.answerer import Answerer
from knowledge_base.comparison import (
    Comparison,
    asked_more_widely,
    asked_of_one,
    asks_nothing,
    read_comparison,
)
from knowledge_base.document import LANGUAGES, Language
from knowledge_base.followup import Context, asking
from knowledge_base.passage import join_units
from knowledge_base.question_parts import question_parts
from knowledge_base.response import Part, Response
from knowledge_base.searcher import Searcher
from knowledge_base.snapshot import Snapshot
from knowledge_base.terms import terms
from knowledge_base.title_names import TitleNames

MOST_COMPARED = 3  # documents
SURE = 0.8  # the confidence from which on a part is answered from a document that nobody named
# "How many work there?": a place or an owner that the part before has named.
BACK = re.compile(r"\bthere\W*$|\b(their|its|them|där|dit|dess|deras)\b", re.IGNORECASE)
ARTICLE = re.compile(r"^(an?|the|en|ett)\s", re.IGNORECASE)
NAME = re.compile(r"(?<=\S\s)[A-ZÅÄÖ]\w+")  # a capital inside a sentence


class Responder:
    """Takes a question apart and has each part answered; safe to use from many threads."""

    def __init__(self, searcher: Searcher, answerer: Answerer | None = None) -> None:
        self._searcher = searcher
        self._answerer = answerer or Answerer(searcher)
        self._titles = lru_cache(maxsize=4)(TitleNames)  # both languages of two snapshots

    def respond(self, question: str, language: Language, context: Context | None = None) -> Response:
        """Answer all that `question` asks.

        Args:
            question: The visitor's words.
            language: The visitor's language.
            context: What was asked and answered before.
        """
        comparison = read_comparison(question)
        compared = self._compare(comparison, question, language, context) if comparison else None
        if compared:
            return compared
        parts = question_parts(question)
        whole = self._answerer.answer(question, language, context)
        answers = self._in_turn(parts, language, context) if len(parts) > 1 else []
        if not any(answer.answered for answer in answers):
            return Response.one(whole)
        return Response.several([self._completed(answer, answers, whole) for answer in answers], question)

    def _in_turn(self, parts: Sequence[str], language: Language, context: Context | None) -> list[Answer]:
        """Answer one part after the other; each may lean on the topic of the one before."""
        answers: list[Answer] = []
        adrift = False  # the topic is one that the documents do not know
        for part in parts:
            bare = asking(language).issuperset(terms(part, language))
            answer = self._answerer.answer(part, language, self._leaning(part, language, context))
            if answers and context:
                answer = self._kept(answer, part, language, context.document_id)
            if answers and ((adrift and bare) or self._strays(answer, context)):
                answer = declined(answer)
            topic = answer.document_id or self._topic(part, language)
            adrift = not topic and not bare
            if topic or adrift:
                context = Context(part, topic) if topic else None
            answers.append(answer)
        return answers

    def _kept(self, answer: Answer, part: str, language: Language, document_id: str) -> Answer:
        """Keep to the document of the part before where it knows a part's words and no other is named."""
        same = answer.document_id in (None, document_id)
        if same or self._titles_in(language).names(answer.document_id or "", part):
            return answer
        if self._answerer.known_share(part, language, document_id) < 1:
            return answer
        own = self._answerer.answer_from(document_id, part, language)
        return own if own.answered else answer

    def _leaning(self, part: str, language: Language, context: Context | None) -> Context | None:
        """Return the context, unless a part names another document: "And what does Vecura cost?"."""
        named = self._titles_in(language).first(" ".join(NAME.findall(part)))
        return context if context and named in (None, context.document_id) else None

    def _strays(self, answer: Answer, context: Context | None) -> bool:
        """Return whether a later part is answered from a document that no part has named."""
        document_id = answer.document_id
        if document_id is None or (context and context.document_id == document_id):
            return False
        named = self._titles_in(answer.language).names(document_id, answer.question)
        return not named and (answer.confidence < SURE or BACK.search(answer.question) is not None)

    def _topic(self, part: str, language: Language) -> str | None:
        """Return the document that an unanswered part is about: it names it, or has no word foreign to it."""
        titles = self._titles_in(language)
        document_id = titles.first(part)
        if document_id is None:
            return None
        named = titles.first(" ".join(NAME.findall(part))) == document_id
        known = self._answerer.known_share(part, language, document_id)
        return document_id if named or known == 1 else None

    def _completed(self, answer: Answer, answers: Sequence[Answer], whole: Answer) -> Answer:
        """Give an unanswered part the answer to the whole question, where that is about the same document."""
        documents = {other.document_id for other in answers if other.answered}
        if answer.answered or whole.document_id is None or whole.document_id not in documents:
            return answer
        bare = asking(answer.language).issuperset(terms(answer.question, answer.language))
        kinds = kinds_asked(answer.question, answer.language)
        # A part with words of its own needs its own answer, and one that asks for a price needs a price.
        fits = bare and all(kind.given.search(whole.text) for kind in kinds)
        return replace(whole, question=answer.question) if fits else answer

    def _compare(
        self, comparison: Comparison, question: str, language: Language, context: Context | None
    ) -> Response | None:
        """Quote each document that is compared; None where fewer than two are meant or none of them tells."""
        compared = self._compared(comparison, language, context)
        if len(compared) < 2:  # noqa: PLR2004  # one document alone may tell of both
            return self._compare_within(comparison, question, language, context)
        asked = asked_of_one(self._titles_in(language).without(comparison.asked, compared), language)
        asked = "" if asks_nothing(asked, language) else asked
        answers = [self._answer_from(document_id, asked, language) for document_id in compared]
        answers = [replace(answer, question=question) for answer in answers]
        if comparison.names and not any(answer.answered for answer in answers):
            return None
        headings = (_title(self._searcher.retriever.snapshot, key, language) for key in compared)
        return Response.comparison(tuple(map(Part, headings, answers)))

    def _compare_within(
        self, comparison: Comparison, question: str, language: Language, context: Context | None
    ) -> Response | None:
        """Quote what one document says of each of the things; None where it does not tell them apart."""
        sides = comparison.sides()
        whole = self._answerer.answer(question, language, context) if sides else None
        if sides is None or whole is None or whole.document_id is None:
            return None
        asked = comparison.asked_beside()
        rest = "" if asks_nothing(asked, language) else asked
        answers = [self._answerer.quote_from(whole, f"{side} {rest}".strip(), language) for side in sides]
        if len({answer.text for answer in answers}) < len(answers):
            return None
        answers = [replace(answer, question=question) for answer in answers]
        if together := _together(answers):
            return Response.one(together)
        if comparison.chooses_a_word:
            return None
        return Response.comparison(tuple(map(Part, map(_heading, sides), answers)))

    def _answer_from(self, document_id: str, asked: str, language: Language) -> Answer:
        """Answer from one document; where it does not tell for whom of a kind it is, by whom it is for."""
        answer = self._answerer.answer_from(document_id, asked, language)
        wider = None if answer.confidence >= SURE else asked_more_widely(asked, language)
        found = self._answerer.answer_from(document_id, wider, language) if wider else answer
        return found if found.answered else answer

    def _compared(
        self, comparison: Comparison, language: Language, context: Context | None
    ) -> tuple[str, ...]:
        if comparison.names is None:
            return _lately(self._searcher.retriever.snapshot, context)
        return self._titles_in(language).beside(*comparison.names, listed=comparison.listed)

    def _titles_in(self, language: Language) -> TitleNames:
        return self._titles(self._searcher.retriever, language)


def _together(answers: Sequence[Answer]) -> Answer | None:
    """Return one answer with the sentences of all where these share one: said apart it would stand twice."""
    passages = {passage for answer in answers for passage in answer.quoted}
    if len(passages) > 1:
        return None
    sentences = [s for passage in passages for s in passage.sentences]
    quoted = [sum(sentence in answer.text for answer in answers) for sentence in sentences]
    if not any(count > 1 for count in quoted):
        return None
    told = [sentence for sentence, count in zip(sentences, quoted, strict=True) if count]
    return replace(answers[0], text=join_units(told))


def _heading(side: str) -> str:
    named = ARTICLE.sub("", side)
    return named[:1].upper() + named[1:]


def _lately(snapshot: Snapshot, context: Context | None) -> tuple[str, ...]:
    """Return the documents that answered last: of the last one's category where there are several."""
    published = {document_id for document_id, _ in snapshot.passages_of}
    recent = [document_id for document_id in (context.recent if context else ()) if document_id in published]
    categories = [snapshot.passages[_rows(snapshot, key).start].category for key in recent]
    alike = [key for key, own in zip(recent, categories, strict=True) if own == categories[-1]]
    return tuple(alike[-MOST_COMPARED:] if len(alike) > 1 else recent[-2:])


def _title(snapshot: Snapshot, document_id: str, language: Language) -> str:
    return snapshot.passages[_rows(snapshot, document_id, language).start].title


def _rows(snapshot: Snapshot, document_id: str, language: Language = "en") -> range:
    keys = ((document_id, own) for own in (language, *LANGUAGES))
    return next(snapshot.passages_of[key] for key in keys if key in snapshot.passages_of)
