"""The query language: from the text a reader types to a syntax tree, or to what is wrong with it.

Never raises, whatever the text. What can't be understood is a problem with its place and, where
possible, a mended query; it is never taken for words in silence.
"""

from dataclasses import dataclass, replace
from datetime import date, tzinfo

from reader.search.analysis import tokens
from reader.search.complaint import Complaint
from reader.search.leaves import Check, Leaves, unchecked
from reader.search.lexing import Kind, Lexeme, lex
from reader.search.nearness import Operand, gap_of, nearness
from reader.search.problems import Problems
from reader.search.results import QueryProblem
from reader.search.syntax import Everything, Node, Not, conjunction, disjunction
from reader.search.textual import is_sign
from reader.times import TOKYO

_DEEPEST = 30
_OPERATORS = (Kind.AND, Kind.OR, Kind.NOT, Kind.MINUS, Kind.NEAR, Kind.CLOSE)
_SAID = (Kind.WORD, Kind.PHRASE, Kind.TAG)


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed query. `tree` is None exactly when there are problems.

    `sort` is "relevance", "newest", "oldest", "title" or "rank", or "" when the query does not
    say; `limit` how many hits are wanted at most, None for all.
    """

    text: str
    tree: Node | None
    sort: str
    problems: tuple[QueryProblem, ...]
    limit: int | None = None


def parse(text: str, *, today: date, zone: tzinfo = TOKYO, check: Check = unchecked) -> Query:
    """The query that `text` stands for; dates are days of `zone`, relative ones from `today`.

    `check` is asked about each list, article and saved search that the query names.
    """
    leaves = Leaves(today, zone, check)
    query = _parsed(text, leaves)
    if not query.problems:
        return query
    problems = tuple(_with_sound_suggestion(each, query, leaves) for each in query.problems)
    return replace(query, problems=problems)


def _parsed(text: str, leaves: Leaves) -> Query:
    parser = _Parser(text, leaves)
    tree = parser.whole()
    problems = parser.problems.in_order()
    tree_or_none = None if problems else tree
    return Query(text, tree_or_none, parser.sort, problems, parser.limit)


def _with_sound_suggestion(problem: QueryProblem, query: Query, leaves: Leaves) -> QueryProblem:
    """The problem, without its suggestion if that would have as many problems as the query."""
    if not problem.suggestion:
        return problem
    left = _parsed(problem.suggestion, leaves).problems
    return problem if len(left) < len(query.problems) else replace(problem, suggestion="")


class _Parser:
    """Reads lexemes from left to right: OR binds least, then AND, then NOT, then NEAR.

    After a problem it goes on with `Everything` in place of what it could not read.
    """

    def __init__(self, text: str, leaves: Leaves) -> None:
        self.problems = Problems(text)
        self.sort = ""
        self.limit: int | None = None
        self._text = text
        self._leaves = leaves
        self._lexemes = lex(text)
        self._has_words = any(tokens(each.text) for each in self._lexemes if each.kind in _SAID)
        self._place = 0
        self._open: list[Lexeme] = []
        self._field = ""
        self._given_up = False

    def whole(self) -> Node:
        """The tree of the whole text."""
        nodes: list[Node] = []
        while True:
            node = self._any()
            nodes.extend(() if node is None else (node,))
            extra = self._peek()
            if extra is None:
                break
            self._place += 1
            self.problems.add(extra, "This ) closes nothing.", "")
        return conjunction(nodes)

    def _any(self) -> Node | None:
        """Alternatives up to a closing parenthesis or the end; None when nothing is there."""
        nodes: list[Node] = []
        pending: Lexeme | None = None
        while True:
            node = self._all()
            operator = self._peek()
            is_or = operator is not None and operator.kind is Kind.OR
            if node is not None:
                nodes.append(node)
            elif pending or is_or:
                self._lone(pending or operator)
            if not is_or:
                return disjunction(nodes) if nodes else None
            pending = operator
            self._place += 1

    def _all(self) -> Node | None:
        nodes: list[Node] = []
        pending: Lexeme | None = None
        while (lexeme := self._peek()) and lexeme.kind not in (Kind.OR, Kind.CLOSE):
            if lexeme.kind is Kind.AND:
                self._place += 1
                if pending or not nodes:
                    self._lone(lexeme)
                pending = lexeme
                continue
            node = self._unary()
            if node is not None:
                nodes.append(node)
                pending = None
        if pending and nodes:
            self._lone(pending)
        return conjunction(nodes) if nodes else None

    def _unary(self) -> Node | None:
        lexeme = self._take()
        if lexeme.kind not in (Kind.NOT, Kind.MINUS):
            return self._near(lexeme)
        is_minus = lexeme.kind is Kind.MINUS
        following = self._peek()
        touching = following is not None and following.start == lexeme.end
        if following is None or following.kind in _OPERATORS or (is_minus and not touching):
            minus = "A minus needs to stand directly before what it excludes."
            sentence = minus if is_minus else "A NOT needs to stand before what it excludes."
            self.problems.add(lexeme, sentence, "")
            return None
        node = self._primary(self._take()) if is_minus else self._near(self._take())
        if is_minus and self._at_near():
            self._minus_before_near(lexeme)
        elif node is None:
            self.problems.add(lexeme, "This can't be excluded.", "")
        return None if node is None else Not(node)

    def _near(self, lexeme: Lexeme) -> Node | None:
        """What begins with a lexeme: a primary, or several with NEAR between them."""
        if lexeme.kind is Kind.NEAR:
            self._lone_near(lexeme)
            return None
        operands, gaps = [self._operand(lexeme)], []
        while self._at_near():
            near = self._take()
            following = self._peek()
            if following is None or following.kind in _OPERATORS:
                self._lone_near(near)
                break
            gaps.append(self._gap(near))
            operands.append(self._operand(self._take()))
        if not gaps:
            return operands[0].node
        if self.problems and any(isinstance(each.node, Everything) for each in operands):
            return Everything()
        found = nearness(operands, gaps)
        if not isinstance(found, Complaint):
            return found
        self.problems.note(found, lexeme.start, self._end())
        return Everything()

    def _operand(self, lexeme: Lexeme) -> Operand:
        node = self._primary(lexeme)
        return Operand(node, self._text[lexeme.start : self._end()])

    def _gap(self, near: Lexeme) -> int:
        found = gap_of(near.number)
        if not isinstance(found, Complaint):
            return found
        self.problems.note(found, near.start, near.end)
        return 1

    def _minus_before_near(self, minus: Lexeme) -> None:
        """Pass over a chain that is excluded without parentheses around it."""
        while self._at_near():
            self._place += 1
            following = self._peek()
            if following is not None and following.kind not in _OPERATORS:
                self._primary(self._take())
        chain = self._text[minus.end : self._end()]
        sentence = "A minus before NEAR needs ( ) around all that it excludes."
        self.problems.note(Complaint(sentence, f"-({chain})"), minus.start, self._end())

    def _primary(self, lexeme: Lexeme) -> Node | None:
        match lexeme.kind:
            case Kind.OPEN:
                return self._group(lexeme)
            case Kind.FIELD:
                return self._fielded(lexeme)
            case _:
                return self._leaf(self._field, lexeme)

    def _group(self, opening: Lexeme) -> Node | None:
        if len(self._open) == _DEEPEST:
            self.problems.add(opening, f"More than {_DEEPEST} parentheses inside each other.", None)
            self._place = len(self._lexemes)
            self._given_up = True
            return Everything()
        self._open.append(opening)
        first = self._place
        node = self._any()
        closing = self._peek()
        if closing is None:
            self._unclosed(opening)
        elif node is None and self._place == first:
            self.problems.add(
                self._around(first - 1, closing), "Nothing stands between ( and ).", ""
            )
        if closing is not None:
            self._place += 1
        self._open.pop()
        return Everything() if node is None and self.problems else node

    def _fielded(self, field: Lexeme) -> Node | None:
        name = field.text.lower()
        following = self._peek()
        if self._field:
            sentence = f"{name}: can't stand inside {self._field}:( )."
            self.problems.add(field, sentence, None)
            name = self._field
        else:
            value = self._value_end(field)
            unknown = self._leaves.unknown_field(field.text, self._text[field.end : value])
            if unknown:
                self.problems.note(unknown, field.start, value)
                self._place += value > field.end
                return Everything()
        if following is None or following.start != field.end or following.kind is Kind.CLOSE:
            needy = following is not None and following.kind in (Kind.WORD, Kind.PHRASE)
            gap = field.end if not needy or following is None else following.start
            sentence = f"{name}: needs a value directly after the colon."
            mended = self._text[field.start : field.end] if needy else ""
            self.problems.add(Lexeme(Kind.FIELD, name, field.start, gap), sentence, mended)
            return Everything()
        self._place += 1
        if following.kind is not Kind.OPEN:
            return self._leaf(name, following, field.start)
        outer, self._field = self._field, name
        node = self._group(following)
        self._field = outer
        return node

    def _leaf(self, field: str, lexeme: Lexeme, start: int | None = None) -> Node | None:
        """The node of one word, phrase or tag; None for what says only how to list hits."""
        if lexeme.kind is Kind.PHRASE and not lexeme.text and not lexeme.closed:
            return None
        if not field and self._has_words and is_sign(lexeme):
            return None  # a dash or "!?" among words, as headlines have it
        found = self._leaves.leaf(field, lexeme)
        if isinstance(found, Complaint):
            self.problems.note(found, lexeme.start if start is None else start, lexeme.end)
            return Everything()
        if isinstance(found, str):
            if self.sort not in ("", found):
                self.problems.add(lexeme, "sort: is there twice.", None)
            self.sort = found
        elif isinstance(found, int):
            if self.limit not in (None, found):
                self.problems.add(lexeme, "limit: is there twice.", None)
            self.limit = found
        else:
            return found
        return None

    def _peek(self) -> Lexeme | None:
        return self._lexemes[self._place] if self._place < len(self._lexemes) else None

    def _take(self) -> Lexeme:
        self._place += 1
        return self._lexemes[self._place - 1]

    def _at_near(self) -> bool:
        lexeme = self._peek()
        return lexeme is not None and lexeme.kind is Kind.NEAR

    def _end(self) -> int:
        """Where the lexeme that was taken last ends."""
        return self._lexemes[self._place - 1].end

    def _value_end(self, field: Lexeme) -> int:
        """The end of the word or phrase after a field; of the field itself before a group."""
        following = self._peek()
        if following and following.start == field.end and following.kind is not Kind.OPEN:
            return following.end
        return field.end

    def _around(self, opening: int, closing: Lexeme) -> Lexeme:
        """An empty group together with the minus or field that stands right before it."""
        first = self._lexemes[opening]
        while opening:
            before = self._lexemes[opening - 1]
            if before.end != first.start or before.kind not in (Kind.MINUS, Kind.FIELD):
                break
            first, opening = before, opening - 1
        return Lexeme(Kind.OPEN, "()", first.start, closing.end)

    def _lone(self, operator: Lexeme | None) -> None:
        if operator is not None:
            sentence = f"{operator.text} needs something on both sides."
            self.problems.add(operator, sentence, "")

    def _lone_near(self, near: Lexeme) -> None:
        sentence = "NEAR needs a word or a phrase on both sides; the word itself is near."
        self.problems.add(near, sentence, near.text.lower())

    def _unclosed(self, opening: Lexeme) -> None:
        """One problem for all groups that are open at the end."""
        if self._given_up:
            return
        self._given_up = True
        last = self._lexemes[-1]
        quote = "" if last.closed else '"'
        self.problems.unclosed(opening, quote + ")" * len(self._open))
