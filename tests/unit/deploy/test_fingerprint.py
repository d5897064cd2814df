from __future__ import annotations

from pathlib import Path

from deploy.launcher.fingerprint import fingerprint


def test_the_hash_changes_with_the_content_the_name_and_the_values(tmp_path: Path) -> None:
    file = tmp_path / "data" / "a.yml"
    file.parent.mkdir()
    file.write_text("one")
    hashes = {fingerprint(tmp_path, ["data"])}
    hashes.add(fingerprint(tmp_path, ["data"], ["value"]))
    file.write_text("two")
    hashes.add(fingerprint(tmp_path, ["data"]))
    file.rename(file.with_name("b.yml"))
    hashes.add(fingerprint(tmp_path, ["data"]))
    assert len(hashes) == 4


def test_the_hash_does_not_depend_on_where_the_folder_lies(tmp_path: Path) -> None:
    for clone in ("one", "two"):
        (tmp_path / clone / "bot").mkdir(parents=True)
        (tmp_path / clone / "bot" / "rules.yml").write_text("rules")
    assert fingerprint(tmp_path / "one", ["bot"]) == fingerprint(tmp_path / "two", ["bot"])


def test_globs_folders_and_absolute_paths_are_taken(tmp_path: Path) -> None:
    (tmp_path / "deep" / "er").mkdir(parents=True)
    (tmp_path / "deep" / "er" / "x.py").write_text("x")
    before = [
        fingerprint(tmp_path, [pattern]) for pattern in ("deep/**/*.py", "deep", str(tmp_path / "deep"))
    ]
    (tmp_path / "deep" / "er" / "x.py").write_text("y")
    after = [fingerprint(tmp_path, [pattern]) for pattern in ("deep/**/*.py", "deep", str(tmp_path / "deep"))]
    assert all(one != other for one, other in zip(before, after, strict=True))


def test_compiled_files_do_not_count(tmp_path: Path) -> None:
    (tmp_path / "bot" / "__pycache__").mkdir(parents=True)
    empty = fingerprint(tmp_path, ["bot"])
    (tmp_path / "bot" / "__pycache__" / "x.pyc").write_text("compiled")
    assert fingerprint(tmp_path, ["bot"]) == empty


def test_what_is_missing_counts_as_nothing_and_counts_once_it_is_there(tmp_path: Path) -> None:
    before = fingerprint(tmp_path, ["later"])
    (tmp_path / "later").mkdir()
    (tmp_path / "later" / "file").write_text("here")
    assert fingerprint(tmp_path, ["later"]) != before
