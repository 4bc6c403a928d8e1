"""Arrivals from outside the county, counted as a flow or as the stock of those who are there."""

from .words import by_year, held


def in_base_year(scenario, frame):
    """Arrivals among the children of the base year, by zone and age: what the stocks give for it."""
    arrived = {(zone, age): 0.0 for zone in frame.zones for age in frame.all_ages}
    for row in scenario.get("arrivals", []):
        if row["counted"] == "stock":
            for age, part in profile(frame, row).items():
                arrived[row["zone"], age] += held(by_year(row["by_year"]), frame.base_year) * part
    return arrived


def arrive(scenario, frame, state, arrived_before, year):
    """The state after the year's arrivals, and who has arrived so far and is still there, by age.

    A stock asks for what is missing between it and all earlier arrivals of the stage, and spreads that by the profile.
    At most a whole cohort leaves.
    """
    older = {(zone, age): arrived_before[zone, age - 1] if age else 0.0 for zone, age in arrived_before}
    state, arrived = dict(state), dict(older)
    for row in scenario.get("arrivals", []):
        zone, parts = row["zone"], profile(frame, row)
        asked = held(by_year(row["by_year"]), year)
        if row["counted"] == "stock":
            asked -= sum(older[zone, age] for age in parts)
        for age, part in parts.items():
            coming = max(asked * part, -state[zone, age])
            state[zone, age] += coming
            arrived[zone, age] += coming
    return state, arrived


def profile(frame, row):
    """The part of each age of the stage; even unless given."""
    ages = frame.ages[row["stage"]]
    weights = row.get("profile") or [1] * len(ages)
    return {age: weight / sum(weights) for age, weight in zip(ages, weights)}
