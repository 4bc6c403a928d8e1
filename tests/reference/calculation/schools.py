"""What a school is in the base year: the stages it teaches, its norms, its places."""

from .norms import class_size
from .words import by_year

# The place of G1 in lists of K1 to G9.
FIRST_GRADE = 3
# Stands for the rooms of a zone that belong to no school entered, and for the pupils in them.
OWN = ""
# Stands for pupils of a zone that has no school of the stage.
NOWHERE = None
# Fewer pupils than this are nobody: what is left of them by rounding.
NOBODY = 1e-9


def rooms_given(school, stage):
    """Rooms of the base year."""
    return (school.get("rooms") or {}).get(stage, 0)


def of_grades(frame, given, stage):
    """Of a list of K1 to G9 the grades of a stage; None if the list is not given."""
    if given is None:
        return None
    ages = frame.ages[stage]
    return [given[age - 3] for age in ages]


def pupils_given(frame, school, stage):
    """Pupils by grade of the base year, or None."""
    return of_grades(frame, school.get("pupils"), stage)


def teaches(frame, school, stage):
    """Whether it has rooms or pupils of the stage in the base year."""
    return rooms_given(school, stage) > 0 or any(count > 0 for count in pupils_given(frame, school, stage) or [])


def taught(frame, zone, stage):
    """Whether any school of the zone teaches the stage in the base year; if so, rooms given for the zone do not
    count."""
    return any(school["zone"] == zone and teaches(frame, school, stage) for school in frame.schools.values())


def ownership(school):
    """Public unless it says otherwise."""
    return school.get("ownership", "public")


def is_private(school, stage):
    """Whether its places are private ones: an inclusive kindergarten's are not, other stages of an inclusive school
    are."""
    owner = ownership(school)
    return owner == "private" or (owner == "inclusive" and stage != "kindergarten")


def norm_kind(school, stage):
    """The kind by which its class sizes are looked up: kindergarten rooms at schools of other kinds are attached
    classes, and an idle site put to use is an ordinary school of the stage."""
    kind = school.get("kind", "primary")
    if stage == "kindergarten":
        return "kindergarten" if kind in ("kindergarten", "idle_site") else "attached"
    return stage if kind == "idle_site" else kind


def sizes(scenario, frame, school, stage):
    """The norm of each grade; attached classes are of mixed ages and have one for all."""
    norms, kind = scenario.get("norms") or {}, norm_kind(school, stage)
    zone_kind = frame.zones[school["zone"]].get("kind", "city")
    return [class_size(norms, stage, None if kind == "attached" else grade, kind, zone_kind)
            for grade in frame.grades(stage)]


def mixed_size(scenario, frame, school, stage):
    """The norm of a class of several grades."""
    zone_kind = frame.zones[school["zone"]].get("kind", "city")
    return class_size(scenario.get("norms") or {}, stage, None, norm_kind(school, stage), zone_kind)


def intakes(school, stage):
    """By zone, the path of the share of entrants that a private school takes; empty if none is given for the stage."""
    return {row["zone"]: row["share"] for row in school.get("intake") or [] if row["stage"] == stage}


def share_in(path, year):
    """A share by year: a missing year has the last given, years before the first have the first."""
    if not isinstance(path, dict):
        return path
    path = by_year(path)
    if not path:
        return 0.0
    return path[max([known for known in path if known <= year] or [min(path)])]
