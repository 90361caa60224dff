"""All about a name as lines of text."""


def test_what_no_article_has_as_a_name_is_said_to_be_none(process, options, write):
    write("a.txt", "Nothing to Tell", body="They asked Ann Low, but nobody was there.")
    assert process("index", *options).returncode == 0
    none = process("name", "Nobody", *options).stdout.decode()
    assert none.startswith("Nobody: 1 article\n  No article that was read has it as a detected")
    assert "detected name;" not in process("name", "Ann Low", *options).stdout.decode()
    assert "No article prints it." in process("name", "Zzyzx", *options).stdout.decode()
