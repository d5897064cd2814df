"""Turns the file on standard input into Markdown: `python -m knowledge_base.conversion`.

The API starts it for each file. It answers with one line of JSON, `{"result": …}` or `{"error": …}`,
and ends. Whatever a file makes it do is bounded by the limits that it sets itself before it reads one byte.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable
from dataclasses import asdict
from typing import Any, BinaryIO

from knowledge_base.conversion.limits import Limits, hold_to
from knowledge_base.errors import ConversionError

Reply = dict[str, Any]

OUTPUT = 1  # the descriptor: a stream would need memory of its own


def main() -> int:
    """Convert one file; return the process's exit status."""
    options = _parser().parse_args()
    limits = Limits(options.file_bytes, options.memory_bytes, options.seconds, options.characters)
    hold_to(limits)
    os.write(OUTPUT, answer(lambda: _convert(sys.stdin.buffer, limits, options)))
    return 0


def answer(work: Callable[[], Reply]) -> bytes:
    """Do the work; every fault becomes a reply."""
    try:
        return _line({"result": work()})
    except ConversionError as error:
        return _line({"error": {"reason": error.reason, "values": error.values}})
    except (MemoryError, ImportError):  # a library that finds no room cannot be loaded
        return NO_MEMORY
    except Exception as error:  # noqa: BLE001 - the process's edge: a broken file makes the libraries raise anything
        return _line({"error": {"reason": "damaged", "values": {}, "cause": type(error).__name__}})


def _line(reply: Reply) -> bytes:
    return json.dumps(reply).encode()


# Made beforehand: there is no room for it when it is needed.
NO_MEMORY = _line({"error": {"reason": "memory", "values": {}}})


def _convert(file: BinaryIO, limits: Limits, options: argparse.Namespace) -> Reply:
    # The descriptor alone: Python would read a whole block more than it is asked for.
    size = os.fstat(file.fileno()).st_size
    if size > limits.file_bytes:
        raise ConversionError("large", megabytes=limits.file_bytes // 1024**2)
    content = file.read()
    from knowledge_base.conversion.convert import convert  # noqa: PLC0415 - inside the limits, and only if needed

    converted = convert(
        content,
        characters=limits.characters,
        only=tuple(options.only),
        charset=options.charset,
        address=options.address,
    )
    return asdict(converted)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m knowledge_base.conversion", description=__doc__)
    for name in ("file-bytes", "memory-bytes", "seconds", "characters"):
        parser.add_argument(f"--{name}", type=int, required=True)
    parser.add_argument("--only", nargs="+", default=["docx", "pptx", "pdf", "html", "markdown"])
    parser.add_argument("--charset", default="")
    parser.add_argument("--address", default="")
    return parser


if __name__ == "__main__":
    sys.exit(main())
