"""Figures for Prometheus; none of them says anything about a person."""

from __future__ import annotations

from collections.abc import Sequence

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

from api.models import Draft

# Of words that a language model was asked for; each answer brings its own.
GENERATED = ("used", "unsupported", "timeout", "error", "resting")
SECONDS = (0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)


class Metrics:
    """The API's own figures, in a registry of their own so that tests can make many."""

    def __init__(self) -> None:
        """Create every figure at zero."""
        self.registry = CollectorRegistry()
        self.turns = Counter("lots_turns", "Turns by outcome.", ["outcome"], registry=self.registry)
        self.generated = Counter(
            "lots_generated_answers",
            "Answers that a language model was to put into words, by what came of it.",
            ["outcome"],
            registry=self.registry,
        )
        for outcome in GENERATED:
            self.generated.labels(outcome)
        self.turn_seconds = Histogram(
            "lots_turn_seconds", "From request to reply.", buckets=SECONDS, registry=self.registry
        )
        self.rasa_seconds = Histogram(
            "lots_rasa_seconds", "Rasa's part of a turn.", buckets=SECONDS, registry=self.registry
        )
        self.delayed = Counter("lots_turns_delayed", "Turns put off: bot away.", registry=self.registry)
        self.limited = Counter("lots_requests_limited", "Answers with status 429.", registry=self.registry)
        self.leads = Counter("lots_leads", "New leads by source.", ["source"], registry=self.registry)
        self.resources = Counter(
            "lots_resources", "What companies offer and seek.", ["kind"], registry=self.registry
        )
        self.pending = Gauge("lots_messages_pending", "Messages that wait.", registry=self.registry)
        self.unanswered = Gauge("lots_questions_unanswered", "Unanswered questions.", registry=self.registry)
        self.errands = Gauge(
            "lots_outbox", "E-mails and deletions to do, or given up.", ["state"], registry=self.registry
        )
        self.spool = Gauge(
            "lots_spool",
            "What the action server still has to deliver: pending, or dead (as readiness last saw).",
            ["state"],
            registry=self.registry,
        )

    def count_turn(self, drafts: Sequence[Draft], status: str) -> None:
        """Count a finished turn by its most telling reply, and what came of words asked from a model."""
        kinds = {draft.kind for draft in drafts}
        outcome = next((kind for kind in ("lead_sent", "answer", "unknown") if kind in kinds), "text")
        self.turns.labels("failed" if status == "failed" else outcome).inc()
        for draft in drafts:
            generated = draft.content.get("answer", {}).get("generated")
            if generated in GENERATED:
                self.generated.labels(generated).inc()
