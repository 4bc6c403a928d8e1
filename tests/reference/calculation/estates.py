"""Housing estates: the children who move into new dwellings, and where they come from."""

from .urbanisation import target_links

OCCUPANCY = [0.4, 0.7, 0.9, 0.95]
YEARS_OF_FILLING = 10


def occupy(scenario, frame, state, year):
    """The state after the year's moves, all estates computed from the state before and applied together.

    The rest of the origin comes from the other zones, in proportion to their children of the age. If a zone is asked
    for more than it has, all requests to it are scaled; what cannot be drawn does not come.
    """
    filled = {target for _, target, _ in target_links(scenario)}
    after = dict(state)
    requests = []
    for estate in scenario.get("estates", []):
        if not estate.get("on", True):
            continue
        zone, origin = estate["zone"], estate.get("origin") or {}
        new = origin.get("new", 0.3)
        elsewhere = max(0.0, 1 - new - origin.get("same_zone", 0.3))
        by_transfer = estate.get("filled_by_transfer")
        if by_transfer is None:
            by_transfer = zone in filled
        for age in frame.all_ages:
            asked = children_moving_in(frame, estate, age, year)
            after[zone, age] += asked * new
            others = {other: state[other, age] for other in frame.zones if other != zone}
            if not by_transfer and sum(others.values()) > 0:
                requests += [(other, zone, age, asked * elsewhere * children / sum(others.values()))
                             for other, children in others.items()]
    asked_of = {}
    for source, _, age, children in requests:
        asked_of[source, age] = asked_of.get((source, age), 0.0) + children
    for source, target, age, children in requests:
        if asked_of[source, age] > state[source, age]:
            children *= state[source, age] / asked_of[source, age]
        after[source, age] -= children
        after[target, age] += children
    return {key: max(0.0, value) for key, value in after.items()}


def children_moving_in(frame, estate, age, year):
    """Children of an age who come with the dwellings first occupied in a year; at age 0, those born in all of them."""
    first = estate["first_year"]
    if not first <= year < first + YEARS_OF_FILLING:
        return 0.0
    stage = frame.stage_at(age) or "kindergarten"
    per_dwelling = estate["children_per_100"].get(stage, 0) / len(frame.ages[stage]) / 100
    if age == 0:
        share = occupancy(estate, year) if estate.get("adds_births", True) else 0.0
    else:
        share = max(0.0, occupancy(estate, year) - occupancy(estate, year - 1))
    return share * estate["dwellings"] * per_dwelling


def occupancy(estate, year):
    """Share of the dwellings occupied: 0 before the first year, the last figure given after those given."""
    path = estate.get("occupancy") or OCCUPANCY
    passed = year - estate["first_year"]
    return 0.0 if passed < 0 else path[min(passed, len(path) - 1)]
