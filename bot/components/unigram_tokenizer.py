"""The embedding model's tokenizer in a quarter of the memory of the usual library.

XLM-R models cut a text into the most probable pieces of a vocabulary of 250,000. The usual library
spends 300 MB on that vocabulary; a dictionary needs about 70, and is just as fast for chat messages.
"""

from __future__ import annotations

import json
import re
import unicodedata
from functools import lru_cache
from pathlib import Path

from bot.components.errors import ModelFolderError

SPACE = "▁"
_UNKNOWN_PENALTY = 10.0
_WHITE = re.compile(r"\s+")
_WORD = re.compile(f"{SPACE}[^{SPACE}]*")


class UnigramTokenizer:
    """Turns a text into piece numbers, as the `tokenizer.json` beside the model says."""

    def __init__(self, path: Path, max_tokens: int) -> None:
        try:
            model = json.loads(path.read_text(encoding="utf-8"))["model"]
            vocabulary = model["vocab"]
            self._unknown = int(model["unk_id"])
            if model["type"] != "Unigram" or model.get("byte_fallback"):
                raise ModelFolderError(f"{path} is not a tokenizer of the XLM-R family")
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise ModelFolderError(f"No usable tokenizer at {path}: {error!r}") from error
        self._numbers = {piece: number for number, (piece, _) in enumerate(vocabulary)}
        self._scores = [score for _, score in vocabulary]
        self.padding = self._numbers["<pad>"]
        self._begin, self._end = self._numbers["<s>"], self._numbers["</s>"]
        self._longest = max(len(piece) for piece, _ in vocabulary)
        self._unknown_score = min(self._scores) - _UNKNOWN_PENALTY
        self._max_pieces = max_tokens - 2
        self._pieces_of = lru_cache(maxsize=4096)(self._segment)

    def encode(self, text: str) -> list[int]:
        """Return the piece numbers of a text between begin and end, cut off at the longest length."""
        clean = _WHITE.sub(" ", unicodedata.normalize("NFKC", text)).strip().replace(" ", SPACE)
        marked = clean if not clean or clean.startswith(SPACE) else SPACE + clean
        pieces: list[int] = []
        for word in _WORD.findall(marked):
            pieces.extend(self._pieces_of(word))
        return [self._begin, *pieces[: self._max_pieces], self._end]

    def _segment(self, word: str) -> tuple[int, ...]:
        """Find the most probable way to cut a word (Viterbi)."""
        best = [0.0] + [float("-inf")] * len(word)
        came_from = [(0, self._unknown)] * (len(word) + 1)
        for end in range(1, len(word) + 1):
            for start in range(max(0, end - self._longest), end):
                number = self._numbers.get(word[start:end])
                if number is not None:
                    score = best[start] + self._scores[number]
                elif end - start == 1:
                    number, score = self._unknown, best[start] + self._unknown_score
                else:
                    continue
                if score > best[end]:
                    best[end], came_from[end] = score, (start, number)
        return self._trace(came_from)

    def _trace(self, came_from: list[tuple[int, int]]) -> tuple[int, ...]:
        pieces: list[int] = []
        end = len(came_from) - 1
        while end > 0:
            end, number = came_from[end]
            if not (pieces and number == pieces[-1] == self._unknown):  # unknown neighbours are one
                pieces.append(number)
        return tuple(reversed(pieces))
