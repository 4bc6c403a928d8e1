"""Pupils of the base year by school."""

from .places import grade_places, rooms_of
from .schools import NOWHERE, OWN, intakes, is_private, pupils_given, share_in, teaches
from .words import STAGES


def base_pupils(scenario, frame, enrolled, standing):
    """By zone and stage, the pupils by grade of each school (of the zone, or private elsewhere) and of those in none.

    Private schools come first: with the pupils they give; else with their shares of the entrants, of each grade; else
    with their part of the zone's rooms. Those of one that takes from several zones come from each in the proportion of
    what it takes there. Of the others, those that give pupils have these, and each that does not has its part by rooms
    of what the private ones leave. All is scaled so that it adds up to the zone's grade; where there are none but
    private schools, what these leave is in no school.
    """
    return {(zone, stage): in_zone(scenario, frame, enrolled, standing, zone, stage)
            for zone in frame.zones for stage in STAGES}


def in_zone(scenario, frame, enrolled, standing, zone, stage):
    """The pupils by grade of each member of one zone and stage."""
    totals = enrolled[zone, stage, frame.base_year]
    there = [name for name, school in frame.schools.items() if school["zone"] == zone and teaches(frame, school, stage)]
    private = {}
    for name, school in frame.schools.items():
        if teaches(frame, school, stage) and is_private(school, stage):
            row = private_from(frame, enrolled, standing, school, zone, stage)
            if row is not None:
                private[name] = row
    common = [name for name in there if not is_private(frame.schools[name], stage)]
    if not there and rooms_of(standing, zone, OWN, stage) > 0:
        common = [OWN]
    found = {name: [0.0] * len(totals) for name in [*private, *common]}
    for g, total in enumerate(totals):
        weights = {name: row[g] for name, row in private.items()}
        left = max(0.0, total - sum(weights.values()))
        for name in common:
            given = None if name == OWN else pupils_given(frame, frame.schools[name], stage)
            weights[name] = given[g] if given is not None else left * part_by_rooms(standing, zone, stage, name, common)
        if not common:
            weights[NOWHERE] = left
        if total > 0 and sum(weights.values()) <= 0:
            weights = {name: grade_places(scenario, frame, standing, zone, name, stage)[0] for name in common}
        spread(found, len(totals), g, total, weights)
    return found


def part_by_rooms(standing, zone, stage, name, among):
    """Its part of the rooms of some schools, itself among them."""
    rooms = {one: rooms_of(standing, zone, one, stage) for one in among}
    return rooms[name] / sum(rooms.values())


def spread(found, grades, g, total, weights):
    """Adds a number in proportion to weights; without any weight, to those in no school."""
    if sum(weights.values()) <= 0:
        weights = {NOWHERE: 1.0}
    for name, weight in weights.items():
        if total > 0 and weight > 0:
            row = found.setdefault(name, [0.0] * grades)
            row[g] += total * weight / sum(weights.values())


def private_from(frame, enrolled, standing, school, zone, stage):
    """Pupils by grade from a zone in a private school; None if it takes none from there."""
    given, paths = pupils_given(frame, school, stage), intakes(school, stage)
    totals = enrolled[zone, stage, frame.base_year]
    if not paths:
        if school["zone"] != zone:
            return None
        there = [name for name, one in frame.schools.items() if one["zone"] == zone and teaches(frame, one, stage)]
        return given or [total * part_by_rooms(standing, zone, stage, school["id"], there) for total in totals]
    shares = {origin: share_in(path, frame.base_year) for origin, path in paths.items()}
    if given is None:
        return [shares[zone] * total for total in totals] if shares.get(zone) else None
    found = []
    for g, count in enumerate(given):
        parts = {origin: share * enrolled[origin, stage, frame.base_year][g] for origin, share in shares.items()}
        if sum(parts.values()) > 0:
            found.append(count * parts.get(zone, 0.0) / sum(parts.values()))
        else:
            found.append(count if zone == school["zone"] else 0.0)
    return found if any(found) else None
