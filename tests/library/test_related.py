"""Related articles with their reasons, from real files through index and catalog."""

import pytest

from reader import formats
from reader.article import format_id
from reader.library import Library, identify

BRIDGE = "Old Stone Bridge in Varrick Reopens after Flood Repairs"
FERRY = "Ferry on the Lenn Stops for Winter"
CABLE = "The undersea cable of Tavea was laid by the ship Kinugasa."


@pytest.fixture(scope="module")
def seed_library(seeds, tmp_path_factory):
    with Library(tmp_path_factory.mktemp("data"), [seeds]) as library:
        library.update()
        yield library


def test_the_real_captures_find_each_other_first(seeds, seed_library):
    older, newer = (
        identify(formats.read(seeds / name))
        for name in (
            "japan-eyes-meeting-with-central-asia-foreign-ministers.txt",
            "japan-former-soviet-states-agree-to-boost-ties.txt",
        )
    )
    for one, other in ((older, newer), (newer, older)):
        first = seed_library.related(one)[0]
        assert (first.id, first.score) == (other, 1.0)
        reasons = " ".join(first.reasons)
        assert "Central Asia" in reasons
        assert "Yoshimasa Hayashi" in reasons
        assert "Jiji" not in reasons


def test_what_is_near_comes_with_its_reasons_and_the_rest_not_at_all(write, updated, id_of):
    write("a.txt", "Cable laid", body=CABLE)
    write("b.txt", "Ship returns", 9, "The Kinugasa has come home from Tavea with some cable left.")
    write("c.txt", "Golf", body="A sport for people with patience.")
    library = updated()
    (found,) = library.related(id_of(library, "Cable laid"))
    assert (found.headline, found.score) == ("Ship returns", 1.0)
    assert found.published.isoformat() == "2022-11-09T16:03:00+09:00"
    assert {"Kinugasa", "Tavea"} <= set(found.reasons)


def test_a_capture_that_the_library_does_not_hold_has_related_articles(tmp_path, write, updated):
    write("a.txt", "Cable laid", body=CABLE)
    path = tmp_path / "new.txt"
    path.write_text("Tavea goes online\n16:03 JST, May 2, 2023\nThe cable of Tavea works.\n")
    capture = formats.read(path)
    library = updated()
    (found,) = library.related_to(capture, identify(capture))
    assert found.headline == "Cable laid"


def test_what_shares_but_common_words_is_not_related(write, updated, id_of):
    for number in range(8):
        write(f"{number}.txt", f"Report {number}", body=f"Japan told ministers of item{number}.")
    assert updated().related(id_of(updated(), "Report 3")) == []


def test_articles_of_one_story_are_related_both_ways(archive, write, updated, found, id_of):
    """By the words of the first one alone the second one is not near."""
    bridge = (
        "The old stone bridge over the Lenn reopened on Wednesday, 14 months after the flood took "
        "two of its arches. Mayor Tomas Havel cut the ribbon at noon."
    )
    ferry = (
        "The ferry below the stone bridge stops on Monday, said Tomas Havel, the mayor of "
        "Varrick. It will be back in March, when the ice is gone from the Lenn river."
    )
    write("bridge.txt", BRIDGE, 2, bridge)
    (archive / "ferry.txt").write_text(f"{FERRY}\n{ferry}\n", encoding="utf-8")
    for number in range(3):
        write(f"{number}.txt", f"Golf {number}", body=f"A sport on the bridge number{number}.")
    library = updated()
    assert library.story_of(id_of(library, BRIDGE)).count == 2
    for one, other in ((BRIDGE, FERRY), (FERRY, BRIDGE)):
        (related,) = library.related(id_of(library, one))
        assert (related.headline, related.score) == (other, 1.0)
        assert "Lenn" in related.reasons
        assert found(library, f"like:{format_id(id_of(library, one))}") == [other]


def test_a_report_that_two_papers_print_is_listed_once(write, updated, id_of):
    report = (
        "The undersea cable of Tavea was cut on Monday by the anchor of the ship Kinugasa, the "
        "telephone company of the islands said, and would be mended within three weeks at most."
    )
    write("a.txt", "Cable laid", body=CABLE)
    write("b.txt", "Cable cut", 9, report)
    write("c.txt", "Anchor cuts cable", 9, f"{report} It rained.")
    library = updated()
    (found,) = library.related(id_of(library, "Cable laid"))
    assert {found.id, *found.also} == {
        id_of(library, "Cable cut"),
        id_of(library, "Anchor cuts cable"),
    }
    same, other = library.related(id_of(library, "Cable cut"))
    assert (same.headline, same.repeats, same.also) == ("Anchor cuts cable", True, ())
    assert (other.headline, other.repeats) == ("Cable laid", False)


def test_gone_articles_are_not_related(archive, write, updated, id_of):
    write("a.txt", "Cable laid", body=CABLE)
    write("b.txt", "Ship returns", 9, "The Kinugasa has come home from Tavea.")
    library = updated()
    (archive / "b.txt").unlink()
    library.update()
    assert library.related(id_of(library, "Cable laid")) == []


def test_an_article_without_words_is_near_nothing(write, updated):
    write("a.txt", "Cable laid", body=CABLE)
    path = write("b.txt")
    path.write_text("The\n", encoding="utf-8")
    library = updated()
    assert library.related(identify(formats.read(path))) == []
