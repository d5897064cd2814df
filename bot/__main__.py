"""Rasa's own commands, light and quiet: `python -m bot train …`, `python -m bot run …`.

The arguments are Rasa's. `python -m rasa` does the same with TensorFlow loaded, for a pipeline that needs it.
"""

from __future__ import annotations

import os
import warnings

from bot import without_tensorflow


def main() -> None:
    """Run Rasa's command line."""
    without_tensorflow.install()
    os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
    # Warnings about the insides of old libraries, which nobody who runs the assistant can act on.
    os.environ.setdefault("SQLALCHEMY_SILENCE_UBER_WARNING", "1")
    warnings.simplefilter("ignore", DeprecationWarning)
    from rasa.__main__ import main as rasa_main  # noqa: PLC0415 - only now is the ground prepared

    rasa_main()


if __name__ == "__main__":
    main()
