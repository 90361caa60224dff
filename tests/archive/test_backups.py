"""Backups come once a day and go by and by; those made for a reason stay a month."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.archive.backups import DAILY, Backup, backups_in, outdated
from reader.archive.state import State

NOW = datetime(2026, 3, 20, 12, tzinfo=UTC)


def backup(days_ago: float, kind: str = DAILY) -> Backup:
    made = NOW - timedelta(days=days_ago)
    return Backup(Path(f"state-{made:%Y%m%d-%H%M%S}-{kind}"), made, kind, 1)


def kept_days(backups: list[Backup]) -> list[int]:
    gone = outdated(backups, NOW)
    return sorted((NOW - each.made).days for each in backups if each not in gone)


def test_seven_days_four_weeks_twelve_months_are_kept():
    kept = kept_days([backup(days) for days in range(500)])
    assert kept[:7] == [0, 1, 2, 3, 4, 5, 6]
    weeks = {(NOW - timedelta(days=days)).strftime("%G-%V") for days in kept}
    months = {(NOW - timedelta(days=days)).strftime("%Y%m") for days in kept}
    assert {(NOW - timedelta(weeks=ago)).strftime("%G-%V") for ago in range(4)} <= weeks
    assert len(months) == 12
    assert 7 + 12 <= len(kept) <= 7 + 4 + 12


def test_the_days_that_count_are_those_with_a_backup():
    assert kept_days([backup(days) for days in range(0, 70, 10)]) == [0, 10, 20, 30, 40, 50, 60]


@pytest.mark.parametrize("kind", ["", "restoring"])
def test_what_was_made_for_a_reason_stays_a_month(kind):
    many = [backup(days) for days in range(60)]
    made = [backup(days + 0.3, kind) for days in (9, 30, 33, 34)]
    gone = set(outdated([*many, *made], NOW))
    assert not gone & set(made[:2])
    assert set(made[2:]) <= gone


def test_rotating_what_is_kept_takes_nothing_more():
    backups = [backup(days) for days in range(500)]
    gone = set(outdated(backups, NOW))
    assert outdated([each for each in backups if each not in gone], NOW) == []


def test_a_backup_a_day_is_made_and_read_again(tmp_path):
    clock = [int(NOW.timestamp())]
    state = State(tmp_path / "state.sqlite", tmp_path / "backups", clock=lambda: clock[0])
    state.mark_read([1])
    state.back_up_daily()
    state.back_up_daily()
    (first,) = state.backups()
    assert (first.made, first.kind) == (NOW, DAILY)
    assert first.size == first.path.stat().st_size > 0
    for _ in range(40):
        clock[0] += 86_400
        state.back_up_daily()
    assert len(state.backups()) < 7 + 4 + 3
    assert state.weigh(state.backups()[-1].path, replace=True) == ()
    state.close()


def test_two_backups_of_one_second_are_two(tmp_path):
    state = State(tmp_path / "state.sqlite", tmp_path / "backups", clock=lambda: 0)
    assert state.back_up() != state.back_up()
    state.close()


def test_other_files_are_no_backups(tmp_path):
    for name in ("state-x.sqlite", "state-20269999-000000-v1.sqlite", "state-1.part"):
        (tmp_path / name).write_text("")
    assert backups_in(tmp_path) == []
    assert backups_in(tmp_path / "none") == []
