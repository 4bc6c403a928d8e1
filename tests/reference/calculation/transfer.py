"""Children who move between zones: along links, and with mergers and relocations across zones."""

from .urbanisation import share_leaving, target_links
from .words import carried_out, start


def along_links(scenario, frame, state, year):
    """Transfer by hand and by target, both from the same state."""
    flows = []
    for link in scenario.get("links", []):
        if link["by"] == "hand":
            flows += [(link["from"], link["to"], age, share_by_hand(frame, link, age, year)) for age in frame.all_ages]
    for source, target, weight in target_links(scenario):
        flows += [(source, target, age, share_leaving(scenario, frame, age, year) * weight) for age in frame.all_ages]
    return move(state, flows)


def share_by_hand(frame, link, age, year):
    """One share at each entry age, one at all others, from the link's first to its last year."""
    if not link.get("first_year", frame.base_year + 1) <= year <= link.get("last_year", frame.last_year):
        return 0.0
    for stage, entry in frame.entry_ages.items():
        if age == entry:
            return (link.get("at_entry") or {}).get(stage, 0.0)
    return link.get("other_ages", 0.0)


def with_projects(scenario, frame, state, year, with_schools):
    """Pupils who follow a school to another zone: the whole stage in the first year, then those who enter it.

    `with_schools` are the moves that schools closing make, as (stage, from, to, share, first year).
    """
    moves = [(way["stage"], way["from"], way["to"], way["share"], start(project))
             for project in carried_out(scenario) for way in project.get("moves") or []]
    flows = []
    for stage, source, target, share, first_year in moves + with_schools:
        for age in frame.ages[stage]:
            if year == first_year or (age == frame.entry_ages[stage] and year > first_year):
                flows.append((source, target, age, share))
    return move(state, flows)


def move(state, flows):
    """Moves shares (from, to, age, share), all of the state before; more than all leaving a zone is scaled to all."""
    leaving = {}
    for source, _, age, share in flows:
        leaving[source, age] = leaving.get((source, age), 0.0) + share
    after = dict(state)
    for source, target, age, share in flows:
        moved = state[source, age] * share / max(1.0, leaving[source, age])
        after[source, age] -= moved
        after[target, age] += moved
    return {key: max(0.0, value) for key, value in after.items()}
