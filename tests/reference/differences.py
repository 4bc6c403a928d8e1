"""Where two tables differ."""

import math

RELATIVE = 1e-9
# Where a difference of large numbers leaves next to nothing: a billionth of a pupil.
ABSOLUTE = 1e-9
# Columns that are such differences: the larger part counts.
OF_PARTS = ("balance", "unmet", "idle")


def differences(expected, found):
    """A line for each row that differs, the earliest year first. Expected are values, found are texts."""
    head = expected[0]
    if not found or not set(head) <= set(found[0]):
        return ["the head is %s and lacks some of %s" % (found[:1], head)]
    # Columns that are not calculated here are left out.
    places = [found[0].index(name) for name in head]
    found = [[row[place] for place in places] for row in found]
    if head[0] == "indicator":
        found = [row for row in found if row[0] in {wanted[0] for wanted in expected}]
    # Keys of a row are its first columns, up to the year.
    keyed = head.index("year") + 1
    keys = [[str(value) for value in row[:keyed]] for row in expected[1:]]
    found_keys = [row[:keyed] for row in found[1:]]
    if keys != found_keys:
        pairs = zip(keys + [None], found_keys + [None])
        place, (wanted, got) = next((n, pair) for n, pair in enumerate(pairs) if pair[0] != pair[1])
        return ["row %d is of %s instead of %s" % (place + 2, got, wanted)]
    differing = []
    for row, texts in zip(expected[1:], found[1:]):
        cells = differing_cells(head[keyed:], row[keyed:], texts[keyed:])
        if cells:
            differing.append((row[head.index("year")], " ".join(texts[:keyed]) + ": " + ", ".join(cells)))
    return [line for _, line in sorted(differing, key=lambda one: one[0])]


def differing_cells(head, row, texts):
    """What differs in a row, in words."""
    if len(texts) != len(row):
        return ["%d columns instead of %d" % (len(texts), len(row))]
    values = dict(zip(head, row))
    pupils = values.get("enrolment", values.get("pupils", 0))
    cells = []
    for name, value, text in zip(head, row, texts):
        size = max(pupils, values["places"] or 0) if name in OF_PARTS else 0
        # With no places, "over" or nothing hangs on whether any part of a pupil is left.
        dust = name == "utilisation" and pupils < ABSOLUTE
        if not same(value, text, size) and not (dust and {value, text} == {"over", ""}):
            cells.append("%s is %s instead of %s" % (name, text or "empty", value))
    return cells


def same(value, text, size):
    """Whether a cell is as expected; numbers up to rounding. What is None is not calculated."""
    if value is None:
        return True
    if isinstance(value, str):
        return value == text
    try:
        number = float(text)
    except ValueError:
        return False
    return math.isclose(value, number, rel_tol=RELATIVE, abs_tol=max(ABSOLUTE, RELATIVE * size))
