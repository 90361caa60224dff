"""Terms over articles: how common stems are, and the articles that share weighted ones."""

from reader.article import ArticleId


def test_frequencies_are_of_articles_by_stem(index, document) -> None:
    index.update([document(1, "tax plans", headline="Tax"), document(2, "tax tax")], [])
    index.update([document(3, "日本の計画")], [])
    found = index.document_frequencies(["tax", "plan", "日本", "absent"])
    assert found == {"tax": 2, "plan": 1, "日本": 1, "absent": 0}


def test_an_article_counts_once_for_each_of_its_fields_that_has_a_rare_stem(
    index, document
) -> None:
    index.update([document(1, "met Hayashi", headline="Hayashi"), document(2, "taxes, tax")], [])
    index.update([document(3, "the rest", lead="Hayashi said"), document(4, "Hayashi")], [])
    assert index.document_frequencies(["hayashi", "tax"]) == {"hayashi": 3, "tax": 1}
    index.update([], [ArticleId(4)])
    assert index.document_frequencies(["hayashi"]) == {"hayashi": 2}


def test_frequencies_of_common_stems_are_those_of_the_field_that_has_most(index, document) -> None:
    headlined = [document(n, "tax", headline="Tax") for n in range(1, 40)]
    index.update([*headlined, *(document(n, "tax") for n in range(40, 60))], [])
    assert index.document_frequencies(["tax"]) == {"tax": 59}


def test_frequencies_never_exceed_the_articles(index, document) -> None:
    index.update([document(1, "tax taxes taxed")], [])
    assert index.document_frequencies(["tax"]) == {"tax": 1}


def test_nearest_are_those_with_most_weight_in_common(index, document) -> None:
    index.update(
        [
            document(1, "hayashi astana ministers"),
            document(2, "hayashi met ministers", headline="Astana talks"),
            document(3, "the minister resigned"),
            document(4, "golf"),
        ],
        [],
    )
    weights = {"hayashi": 3.0, "astana": 3.0, "minist": 1.0}
    found = index.nearest(weights, 10, {ArticleId(1)})
    assert [article for article, _ in found] == [2, 3]
    assert found[0][1] > found[1][1] > 0
    assert index.nearest(weights, 1, {ArticleId(1)}) == found[:1]
    assert index.nearest({}, 5, {ArticleId(1)}) == []


def test_removed_articles_are_not_near(index, document) -> None:
    index.update([document(1, "tax"), document(2, "tax")], [])
    index.update([], [ArticleId(2)])
    assert index.nearest({"tax": 1.0}, 5, {ArticleId(1)}) == []
