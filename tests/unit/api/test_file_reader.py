from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from api.errors import ImportRefusedError
from api.file_reader import COMMAND, ConversionProcess
from tests.files import TITLE, word_file

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def file() -> Iterator[IO[bytes]]:
    with tempfile.TemporaryFile() as opened:
        opened.write(word_file())
        yield opened


def reader(script: str = "", *, memory_megabytes: int = 1024, seconds: int = 30) -> ConversionProcess:
    """The real process, or one that does something else."""
    command = (sys.executable, "-c", script) if script else COMMAND
    return ConversionProcess(
        file_megabytes=1, memory_megabytes=memory_megabytes, seconds=seconds, command=command
    )


async def refusal(reading: ConversionProcess, file: IO[bytes]) -> ImportRefusedError:
    with pytest.raises(ImportRefusedError) as caught:
        await reading.read(file)
    return caught.value


async def test_a_file_is_read_from_its_beginning(file: IO[bytes]) -> None:
    """It has just been written, so it stands at its end."""
    assert (await reader().read(file)).title == TITLE
    assert (await reader().read(file)).title == TITLE


async def test_a_process_that_is_killed_is_told(file: IO[bytes]) -> None:
    """The kernel kills whom it finds when memory is out."""
    assert (await refusal(reader("import os; os.kill(os.getpid(), 9)"), file)).reason == "memory"
    assert (await refusal(reader("import os; os.abort()"), file)).reason == "failed"
    assert (await refusal(reader("print('half a rep')"), file)).reason == "failed"


async def test_a_process_that_takes_too_long_is_ended_with_all_that_it_started(
    file: IO[bytes], tmp_path: Path
) -> None:
    """Nobody waits for ever, and nothing runs on."""
    note = tmp_path / "pid"
    script = (
        "import subprocess, time; started = subprocess.Popen(['sleep', '600']).pid; "
        f"open({str(note)!r}, 'w').write(str(started)); time.sleep(600)"
    )
    error = await refusal(reader(script, seconds=2), file)
    assert (error.reason, error.values) == ("slow", {"seconds": 2})
    pid = int(note.read_text())
    for _ in range(50):
        if _state(pid) in ("", "Z"):
            return
        await asyncio.sleep(0.1)
    pytest.fail("it still runs")


async def test_a_process_that_computes_too_long_is_told(file: IO[bytes]) -> None:
    """The kernel's limit says the same as ours."""
    script = "import resource; resource.setrlimit(resource.RLIMIT_CPU, (1, 2))\nwhile True: pass"
    assert (await refusal(reader(script), file)).reason == "slow"


async def test_a_process_that_may_not_take_enough_memory_says_so(file: IO[bytes]) -> None:
    """The limit is the kernel's, not a promise."""
    assert (await refusal(reader(memory_megabytes=60), file)).reason == "memory"


async def test_a_file_that_takes_more_memory_than_it_may_is_told(file: IO[bytes]) -> None:
    """The reply was made beforehand: there is no room for it then."""
    script = (
        "import os\nfrom knowledge_base.conversion.__main__ import answer\n"
        "from knowledge_base.conversion.limits import Limits, hold_to\n"
        "hold_to(Limits(1, 2**28, 30, 1))\nos.write(1, answer(lambda: {'body': 'x' * 2**29}))"
    )
    assert (await refusal(reader(script), file)).reason == "memory"


async def test_what_a_library_raises_at_a_broken_file_is_told(file: IO[bytes]) -> None:
    """Whatever it is: nobody knows what they raise."""
    script = (
        "import os\nfrom knowledge_base.conversion.__main__ import answer\n"
        "os.write(1, answer(lambda: {'body': [][0]}))"
    )
    assert (await refusal(reader(script), file)).reason == "damaged"


async def test_a_file_beyond_the_limit_is_not_read(file: IO[bytes]) -> None:
    """The process looks at the size before it reads."""
    file.truncate(200 * 1024 * 1024)
    error = await refusal(reader(memory_megabytes=120), file)
    assert (error.reason, error.values) == ("large", {"megabytes": 1})


async def test_the_process_sees_no_secret(file: IO[bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that breaks out of a library finds nothing of ours."""
    monkeypatch.setenv("LOTS_SECRET_KEY", "hidden")
    script = (
        "import json, os; print(json.dumps({'result': {'kind': 'html', 'title': ' '.join(os.environ), "
        "'language': '', 'publisher': '', 'body': 'x'}}))"
    )
    assert "LOTS_SECRET_KEY" not in (await reader(script).read(file)).title


async def test_files_are_read_one_after_the_other(file: IO[bytes]) -> None:
    """Visitors are answered meanwhile: two cores are not many."""
    reading = reader('import time; time.sleep(0.4); print(\'{"error": {"reason": "kind", "values": {}}}\')')
    started = asyncio.get_running_loop().time()
    errors = await asyncio.gather(refusal(reading, file), refusal(reading, file))
    assert [error.reason for error in errors] == ["kind", "kind"]
    assert asyncio.get_running_loop().time() - started >= 0.8


def _state(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return ""


def test_the_limits_keep_a_process_from_writing_files(tmp_path: Path) -> None:
    """What a file makes a library do stays in memory."""
    note = tmp_path / "note"
    script = (
        "from knowledge_base.conversion.limits import Limits, hold_to\n"
        f"hold_to(Limits(1, 2**30, 10, 1))\nopen({str(note)!r}, 'w', buffering=1).write('x\\n')"
    )
    status = os.spawnl(os.P_WAIT, sys.executable, sys.executable, "-c", script)
    assert status != 0
    assert note.read_text() == ""
