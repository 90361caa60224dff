"""All about a name as lines of text."""


def test_what_no_article_has_as_a_name_is_said_to_be_none(process, options, write):
    write("a.txt", "Nothing to Tell", body="They asked Ann Low, but nobody was there.")
    assert process("index", *options).returncode == 0
    none = process("name", "Nobody", *options).stdout.decode()
    assert none.startswith("Nobody: 1 article\n  No article that was read has it as a detected")
    assert "detected name;" not in process("name", "Ann Low", *options).stdout.decode()
    assert process("name", "Zzyzx", *options).stdout.decode().splitlines() == [
        "Zzyzx: 0 articles",
        "  No article prints it.",
    ]


def test_a_name_that_may_have_been_meant_is_offered(kawaraban, sample, options, write):
    offered = kawaraban("name", "Hayshi", *sample).out.splitlines()[2:]
    assert offered == [
        "Did you mean: Hayashi (2 articles)",
        "Did you mean: Hayami (4 articles)",
    ]
    assert "Did you mean" not in kawaraban("name", "Hayashi", *sample).out
    write("a.txt", "The ferries", body="The ferries sank. Other ferries came, and Ann Low saw it.")
    assert "Did you mean" not in kawaraban("name", "ferris", *options).out
