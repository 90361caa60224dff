"""What a story is about as bytes for the catalog, in a third of what plain JSON takes."""

from struct import pack, unpack

import msgspec

from reader.stories.profiles import Profile

_Packed = tuple[list[str], int, bytes, int, int | None, int | None]
"""The words with the rare ones first, how many these are, the amounts; then as in `Profile`."""

_DECODER = msgspec.msgpack.Decoder(_Packed)


def packed(profile: Profile) -> bytes:
    """A profile as bytes; its amounts are rounded to three digits."""
    rare = profile.rare
    words = [word for word in profile.words if word in rare]
    words += [word for word in profile.words if word not in rare]
    amounts = pack(f"<{len(words)}e", *map(profile.words.__getitem__, words))
    rest = profile.count, profile.first, profile.last
    return msgspec.msgpack.encode((words, len(rare), amounts, *rest))


def unpacked(stored: bytes) -> Profile:
    """The profile that was packed."""
    words, rare, amounts, count, first, last = _DECODER.decode(stored)
    weights = dict(zip(words, unpack(f"<{len(words)}e", amounts), strict=True))
    return Profile(weights, frozenset(words[:rare]), count, first, last)
