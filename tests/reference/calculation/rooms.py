"""Rooms by school, and of zones where no school has them, as the projects add and remove them, in exact fractions."""

from fractions import Fraction
from math import floor

from .closing import closings
from .schools import rooms_given, taught
from .words import ROOM_CLASSES, STAGES, carried_out, start


def rooms(scenario, frame, year):
    """Rooms in a year, by (zone, stage, class) of those that belong to no school, and by (school, stage) of schools:
    removals first, in the order of the list and never below 0, then additions.

    A school that closes loses all rooms, with what others have brought by then; what they bring later stays.
    """
    found = {(name, stage, kind): 0 if taught(frame, name, stage) else
             ((zone.get("rooms") or {}).get(stage) or {}).get(kind, 0)
             for name, zone in frame.zones.items() for stage in STAGES for kind in ROOM_CLASSES[stage]}
    found.update({(name, stage): rooms_given(school, stage) for name, school in frame.schools.items()
                  for stage in STAGES})
    closed = {(one.school, one.stage): one.year for one in closings(scenario, frame) if one.year <= year}
    changes = [(key, *parts) for key, effect, project in effects(scenario)
               for parts in [changed(frame, effect, project, year, closed.get(key))]]
    for key, removed, _ in changes:
        found[key] = max(0, found[key] + removed)
    for key in closed:
        if key in found:
            found[key] = 0
    for key, _, added in changes:
        found[key] += added
    return found


def effects(scenario):
    """Each effect of the projects carried out: whose rooms it changes, the effect, its project."""
    for project in carried_out(scenario):
        for effect in project.get("effects") or []:
            if effect.get("school") is not None:
                yield (effect["school"], effect["stage"]), effect, project
            else:
                yield (effect["zone"], effect["stage"], effect.get("class", "public")), effect, project


def changed(frame, effect, project, year, closed):
    """Rooms removed and added; of additions to a school that has closed, only what came after."""
    change = whole(effect["rooms"] * share_after_base(project, frame, year))
    if change <= 0:
        return change, 0
    before = 0 if closed is None else whole(effect["rooms"] * share_after_base(project, frame, closed))
    return 0, max(0, change - before)


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
