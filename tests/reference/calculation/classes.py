"""Whole pupils, and the classes of a school."""

from collections import namedtuple
from math import floor

from .closing import closings
from .norms import whole_up
from .schools import NOWHERE, OWN, mixed_size, of_grades, sizes
from .words import STAGES

# Classes of a school, stage and year: sizes by grade, sizes of mixed classes, pupils without a room, whole pupils by
# grade, the norm of each grade and of mixed classes.
Formed = namedtuple("Formed", "by_grade mixed roomless pupils norms mixed_norm")


def whole_pupils(frame, pupils):
    """By zone, stage and year as given, in whole pupils: by largest remainder within the zone's rounded grade, ties to
    the school listed first; the rooms of no school and no school at all come last."""
    order = {name: place for place, name in enumerate([*frame.schools, OWN, NOWHERE])}
    found = {}
    for key, members in pupils.items():
        names = sorted(members, key=order.get)
        columns = [largest_remainder([members[name][g] for name in names]) for g in range(len(frame.ages[key[1]]))]
        found[key] = {name: [column[place] for column in columns] for place, name in enumerate(names)}
    return found


def largest_remainder(parts):
    """Whole parts that add up to the rounded sum. What calculation alone leaves decides nothing."""
    parts = [nearly_whole(part) for part in parts]
    wholes = [floor(part) for part in parts]
    missing = floor(nearly_whole(sum(parts) + 0.5)) - sum(wholes)
    by_remainder = sorted(range(len(parts)), key=lambda place: -round(parts[place] - wholes[place], 9))
    for place in by_remainder[:missing]:
        wholes[place] += 1
    return wholes


def nearly_whole(number):
    """The whole number it is next to, else itself."""
    return float(round(number)) if abs(number - round(number)) < 1e-9 else number


def formed_by_school(scenario, frame, whole, standing):
    """By school, stage and year the classes formed.

    A cohort that pupils of a closing school join is a new one: the rule binds it in that year, and it keeps its number
    of classes from then on.
    """
    joined = joining(scenario, frame, whole)
    found = {}
    for name, school in frame.schools.items():
        for stage in STAGES:
            norms = sizes(scenario, frame, school, stage)
            mixed = mixed_size(scenario, frame, school, stage)
            given = of_grades(frame, school.get("classes"), stage)
            # Of a stage that it does not teach yet there are no classes to keep.
            given = given if any(given or []) else None
            kept = None
            for year in frame.years:
                pupils = [sum(rows) for rows in zip([0] * len(norms), *(
                    members[name] for zone in frame.zones for members in [whole[zone, stage, year]]
                    if name in members))]
                pupils = pupils if len(pupils) == len(norms) else [0] * len(norms)
                rooms = floor(standing[year][name, stage])
                if year == frame.base_year and given is not None:
                    one = as_given(pupils, given)
                elif kept is not None:
                    one = with_kept(pupils, kept, rooms, norms)
                else:
                    one = formed(pupils, rooms, norms)
                found[name, stage, year] = Formed(*one, pupils, norms, mixed)
                if given is not None and scenario.get("keep_classes", True):
                    kept = [0] + [len(row) for row in one[0][:-1]]
                    kept = [0 if g in joined.get((name, stage, year + 1), ()) else n for g, n in enumerate(kept)]
    return found


def joining(scenario, frame, whole):
    """By school, stage and year the grades that pupils of closing schools join."""
    found = {}
    for one in closings(scenario, frame):
        for zone in frame.zones:
            before = whole.get((zone, one.stage, one.year - 1), {}).get(one.school, [])
            grades = {g + 1 for g, people in enumerate(before) if people > 0}
            found.setdefault((one.receiver, one.stage, one.year), set()).update(grades)
    return found


def as_given(pupils, given):
    """The base year's classes as they are; there is none of nobody."""
    return [spread(people, min(people, int(count))) for people, count in zip(pupils, given)], [], 0


def with_kept(pupils, kept, rooms, norms):
    """Grades that have classes keep them; the others have what they want, or the rooms that are left. Where there is
    one that these leave without any, all are formed afresh."""
    counts = [min(count, people) for people, count in zip(pupils, kept)]
    free = [g for g, people in enumerate(pupils) if people > 0 and counts[g] == 0]
    left = rooms - sum(counts)
    if free and left < len(free):
        return formed(pupils, rooms, norms)
    wanted = [whole_up(pupils[g] / norms[g]) if g in free else 0 for g in range(len(pupils))]
    if sum(wanted) > left:
        wanted = deal([pupils[g] if g in free else 0 for g in range(len(pupils))], left)
    return [spread(people, kept_count + new) for people, kept_count, new in zip(pupils, counts, wanted)], [], 0


def formed(pupils, rooms, norms):
    """Classes as wanted if there are rooms for them; else the rooms are dealt one by one. With fewer rooms than grades
    with pupils, mixed classes; without rooms, none."""
    wanted = [whole_up(people / size) for people, size in zip(pupils, norms)]
    taught = sum(people > 0 for people in pupils)
    if sum(wanted) <= rooms:
        return [spread(people, count) for people, count in zip(pupils, wanted)], [], 0
    if rooms >= taught:
        return [spread(people, count) for people, count in zip(pupils, deal(pupils, rooms))], [], 0
    nobody = [[] for _ in pupils]
    if rooms > 0:
        return nobody, spread(sum(pupils), rooms), 0
    return nobody, [], sum(pupils)


def deal(pupils, rooms):
    """First a room to every grade with pupils, then always one to the grade with the most pupils a class, ties to the
    lower grade."""
    counts = [int(people > 0) for people in pupils]
    for _ in range(rooms - sum(counts)):
        g = max(range(len(pupils)), key=lambda g: (pupils[g] / counts[g] if counts[g] else 0, -g))
        counts[g] += 1
    return counts


def spread(people, classes):
    """Class sizes that differ by at most one, the larger ones first; none without classes."""
    if classes == 0:
        return []
    return [people // classes + (place < people % classes) for place in range(classes)]


def figures(one, stage):
    """Number of classes, large, super-large and over their norm, the largest class."""
    sized = [(size, norm) for row, norm in zip(one.by_grade, one.norms) for size in row]
    sized += [(size, one.mixed_norm) for size in one.mixed]
    compulsory = stage != "kindergarten"
    return {"classes": len(sized), "largest": max([size for size, _ in sized], default=0), "mixed": len(one.mixed),
            "large": sum(compulsory and size >= 56 for size, _ in sized),
            "super_large": sum(compulsory and size >= 66 for size, _ in sized),
            "over_norm": sum(size > norm for size, norm in sized), "without_room": one.roomless}
