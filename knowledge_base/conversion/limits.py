"""What a conversion may take of the machine, and how the process holds itself to it."""

from __future__ import annotations

import os
import resource
from dataclasses import dataclass

NICE = 10  # visitors are answered first


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of one conversion.

    Attributes:
        file_bytes: Of the file.
        memory_bytes: Of the process's address space.
        seconds: Of computing.
        characters: Of the text that comes out.
    """

    file_bytes: int
    memory_bytes: int
    seconds: int
    characters: int


def hold_to(limits: Limits) -> None:
    """Have the kernel hold this process to its limits; what it writes to files is nothing at all."""
    for name, value in (
        (resource.RLIMIT_AS, limits.memory_bytes),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(name, (value, value))
    # At the first limit the process ends by SIGXCPU, which says why; at the second it is killed.
    resource.setrlimit(resource.RLIMIT_CPU, (limits.seconds, limits.seconds + 5))
    os.nice(NICE)
