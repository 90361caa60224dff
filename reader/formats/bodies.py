"""The body of a page: which of its lines are paragraphs, subheads, captions, credits."""

from collections.abc import Collection, Sequence

from reader.article import Role
from reader.folding import fold
from reader.formats.addresses import is_address
from reader.formats.credits import byline_names, is_button, is_credit

_STOPS = tuple(".!?:;,。！？：、，…—–-~")
_CLOSING = "”’\"'）)」』]"
_OPENING_OF_TEXT = ("- ", "– ", "— ", "—", "•", "・", "*", "(", "（", "[", "【", "“", '"', "「")
_MAX_SUBHEAD = 60
_MAX_SUBHEAD_WORDS = 8
_MAX_SUBHEAD_WIDE = 25  # letters of scripts without spaces
_MAX_CAPTION = 600
_MIN_CAPTION_WORDS = 5


def body_roles(
    lines: Sequence[str], captions: Collection[str], *, below_head: bool = True
) -> list[Role]:
    """A role for each line. `captions` are those of the head, which may stand here once more.

    What is not told apart for sure is a paragraph. Bylines without a post, buttons and the page's
    own address may open the text `below_head`, but not the rest of it below a list.
    """
    known = {fold(caption) for caption in captions}
    roles: list[Role | None] = []
    for line in lines:
        at_top = below_head and len(roles) < 8 and None not in roles[-4:]
        roles.append(_sure_role(line, known, at_top=at_top))
    _mark_last_buttons(lines, roles)
    bare = [role is None and _is_bare(line) for line, role in zip(lines, roles, strict=True)]
    return [
        role or (_role_of_bare(at, lines, roles, bare) if bare[at] else Role.PARAGRAPH)
        for at, role in enumerate(roles)
    ]


def _sure_role(line: str, captions: Collection[str], *, at_top: bool) -> Role | None:
    if len(line) > _MAX_CAPTION:
        return None
    if is_button(line):
        return Role.BUTTON if at_top else None
    if at_top and is_address(line):
        return Role.ADDRESS
    if byline_names(line, at_top=at_top):
        return Role.BYLINE
    if is_credit(line):
        return Role.CREDIT
    return Role.CAPTION if captions and fold(line) in captions else None


def _mark_last_buttons(lines: Sequence[str], roles: list[Role | None]) -> None:
    for at in range(len(lines) - 1, -1, -1):
        if not is_button(lines[at]):
            return
        roles[at] = Role.BUTTON


def _is_bare(line: str) -> bool:
    """A line that no full stop or other mark ends, and that nothing marks as text."""
    if len(line) > _MAX_CAPTION or line.startswith(_OPENING_OF_TEXT) or line[0].islower():
        return False
    return not line.rstrip(_CLOSING).endswith(_STOPS)


def _role_of_bare(
    at: int, lines: Sequence[str], roles: Sequence[Role | None], bare: Sequence[bool]
) -> Role:
    beside = [near for near in (at - 1, at + 1) if 0 <= near < len(lines)]
    words = len(lines[at].split())
    by_credit = any(roles[near] == Role.CREDIT for near in beside)
    if by_credit and words >= _MIN_CAPTION_WORDS:
        return Role.CAPTION
    between = len(beside) == 2 and not any(bare[near] for near in beside)
    return Role.SUBHEAD if between and _is_short(lines[at], words) else Role.PARAGRAPH


def _is_short(line: str, words: int) -> bool:
    limit = _MAX_SUBHEAD if line.isascii() or words > 2 else _MAX_SUBHEAD_WIDE
    return len(line) <= limit and words <= _MAX_SUBHEAD_WORDS
