"""The table of schools: pupils, places and classes of each school, stage and year, and pupils in no school."""

from .classes import figures
from .norms import whole_up
from .schools import NOBODY, NOWHERE, OWN
from .words import STAGES

HEAD = ("school,zone,stage,year,pupils,places,utilisation,unmet,rooms,classes,mixed_classes,classes_needed,"
        "largest_class,over_norm,large,super_large,without_room,first_over_norm,first_large,first_super_large,"
        "largest_class_ever,grade_1,grade_2,grade_3,grade_4,grade_5,grade_6").split(",")
GRADES = 6
COUNTS = ("classes", "mixed", "needed", "largest", "over_norm", "large", "super_large", "without_room")


def table(frame, sharing, pupils, classes, standing):
    """Head and rows: schools in the order of the file, of each the stages that it ever teaches; then by zone those who
    are in no school, where there are any."""
    rows = [HEAD]
    for name, school in frame.schools.items():
        for stage in STAGES:
            by_year = [cells(sharing, frame, name, stage, year, pupils, standing, classes) for year in frame.years]
            if any(sharing.open(school["zone"], name, stage, year) for year in frame.years):
                ledger = first_years(by_year, frame)
                rows += [[name, school["zone"], stage, year, *row[0], *(row[1][count] for count in COUNTS), *ledger,
                          *row[2]] for year, row in zip(frame.years, by_year)]
    for zone in frame.zones:
        for stage in STAGES:
            for year in frame.years:
                grades = [sum(parts) for parts in zip([0.0] * len(frame.ages[stage]), *(
                    row for name, row in pupils[zone, stage, year].items() if name in (OWN, NOWHERE)))]
                grades = grades if len(grades) == len(frame.ages[stage]) else [0.0] * len(frame.ages[stage])
                if sum(grades) >= NOBODY:
                    unknown = [""] * (len(HEAD) - 5 - GRADES)
                    rows.append(["", zone, stage, year, sum(grades), *unknown, *padded(grades)])
    return rows


def cells(sharing, frame, name, stage, year, pupils, standing, classes):
    """Pupils, places, utilisation, unmet, rooms; figures of the classes; pupils by grade."""
    zone = frame.schools[name]["zone"]
    grades = [sum(pupils[origin, stage, year].get(name, [0.0] * 12)[g] for origin in frame.zones)
              for g in range(len(frame.ages[stage]))]
    people, places = sum(grades), sum(sharing.places(zone, name, stage, year))
    one = classes[name, stage, year]
    counts = figures(one, stage)
    counts["needed"] = sum(whole_up(count / norm) for count, norm in zip(one.pupils, one.norms))
    utilisation = people / places if places > 0 else "over" if people > 0 else ""
    own = [people, places, utilisation, max(0.0, people - places), standing[year][name, stage]]
    return own, counts, padded(grades)


def first_years(by_year, frame):
    """First year with a class over its norm, large, super-large, and the largest class of all years."""
    firsts = [next((year for year, row in zip(frame.years, by_year) if row[1][count] > 0), "")
              for count in ("over_norm", "large", "super_large")]
    return firsts + [max(row[1]["largest"] for row in by_year)]


def padded(grades):
    """Six grades, whatever the stage has."""
    return grades + [0.0] * (GRADES - len(grades))
