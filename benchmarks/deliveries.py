"""`make soak`, second part: a thousand leads through deaths, pauses and failures; count what gets lost."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.outage.outage import outage

LEADS = 1000
SEED = 20261127


def main() -> int:
    """Send, tell, and return 1 if anything was lost or doubled."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.deliveries", description=__doc__)
    parser.add_argument("--leads", type=int, default=LEADS)
    parser.add_argument("--seed", type=int, default=SEED)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="lots-") as folder:
        tally = outage(Path(folder), arguments.leads, arguments.seed)
    print(tally)
    return 0 if tally.is_whole else 1


if __name__ == "__main__":
    sys.exit(main())
