"""Births by zone and calendar year, and the cohorts of school years made of them."""

from collections import namedtuple

from .urbanisation import births_leaving, target_links
from .words import by_year, held, pupils

# Births by year of one zone, and its first and last year with a known figure (None: no known year).
Series = namedtuple("Series", "values first last")


def births(scenario, frame):
    """Births of every zone, its own or its part of the county's, after families have taken theirs along."""
    given = own_or_shared(scenario, frame)
    values = {zone: dict(series.values) for zone, series in given.items()}
    links = target_links(scenario)
    for source in {source for source, _, _ in links}:
        last = given[source].last
        after = frame.base_year if last is None else max(frame.base_year, last)
        stay = 1.0
        for year in range(after + 1, frame.last_year + 1):
            stay *= 1.0 - births_leaving(scenario, frame, year)
            leaving = given[source].values[year] * (1.0 - stay)
            values[source][year] -= leaving
            for link_source, target, weight in links:
                if link_source == source:
                    values[target][year] += leaving * weight
    return {zone: given[zone]._replace(values=values[zone]) for zone in given}


def cohort(scenario, series, age, year):
    """Children of a completed age on 31 August, born in two calendar years."""
    autumn = scenario.get("autumn_share", 1 / 3)
    return autumn * series.values[year - age - 1] + (1 - autumn) * series.values[year - age]


def known_for_entry(frame, series):
    """Whether the births of those now in G1 to G3 are known, b-9 to b-6; gaps between known years count as known."""
    return series.first is not None and series.first <= frame.base_year - 9 and series.last >= frame.base_year - 6


def own_or_shared(scenario, frame):
    """Births before anybody moves: zones without their own share what the others leave of the county's."""
    county_given = scenario.get("births") or {}
    county_change = county_given.get("change")
    county = series_of(county_given, county_change, frame)
    own = {name: series_of(zone["births"], zone["births"].get("change") or county_change, frame)
           for name, zone in frame.zones.items() if zone.get("births") is not None}
    left = {year: max(0.0, value - sum(series.values[year] for series in own.values()))
            for year, value in county.values.items() if year <= frame.last_year}
    sharing = [name for name in frame.zones if name not in own]
    parts = shares([frame.zones[name] for name in sharing]) if county.last is not None else [0.0] * len(sharing)
    shared = {name: Series({year: value * part for year, value in left.items()}, county.first, county.last)
              for name, part in zip(sharing, parts)}
    return {name: own[name] if name in own else shared[name] for name in frame.zones}


def series_of(given, change, frame):
    """Births of every year: known, filled linearly, held before the first, assumed or changed after the last."""
    known, later, change = by_year(given.get("by_year")), by_year(given.get("later")), by_year(change)
    earliest, latest = frame.base_year - 16, frame.last_year
    if not known:
        return Series({year: 0.0 for year in range(earliest, latest + 1)}, None, None)
    first, last = min(known), max(known)
    values = {}
    for year in range(min(earliest, first), max(latest, last) + 1):
        if year in known:
            values[year] = known[year]
        elif year < first:
            values[year] = known[first]
        elif year < last:
            before, after = max(y for y in known if y < year), min(y for y in known if y > year)
            values[year] = known[before] + (known[after] - known[before]) * (year - before) / (after - before)
        elif year in later:
            values[year] = later[year]
        else:
            values[year] = values[year - 1] * (1.0 + held(change, year))
    return Series(values, first, last)


def shares(zones):
    """Each zone's part: by ages 0-5, else by kindergarten pupils, else by pupils of G1. A basis is used only if every
    one of these zones gives it, and not all of them 0."""
    for basis in (children_given, kindergarten_pupils, first_grade):
        sizes = [basis(zone) for zone in zones]
        if None not in sizes and sum(sizes) > 0:
            return [size / sum(sizes) for size in sizes]
    if zones:
        raise ValueError("zones without births have nothing to share the county's by")
    return []


def children_given(zone):
    """Children of ages 0 to 5, or None."""
    ages = zone.get("children")
    return None if ages is None else sum(ages)


def kindergarten_pupils(zone):
    """All kindergarten pupils, or None."""
    given = zone.get("kindergarten")
    return sum(given) if isinstance(given, list) else given


def first_grade(zone):
    """Pupils of G1."""
    return pupils(zone)[0]
