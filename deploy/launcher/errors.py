"""What can stop the launcher; each message is one sentence for the person at the console.

LauncherError
├── SettingError   a LOTS_* value that cannot be used
├── MachineError   something to install, free or change before anything can start
├── StepError      a set-up step ended with an error
├── StoppedError   the step was ended because another failed or the person stopped the run
└── ServingError   a process did not come up, or did not stay up
"""

from __future__ import annotations


class LauncherError(Exception):
    """The base of all errors that the launcher reports without a traceback."""


class SettingError(LauncherError):
    """A LOTS_* value that cannot be used."""


class MachineError(LauncherError):
    """Something to install, free or change before anything can start."""


class StepError(LauncherError):
    """A set-up step ended with an error."""


class StoppedError(LauncherError):
    """The step was ended because another failed or the person stopped the run."""


class ServingError(LauncherError):
    """A process did not come up, or did not stay up."""
