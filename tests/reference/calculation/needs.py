"""Places, balances and needs by zone, stage and year, and for the county."""

from collections import namedtuple

from .norms import class_size, whole_up
from .places import grade_places
from .rooms import rooms
from .schools import OWN
from .words import STAGES

HEAD = ("zone,stage,year,enrolment,places,balance,utilisation,"
        "classes_needed,classes_short,staff_needed,unmet,idle").split(",")

# What adds up over zones.
Cell = namedtuple("Cell", "enrolment places classes_needed classes_short staff_needed")


def table(scenario, frame, enrolled):
    """Head and rows: zones in the order of the file, then the county as `*`."""
    standing = {year: rooms(scenario, frame, year) for year in frame.years}
    cells = {(zone, stage, year): cell(scenario, frame, zone, stage, enrolled[zone, stage, year], standing[year])
             for zone in frame.zones for stage in STAGES for year in frame.years}
    rows = [[*key, *figures(one), "", ""] for key, one in cells.items()]
    for stage in STAGES:
        for year in frame.years:
            zones = [cells[zone, stage, year] for zone in frame.zones]
            total = Cell(*(sum(getattr(one, field) for one in zones) for field in Cell._fields))
            unmet = sum(max(0.0, one.enrolment - one.places) for one in zones)
            idle = sum(max(0.0, one.places - one.enrolment) for one in zones)
            rows.append(["*", stage, year, *figures(total), unmet, idle])
    return [HEAD] + rows


def figures(one):
    """The columns from `enrolment` to `staff_needed`."""
    if one.places > 0:
        utilisation = one.enrolment / one.places
    else:
        utilisation = "over" if one.enrolment > 0 else ""
    balance = one.places - one.enrolment
    return [one.enrolment, one.places, balance, utilisation, one.classes_needed, one.classes_short, one.staff_needed]


def cell(scenario, frame, zone, stage, by_grade, standing):
    """Places and needs of a zone, stage and year.

    Rooms are shared evenly by the grades of the stage, so a room holds the mean of their norms; so does a class short.
    """
    norms = scenario.get("norms") or {}
    zone_kind = frame.zones[zone].get("kind", "city")
    sizes = [class_size(norms, stage, grade, stage, zone_kind) for grade in frame.grades(stage)]
    mean = sum(sizes) / len(sizes)
    members = [name for name, school in frame.schools.items() if school["zone"] == zone] + [OWN]
    places = sum(sum(grade_places(scenario, frame, standing, zone, member, stage)) for member in members)
    pupils = sum(by_grade)
    classes_needed = sum(whole_up(grade / size) for grade, size in zip(by_grade, sizes))
    classes_short = whole_up(max(0.0, pupils - places) / mean)
    return Cell(pupils, places, classes_needed, classes_short, staff(norms, stage, pupils, classes_needed))


def staff(norms, stage, pupils, classes):
    """Staff by class in kindergarten, by pupils in school."""
    if stage == "kindergarten":
        return classes * norms.get("staff_per_kindergarten_class", 3)
    if stage == "primary":
        return pupils / norms.get("pupils_per_staff_primary", 19)
    return pupils / norms.get("pupils_per_staff_junior", 13.5)
