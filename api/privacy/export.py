"""A person's data as one file to hand over: a zip with a JSON file for each place."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable
from datetime import datetime

from api.privacy.personal_data import RASA, SPOOL, Found
from api.stores.person_rows import MOST_ROWS

ABOUT = """\
All that {cluster} keeps about you in its chat and its inbox, as of {moment}.
Each file is one kind of record, in JSON. Files that are not here have nothing of yours.

Allt som {cluster} sparar om dig i sin chatt och sin inkorg, per {moment}.
Varje fil är ett slags uppgifter, i JSON. För filer som saknas finns inget om dig.
"""
# What is not whole says so: what is missing would otherwise be taken for nothing.
UNASKED = """
Not all is here: the source of {places} did not answer and may hold more about you. Ask once more.
Allt är inte med: källan till {places} svarade inte, och där kan finnas mer om dig. Fråga en gång till.
"""
CUT = """
Not all is here: of {places} only the first {most} records are here; there may be more. Ask for the rest.
Allt är inte med: från {places} är bara de första {most} posterna med; det kan finnas fler. Be om resten.
"""


def zipped(found: Found, cluster: str, now: datetime) -> bytes:
    """Return the zip file of what was found.

    Args:
        found: All that there is.
        cluster: Who keeps it.
        now: When it was found.
    """
    files: dict[str, object] = {**found.rows}
    if found.spool:
        files[SPOOL] = found.spool
    if found.rasa:
        files[RASA] = found.rasa
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("about.txt", _about(found, cluster, now))
        for name, content in files.items():
            archive.writestr(f"{name}.json", json.dumps(content, ensure_ascii=False, indent=2, default=str))
    return target.getvalue()


def _about(found: Found, cluster: str, now: datetime) -> str:
    about = ABOUT.format(cluster=cluster, moment=now.strftime("%Y-%m-%d %H:%M UTC"))
    if found.unasked:
        about += UNASKED.format(places=_files(found.unasked))
    if found.cut:
        about += CUT.format(places=_files(found.cut), most=MOST_ROWS)
    return about


def _files(names: Iterable[str]) -> str:
    return ", ".join(f"{name}.json" for name in sorted(names))
