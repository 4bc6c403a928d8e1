"""Places: rooms times class sizes, shared evenly by the grades of a stage."""

from .norms import class_size
from .schools import OWN, sizes
from .words import ROOM_CLASSES


def grade_places(scenario, frame, standing, zone, member, stage):
    """Places of each grade of a school, or of the zone's rooms that belong to none; rooms as of one year."""
    grades = frame.grades(stage)
    if member != OWN:
        norms_of_grades = sizes(scenario, frame, frame.schools[member], stage)
        return [standing[member, stage] * size / len(grades) for size in norms_of_grades]
    norms, zone_kind = scenario.get("norms") or {}, frame.zones[zone].get("kind", "city")
    attached = class_size(norms, stage, None, "attached", zone_kind)
    return [sum(standing[zone, stage, kind] * (attached if kind == "attached" else
                                               class_size(norms, stage, grade, stage, zone_kind))
                for kind in ROOM_CLASSES[stage]) / len(grades) for grade in grades]


def rooms_of(standing, zone, member, stage):
    """Rooms of a school, or of the zone that belong to none."""
    if member != OWN:
        return standing[member, stage]
    return sum(standing[zone, stage, kind] for kind in ROOM_CLASSES[stage])
