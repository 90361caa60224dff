"""Which command comes first."""

from reader.gui.commands.commands import Choices, Command, best


def test_a_better_match_beats_a_used_one() -> None:
    commands = [Command("a", "Reread"), Command("b", "Read")]
    assert best("read", commands, ["a"])[0].name == "b"
    assert best("rea", [Command("c", "Ready"), *commands], ["b"])[0].name == "b"


def test_what_is_used_most_comes_first_and_of_those_alike_the_last_one() -> None:
    choices = Choices(["old", "often", "often"])
    choices.add("new")
    assert choices.order() == ["often", "new", "old"]
    assert choices.names == ("new", "old", "often", "often")


def test_what_was_used_long_ago_is_forgotten() -> None:
    choices = Choices(["once"])
    for number in range(100):
        choices.add(f"{number % 7}")
    assert len(choices.names) == 100
    assert "once" not in choices.order()


def test_an_action_answers_to_its_english_words_and_to_kana_of_both_kinds() -> None:
    dark = Command("theme_dark", "ダークテーマ", also="Dark theme")
    commands = [Command("star", "スターを付ける", also="Star or unstar"), dark]
    for pattern in ("dark", "てーま", "ダーク", "だくま"):
        assert best(pattern, commands, []) == [dark], pattern
