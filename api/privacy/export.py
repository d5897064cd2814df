"""A person's data as one file to hand over: a zip with a JSON file for each place."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import datetime

from api.privacy.personal_data import RASA, SPOOL, Found

ABOUT = """\
All that {cluster} keeps about you in its chat and its inbox, as of {moment}.
Each file is one kind of record, in JSON. Files that are not here have nothing of yours.

Allt som {cluster} sparar om dig i sin chatt och sin inkorg, per {moment}.
Varje fil är ett slags uppgifter, i JSON. För filer som saknas finns inget om dig.
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
    about = ABOUT.format(cluster=cluster, moment=now.strftime("%Y-%m-%d %H:%M UTC"))
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("about.txt", about)
        for name, content in files.items():
            archive.writestr(f"{name}.json", json.dumps(content, ensure_ascii=False, indent=2, default=str))
    return target.getvalue()
