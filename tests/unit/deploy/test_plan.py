from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import pytest

from deploy.launcher.command import Commands
from deploy.launcher.console import Console
from deploy.launcher.errors import StepError
from deploy.launcher.plan import Plan
from deploy.launcher.runner import Runner
from deploy.launcher.settings import LauncherSettings
from deploy.launcher.step import Stamps, Step

ROOT = Path(__file__).resolve().parents[3]


def plan(var: Path, root: Path = ROOT, **environ: str) -> Plan:
    settings = LauncherSettings.load(root, {"LOTS_VAR_DIR": str(var), **environ})
    return Plan(settings, Commands(root, settings.environ))


def names(steps: Sequence[Step]) -> set[str]:
    return {step.name for step in steps}


def test_every_step_waits_for_steps_that_exist(tmp_path: Path) -> None:
    steps = plan(tmp_path).for_tests()
    assert {name for step in steps for name in step.after} <= names(steps)
    assert len(names(steps)) == len(steps)


def test_every_input_that_lies_in_the_repository_is_there(tmp_path: Path) -> None:
    patterns = {pattern for step in plan(tmp_path).for_tests() for pattern in step.inputs.files}
    own = {pattern for pattern in patterns if not pattern.startswith("/")}
    assert own
    assert [pattern for pattern in own if not any(ROOT.glob(pattern))] == []


def test_production_generates_no_secrets(tmp_path: Path) -> None:
    assert "secrets" in names(plan(tmp_path).for_serving())
    production = plan(tmp_path, LOTS_ENV="production")
    assert "secrets" not in names(production.for_serving())


def test_another_embedding_model_is_not_made_by_us_and_all_that_rests_on_it_is_made_anew(
    tmp_path: Path,
) -> None:
    ours, other = plan(tmp_path), plan(tmp_path, LOTS_EMBEDDING_MODEL="/models/larger")
    assert "model" not in names(other.for_serving())

    def prints(made: Plan) -> dict[str, str]:
        return {step.name: step.fingerprint(ROOT) for step in made.for_serving()}

    changed = {name for name, value in prints(other).items() if prints(ours)[name] != value}
    assert changed == {"knowledge", "training"}


def test_training_runs_again_when_a_rule_changes_and_not_when_a_document_does(tmp_path: Path) -> None:
    for folder in ("bot/data", "knowledge_base/documents", "deploy/requirements"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "deploy" / "requirements" / "lots.txt").write_text("uv==0.13.9\n")
    made = plan(tmp_path / "var", tmp_path)
    steps = {step.name: step for step in made.for_serving()}

    def prints() -> tuple[str, str]:
        return steps["training"].fingerprint(tmp_path), steps["knowledge"].fingerprint(tmp_path)

    training, knowledge = prints()
    (tmp_path / "bot" / "data" / "rules.yml").write_text("rules")
    assert prints() == (prints()[0], knowledge)
    assert prints()[0] != training
    training, knowledge = prints()
    (tmp_path / "knowledge_base" / "documents" / "gmp.en.md").write_text("GMP")
    assert prints()[0] == training
    assert prints()[1] != knowledge


class PublishingCommands(Commands):
    """Instead of publishing, makes a snapshot of all but one document, as `publish` tells by its status."""

    def run(self, argv: Sequence[str | Path], log: Path, *_: object, **__: object) -> None:
        pointer = Path(self.environ["LOTS_SNAPSHOT_URL"] or f"{self.environ['LOTS_VAR_DIR']}/snapshots")
        pointer.mkdir(parents=True)
        (pointer / "current").write_text("snapshot")
        raise StepError("not published: bad.en.md:1: the field 'title' is missing\n(exit code 2)")


@pytest.mark.parametrize("place", ["", "elsewhere"])
def test_a_corrupt_document_is_told_of_on_the_console_and_the_first_run_goes_on(
    tmp_path: Path, place: str
) -> None:
    url = str(tmp_path / place) if place else ""
    settings = LauncherSettings.load(ROOT, {"LOTS_VAR_DIR": str(tmp_path / "var"), "LOTS_SNAPSHOT_URL": url})
    commands = PublishingCommands(ROOT, {**settings.environ, "LOTS_SNAPSHOT_URL": url})
    step = next(step for step in Plan(settings, commands).for_serving() if step.name == "knowledge")
    screen = io.StringIO()
    stamps = Stamps(tmp_path / "stamps")
    Runner(ROOT, stamps, tmp_path / "log", Console(screen), commands.end_all).run([step])
    assert "bad.en.md:1: the field 'title' is missing" in screen.getvalue()
    assert "Going on with what there is" in screen.getvalue()
    assert not stamps.is_current(step, step.fingerprint(ROOT))  # the next run tells of it again


def test_what_an_object_store_holds_does_not_stop_the_run(tmp_path: Path) -> None:
    steps = plan(tmp_path, LOTS_SNAPSHOT_URL="s3://lots/snapshots").for_serving()
    fallback = next(step.fallback for step in steps if step.name == "knowledge")
    assert fallback
    assert fallback.exists()
