"""Class sizes, and what is made of them."""

from math import ceil


def class_size(norms, stage, grade, school_kind, zone_kind):
    """The national size, or the last given of which all selectors fit; without a grade, that of a class of mixed ages.

    Where rooms are given by zone, those of attached classes count as of the school kind `attached`, all others as of
    the kind named like their stage. Attached classes are of mixed ages and have no grade.
    """
    if school_kind == "attached" or (stage == "primary" and school_kind == "teaching_point"):
        size = 30
    elif stage == "kindergarten":
        size = {"K1": 25, "K2": 30, "K3": 35, None: 30}[grade]
    else:
        size = {"primary": 45, "junior": 50}[stage]
    is_of = {"stage": stage, "grade": grade, "school_kind": school_kind, "zone_kind": zone_kind}
    for row in norms.get("class_size", []):
        if all(row.get(selector) in (None, value) for selector, value in is_of.items()):
            size = row["pupils"]
    return size


def whole_up(classes):
    """Whole classes; what calculation alone adds to a whole number makes no class."""
    return max(0, ceil(classes - 1e-9))
