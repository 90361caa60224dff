"""How much room a library takes: the parts add up to what lies on the disk."""

from pathlib import Path


def _bytes_below(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def test_the_parts_are_all_that_lies_in_the_folder(updated, write, archive: Path):
    for name in ("one.txt", "two.txt"):
        write(name)
    library = updated()
    found = library.storage()
    parts = (found.rebuildable_bytes, found.kept_bytes, found.backup_bytes)
    assert found.folder == library.data
    assert sum(parts) == _bytes_below(library.data)
    assert all(parts[:2])
    assert found.articles == len(list(archive.rglob("*.txt")))
    assert found.article_bytes == _bytes_below(archive)


def test_a_file_that_is_gone_takes_no_room(updated, write, archive: Path):
    for name in ("one.txt", "two.txt"):
        write(name)
    library = updated()
    before = library.storage()
    gone = next(archive.rglob("*.txt"))
    size = gone.stat().st_size
    gone.unlink()
    library.update()
    after = library.storage()
    assert after.articles == before.articles - 1
    assert after.article_bytes == before.article_bytes - size


def test_backups_are_counted(updated, write):
    for name in ("one.txt", "two.txt"):
        write(name)
    library = updated()
    library.state.star([library.catalog.ids()[0]])
    library.state.back_up()
    found = library.storage()
    assert found.backups == 1
    assert found.backup_bytes == _bytes_below(library.data / "backups")
