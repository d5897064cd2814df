"""The launcher's commands: parse, call, and turn an error into one sentence and an exit code."""

from __future__ import annotations

import argparse
import fcntl
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from deploy.launcher.command import Commands
from deploy.launcher.console import Console
from deploy.launcher.errors import LauncherError
from deploy.launcher.machine import check_machine, check_ports
from deploy.launcher.plan import Plan
from deploy.launcher.runner import Runner
from deploy.launcher.serving import serve
from deploy.launcher.settings import LauncherSettings
from deploy.launcher.step import Stamps, Step
from deploy.launcher.supervision import Supervision, stop_other

ROOT = Path(__file__).resolve().parents[2]
INTERRUPTED = 130


def main(arguments: Sequence[str]) -> int:
    """Run one command; return the exit code: 0, 1 for an error, 130 for Ctrl-C during the set-up."""
    chosen = _parser().parse_args(arguments)
    console = Console()
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _interrupt)
    try:
        chosen.command(LauncherSettings.load(ROOT), console)
    except LauncherError as error:
        print(f"\n✗ {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        console.line("Stopped.")
        return INTERRUPTED
    return 0


def run(settings: LauncherSettings, console: Console) -> None:
    """Set up what is missing and serve until Ctrl-C."""
    Supervision(settings).check_not_running()
    check_machine(settings)
    check_ports(settings)
    commands = Commands(settings.root, settings.environ)
    _set_up(settings, console, commands, Plan(settings, commands).for_serving())
    try:
        serve(LauncherSettings.load(ROOT), console)  # read again: the secrets are there now
    except KeyboardInterrupt:
        return


def set_up(settings: LauncherSettings, console: Console) -> None:
    """Set up what serving and the tests need."""
    check_machine(settings)
    commands = Commands(settings.root, settings.environ)
    _set_up(settings, console, commands, Plan(settings, commands).for_tests())


def tools(settings: LauncherSettings, console: Console) -> None:
    """Set up the environments and the tools, without building anything."""
    check_machine(settings)
    commands = Commands(settings.root, settings.environ)
    _set_up(settings, console, commands, Plan(settings, commands).for_linting())


def stop(settings: LauncherSettings, console: Console) -> None:
    """Stop what `make run` serves from another console."""
    console.line("Stopped." if stop_other(settings) else "Nothing runs here.")


def _set_up(settings: LauncherSettings, console: Console, commands: Commands, steps: Sequence[Step]) -> None:
    stamps = Stamps(settings.var / "stamps")
    runner = Runner(settings.root, stamps, settings.var / "log", console, commands.end_all)
    with _alone(settings.var, console):
        runner.run(steps)


@contextmanager
def _alone(var: Path, console: Console) -> Iterator[None]:
    """Let one set-up at a time work in a place; a second one waits."""
    with (var / "setup.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            console.line("Another set-up works here: waiting for it.")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    """Treat SIGTERM and a closed terminal as Ctrl-C."""
    raise KeyboardInterrupt


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python3 -m deploy.launcher", description="Set up and run Lots.")
    commands = parser.add_subparsers(required=True, metavar="command")
    for command in (run, set_up, tools, stop):
        summary = (command.__doc__ or "").splitlines()[0]
        name = command.__name__.replace("_", "-")
        commands.add_parser(name, help=summary, description=summary).set_defaults(command=command)
    return parser
