"""Respond to whatever a visitor asks: one question, several in one, or a comparison of topics."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from knowledge_base.answerer import Answer, Answerer
from knowledge_base.comparison import (
    Comparison,
    asked_more_widely,
    asked_of_one,
    asks_nothing,
    read_comparison,
)
from knowledge_base.document import LANGUAGES, Language
from knowledge_base.followup import Context, asking
from knowledge_base.question_parts import question_parts
from knowledge_base.response import Part, Response
from knowledge_base.searcher import Searcher
from knowledge_base.snapshot import Snapshot
from knowledge_base.terms import terms
from knowledge_base.title_names import TitleNames

MOST_COMPARED = 3  # documents


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
        answers = self._in_turn(parts, language, context) if len(parts) > 1 else []
        if any(answer.answered for answer in answers):
            return Response.several(answers, question)
        return Response.one(self._answerer.answer(question, language, context))

    def _in_turn(self, parts: Sequence[str], language: Language, context: Context | None) -> list[Answer]:
        """Answer one part after the other; each may lean on the topic of the one before."""
        answers: list[Answer] = []
        adrift = False  # the topic is one that the documents do not know
        for part in parts:
            bare = asking(language).issuperset(terms(part, language))
            if adrift and bare:
                answers.append(replace(answers[-1], question=part))
                continue
            answer = self._answerer.answer(part, language, context)
            document_id = answer.document_id or self._titles_in(language).first(part)
            adrift = not document_id and not bare
            if document_id or adrift:
                context = Context(part, document_id) if document_id else None
            answers.append(answer)
        return answers

    def _compare(
        self, comparison: Comparison, question: str, language: Language, context: Context | None
    ) -> Response | None:
        """Quote each document that is compared; None where fewer than two are meant or none of them tells."""
        compared = self._compared(comparison, language, context)
        if len(compared) < 2:  # noqa: PLR2004  # one topic alone is compared with nothing
            return None
        asked = asked_of_one(self._titles_in(language).without(comparison.asked, compared), language)
        asked = "" if asks_nothing(asked, language) else asked
        answers = [self._answer_from(document_id, asked, language) for document_id in compared]
        answers = [replace(answer, question=question) for answer in answers]
        if comparison.names and not any(answer.answered for answer in answers):
            return None
        headings = (_title(self._searcher.retriever.snapshot, key, language) for key in compared)
        return Response("comparison", tuple(map(Part, headings, answers)))

    def _answer_from(self, document_id: str, asked: str, language: Language) -> Answer:
        """Answer from one document; where it does not tell for whom of a kind it is, by whom it is for."""
        answer = self._answerer.answer_from(document_id, asked, language)
        wider = None if answer.answered else asked_more_widely(asked, language)
        return self._answerer.answer_from(document_id, wider, language) if wider else answer

    def _compared(
        self, comparison: Comparison, language: Language, context: Context | None
    ) -> tuple[str, ...]:
        if comparison.names is None:
            return _lately(self._searcher.retriever.snapshot, context)
        titles, (left, right) = self._titles_in(language), comparison.names
        return tuple(dict.fromkeys(filter(None, (titles.last(left), titles.first(right)))))

    def _titles_in(self, language: Language) -> TitleNames:
        return self._titles(self._searcher.retriever, language)


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
