"""A year older: births at age 0, and at each other age those who stay, by retention or by the zone's own trend."""

from .births import cohort
from .words import by_year, pupils

RETENTION = [1.0] * 12 + [0.9977] * 3


def older(scenario, frame, before, series, bases, trends, year):
    """The children of a year, by zone and age, before anybody moves."""
    now = {}
    for name, zone in frame.zones.items():
        now[name, 0] = bases[name].children_per_birth * cohort(scenario, series[name], 0, year)
        for age in range(1, 15):
            stay = progression(scenario, frame, zone, trends, age, year)
            now[name, age] = before[name, age - 1] * stay * (bases[name].entry_ratio if age == 6 else 1.0)
    return now


def progression(scenario, frame, zone, trends, age, year):
    """q: retention, or the trend damped towards it."""
    retention = (zone.get("retention") or RETENTION)[age - 1]
    if zone.get("progression", scenario.get("progression", "retention")) != "trend":
        return retention
    trend = trends.get((zone["id"], age), retention)
    return retention + (trend - retention) * scenario.get("damping", 0.85) ** (year - frame.base_year - 1)


def trends(frame):
    """The trend of each zone at ages 7 to 14: its own ratio, the more drawn towards the county's the smaller it is.

    The county's ratio is of the sums over all zones, each with its own last pairs of years. A zone without pupils to go
    by has the county's ratio; where the county has none either there is no entry.
    """
    found = {}
    for age in range(7, 15):
        pairs = {name: last_pairs(frame, zone, age) for name, zone in frame.zones.items()}
        county_now, county_before = totals([pair for own in pairs.values() for pair in own])
        if county_before <= 0:
            continue
        county = county_now / county_before
        for name, own in pairs.items():
            now, before = totals(own)
            mean = before / len(own) if own else 0.0
            weight = mean / (mean + 100)
            found[name, age] = weight * now / before + (1 - weight) * county if before > 0 else county
    return found


def totals(pairs):
    """Sums of both sides."""
    return sum(now for now, _ in pairs), sum(before for _, before in pairs)


def last_pairs(frame, zone, age):
    """Pupils of an age and those of a year younger the year before, in the last three pairs of consecutive years; the
    base year's pupils are the last year of the history."""
    history = {year: row for year, row in by_year(zone.get("history")).items() if year < frame.base_year}
    history[frame.base_year] = pupils(zone)
    years = [year for year in sorted(history) if year - 1 in history][-3:]
    return [(history[year][age - 6], history[year - 1][age - 7]) for year in years]
