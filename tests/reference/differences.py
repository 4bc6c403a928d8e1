"""Where two tables differ."""

import math

# Keys of a row are its first three columns, the year among them.
KEYS = 3
RELATIVE = 1e-9
# Where a difference of large numbers leaves next to nothing: a billionth of a pupil.
ABSOLUTE = 1e-9
# Columns that are such differences: the larger part counts.
OF_PARTS = ("balance", "unmet", "idle")


def differences(expected, found):
    """A line for each row that differs, the earliest year first. Expected are values, found are texts."""
    head = expected[0]
    if not found or found[0] != head:
        return ["the head is %s instead of %s" % (found[:1], head)]
    keys = [[str(value) for value in row[:KEYS]] for row in expected[1:]]
    found_keys = [row[:KEYS] for row in found[1:]]
    if keys != found_keys:
        pairs = zip(keys + [None], found_keys + [None])
        place, (wanted, got) = next((n, pair) for n, pair in enumerate(pairs) if pair[0] != pair[1])
        return ["row %d is of %s instead of %s" % (place + 2, got, wanted)]
    differing = []
    for row, texts in zip(expected[1:], found[1:]):
        cells = differing_cells(head, row, texts)
        if cells:
            differing.append((row[head.index("year")], " ".join(texts[:KEYS]) + ": " + ", ".join(cells)))
    return [line for _, line in sorted(differing, key=lambda one: one[0])]


def differing_cells(head, row, texts):
    """What differs in a row, in words."""
    if len(texts) != len(row):
        return ["%d columns instead of %d" % (len(texts), len(row))]
    cells = []
    for name, value, text in zip(head[KEYS:], row[KEYS:], texts[KEYS:]):
        size = max(row[head.index("enrolment")], row[head.index("places")]) if name in OF_PARTS else 0
        # With no places, "over" or nothing hangs on whether any part of a pupil is left.
        dust = name == "utilisation" and row[head.index("enrolment")] < ABSOLUTE
        if not same(value, text, size) and not (dust and {value, text} == {"over", ""}):
            cells.append("%s is %s instead of %s" % (name, text or "empty", value))
    return cells


def same(value, text, size):
    """Whether a cell is as expected; numbers up to rounding."""
    if isinstance(value, str):
        return value == text
    try:
        number = float(text)
    except ValueError:
        return False
    return math.isclose(value, number, rel_tol=RELATIVE, abs_tol=max(ABSOLUTE, RELATIVE * size))
