"""The page of a name, from real files through index and catalog."""


def test_a_name_has_its_articles_newest_first_its_times_and_whom_it_met(write, updated, id_of):
    write("a.txt", "One", 2, "Mayor Ken Abe met Governor Rika Sudo. Abe was glad.")
    write("b.txt", "Two", 9, "They saw Ken Abe with Governor Rika Sudo again.")
    write("c.txt", "Three", 9, "Ken and Abe are two people.")
    library = updated()
    page = library.name("Ken Abe")
    assert page.articles == (id_of(library, "Two"), id_of(library, "One"))
    assert (page.kind, page.forms, page.read) == ("person", ("Ken Abe", "Abe"), 2)
    assert [(each.text, each.count) for each in page.met] == [("Rika Sudo", 2)]
    assert sum(bar.count for bar in page.histogram.bars) == 2


def test_a_name_that_nobody_prints_has_an_empty_page(write, updated):
    write("a.txt", "One")
    page = updated().name('No "Body"')
    assert (page.articles, page.met, page.histogram.bars) == ((), (), ())


def test_the_sample_archive_tells_of_a_mayor(sample_archive, tmp_path):
    from reader.library import Library

    with Library(tmp_path / "data", [sample_archive]) as library:
        library.update()
        page = library.name("Naoki Uehara")
    assert page.kind == "person"
    assert page.met[0].text == "Shirasato"
    assert {"Mitsuo Hirate", "Yasue Kondo"} <= {each.text for each in page.met}
