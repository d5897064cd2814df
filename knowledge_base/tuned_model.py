"""The embedding model with other upper layers, tuned on top of the same lower ones, ready to run."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

import numpy as np
import numpy.typing as npt

from knowledge_base.errors import ModelError

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

FOLDER: Final = "tuned"  # beside the embedding model's files
THREADS: Final = 1  # a text; a second one brings little on texts so short
IDS, ASKED = "input_ids", "asked"
READ_ODDS, TAG_ODDS = "read_log_odds", "tag_log_odds"

Ids = npt.NDArray[np.int64]


class TunedModel:
    """One file that holds the lower layers once; safe to use from many threads."""

    def __init__(self, session: InferenceSession) -> None:
        """Take what runs it."""
        self._session = session

    @classmethod
    def beside(cls, model: Path) -> Self | None:
        """Load what lies in the folder of an embedding model, once; None where nothing does.

        Raises:
            ModelError: If it cannot be loaded.
        """
        folder = model / FOLDER
        files = sorted(folder.glob("*.onnx"))
        return cls(_session(files[0])) if files else None

    def run(self, output: str, ids: Ids, asked: Ids | None = None) -> npt.NDArray[np.float32]:
        """Return one output; only the layers that it takes are run.

        Args:
            output: `READ_ODDS` or `TAG_ODDS`.
            ids: The tokens; shape (tokens,).
            asked: 1 for those of a question, else 0; shape (tokens,).

        Returns:
            The log-odds from reading, of shape (1,), or those of the tags, of shape (1, tokens, tags).
        """
        from onnxruntime import RunOptions  # noqa: PLC0415  # only where there is a model to run

        options = RunOptions()
        options.only_execute_path_to_fetches = True
        inputs = {IDS: ids[None, :], ASKED: (np.ones_like(ids) if asked is None else asked)[None, :]}
        values: npt.NDArray[np.float32] = self._session.run([output], inputs, options)[0]
        return values


@lru_cache(maxsize=2)
def _session(file: Path) -> InferenceSession:
    """Load a file once, whoever runs it: it takes 150 MB. Who makes it anew restarts what has loaded it."""
    import onnxruntime  # noqa: PLC0415  # only where there is a model to run

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = THREADS
    try:
        return onnxruntime.InferenceSession(file, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # the runtime's errors share no other base
        hint = "remove it and run `python -m knowledge_base prepare-model`"
        raise ModelError(f"the tuned model in {file.parent} cannot be loaded ({error}); {hint}") from error
