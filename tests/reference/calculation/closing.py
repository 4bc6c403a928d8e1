"""Schools that close in a stage, and who goes with them to another zone."""

from collections import namedtuple

from .words import STAGES, carried_out, start

# A school that closes in a stage, the school named to take its pupils (None: those left in the zone), and the year.
Closing = namedtuple("Closing", "school stage receiver year")


def closings(scenario, frame):
    """All closings after the base year, in the order of the projects; those before it are in the base already.

    A closing takes place in the project's first year, whatever its phase-in. Of several of the same school and stage
    the earliest has the pupils.
    """
    found = {}
    for project in carried_out(scenario):
        for row in project.get("closures") or []:
            for stage in STAGES if row.get("stage") is None else [row["stage"]]:
                one = Closing(row["school"], stage, row.get("receiver"), start(project))
                earlier = found.get((one.school, stage))
                if one.year > frame.base_year and (earlier is None or one.year < earlier.year):
                    found[one.school, stage] = one
    return list(found.values())


def moves_with_schools(scenario, frame, base):
    """Moves (stage, from, to, share, first year) of the closings whose receiver stands in another zone: σ is the part
    of the zone's base pupils of the stage who are in the school.

    `base` are the base year's pupils by grade: by zone and stage those of each of its schools.
    """
    found = []
    for one in closings(scenario, frame):
        receiver = frame.schools.get(one.receiver)
        if receiver is None:
            continue
        for zone in frame.zones:
            members = base[zone, one.stage]
            pupils, total = sum(members.get(one.school, [])), sum(sum(row) for row in members.values())
            if zone != receiver["zone"] and pupils > 0:
                found.append((one.stage, zone, receiver["zone"], pupils / total, one.year))
    return found
