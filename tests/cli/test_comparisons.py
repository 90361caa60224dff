"""What `compare` prints for people."""

VOTE = "Uehara won the election of Shirasato by 41 votes."


def test_differences_come_first_then_what_both_say(kawaraban, write):
    a = write("a.txt", "Uehara wins", body=f"{VOTE}\nIt is cold.\nThe bells of both temples rang.")
    b = write("b.txt", "Recount", 9, f"{VOTE.replace('41', '38')}\nThe bells of both temples rang.")
    status, out, err = kawaraban("compare", a, b)
    assert (status, err) == (0, "")
    assert out.splitlines() == [
        "A   Uehara wins · 16:03 JST, November 2, 2022",
        "B   Recount · 16:03 JST, November 9, 2022",
        "",
        "Differences",
        "    votes: 41 → 38",
        "",
        "Both say",
        "A   Uehara won the election of Shirasato by 41 votes.",
        "B   Uehara won the election of Shirasato by 38 votes.",
        "AB  The bells of both temples rang.",
        "",
        "Only A says",
        "·   It is cold.",
    ]


def test_of_two_captures_of_one_article_every_word_that_changed_is_marked(kawaraban, write):
    a = write("a.txt", "Uehara wins", body="Some 12 people came to the town hall.")
    b = write("b.txt", "Uehara wins (Update 1)", body="Some 15 people came to the town hall.")
    assert kawaraban("compare", a, b).out.splitlines() == [
        "Uehara wins {+(Update 1)+}",
        "",
        "Some [-12-] {+15+} people came to the town hall.",
    ]


def test_what_is_the_same_is_said_to_be_the_same(kawaraban, write):
    a = write("a.txt", "Uehara wins", body="Some 12 people came to the town hall.")
    status, out, _ = kawaraban("compare", a, a)
    assert (status, out) == (0, "Both are the same, word for word.\n")


def test_a_file_that_is_not_there(kawaraban, write, archive):
    status, out, err = kawaraban("compare", write("a.txt"), archive / "none.txt")
    assert (status, out) == (1, "")
    assert "none.txt" in err
