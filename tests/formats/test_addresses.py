"""Page numbers and dates in file names, paths and addresses."""

from datetime import date

import pytest

from reader.formats.addresses import is_address, own_part, page_date, page_number


@pytest.mark.parametrize(
    ("address", "number", "day"),
    [
        ("20241028-219154.txt", "219154", date(2024, 10, 28)),
        ("https://example.com/politics/20241028-219154/", "219154", date(2024, 10, 28)),
        ("https://example.com/politics/20241028-219154", "219154", date(2024, 10, 28)),
        ("https://example.com/?p=219154", "219154", None),
        ("https://example.com/?a=1&p=219154&b=2", "219154", None),
        ("archive/20200101-5/20241028-219154.txt", "219154", date(2024, 10, 28)),
        ("archive\\20241028-219154\\page.txt", "219154", date(2024, 10, 28)),
        ("2024-10-28-ferry.txt", "", date(2024, 10, 28)),
        ("ferry_20241028.txt", "", date(2024, 10, 28)),
        ("https://example.com/2024/10/28/ferry", "", date(2024, 10, 28)),
        ("20241399-219154.txt", "", None),
        ("00000101-219154.txt", "", None),
        ("ferry.txt", "", None),
        ("archive/2024-10-28/ferry.txt", "", None),
        ("123456789012.txt", "", None),
        ("", "", None),
    ],
)
def test_number_and_date(address, number, day):
    assert (page_number(address), page_date(address)) == (number, day)


def test_address_fills_its_line():
    assert is_address("https://example.com/20241028-219154/")
    assert not is_address("See https://example.com/ for more")


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("archive/20241028-219154.txt", "20241028-219154.txt"),
        ("archive/20241101-153000/ferry.txt", "ferry.txt"),
        ("archive/20241028-219154/index.txt", "20241028-219154"),
        ("archive\\20241028-219154\\Index.html", "20241028-219154"),
        ("archive/20241028-219154/index", "20241028-219154"),
        ("archive/20241028-219154/", "20241028-219154"),
        ("archive/saved 20241101-153000/index.txt", "index.txt"),
        ("20241028-219154/archive/index.txt", "index.txt"),
        ("archive/20241028-219154/index.old.txt", "index.old.txt"),
        ("https://example.com/20241028-219154/", "https://example.com/20241028-219154/"),
        ("", ""),
    ],
)
def test_part_of_a_name_that_may_tell_the_page(name, part):
    assert own_part(name) == part
