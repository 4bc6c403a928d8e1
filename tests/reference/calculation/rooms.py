"""Rooms by zone, stage and class as the projects add and remove them, in exact fractions."""

from fractions import Fraction
from math import floor

from .words import ROOM_CLASSES, STAGES, carried_out, start


def rooms(scenario, frame, year):
    """Rooms in a year: removals first, in the order of the list and never below 0, then additions."""
    found = {(name, stage, kind): ((zone.get("rooms") or {}).get(stage) or {}).get(kind, 0)
             for name, zone in frame.zones.items() for stage in STAGES for kind in ROOM_CLASSES[stage]}
    changes = [((effect["zone"], effect["stage"], effect.get("class", "public")), whole(effect["rooms"] * share))
               for project in carried_out(scenario) for share in [share_after_base(project, frame, year)]
               for effect in project.get("effects", [])]
    for key, change in changes:
        if change < 0:
            found[key] = max(0, found[key] + change)
    for key, change in changes:
        if change > 0:
            found[key] += change
    return found


def share_after_base(project, frame, year):
    """Of a project begun up to the base year only the part after it counts: the rest already stands."""
    begun = start(project) <= frame.base_year
    return share(project, year) - (share(project, frame.base_year) if begun else 0)


def share(project, year):
    """Share of the rooms that are there: equal parts over the phase-in; flexible places go again."""
    passed = year - start(project)
    flexible = project.get("kind", "new") == "flexible"
    if passed < 0 or (flexible and passed >= project["years_open"]):
        return Fraction(0)
    return min(Fraction(1), Fraction(passed + 1, project.get("phase_in", 1)))


def whole(count):
    """Rounded to whole rooms, a half away from 0."""
    rounded = floor(abs(count) + Fraction(1, 2))
    return rounded if count > 0 else -rounded
