"""Features of the county and of births."""


def horizon(draft, r):
    """1 to 30 years."""
    draft.horizon = draft.scenario["horizon"] = r.choice([1, 2, 3, 5, 10, 20, 29, 30])


def grade_scheme(draft, r):
    """Five years of primary, four of junior."""
    draft.scenario["grade_scheme"] = r.choice(["5-4", "5-4", "6-3"])


def autumn_share(draft, r):
    """Births in September to December."""
    draft.scenario["autumn_share"] = r.choice([0, 1, 0.25, 0.4, round(r.random(), 3)])


def births(draft, r):
    """Gaps, years before the first and after the last known, assumed births, changes."""
    growth = sum(draft.growth) / len(draft.growth)
    draft.scenario["births"] = uneven(draft, draft.total, growth, r)


def own_births(draft, r):
    """Zones with their own births; if all have them, perhaps none for the county."""
    for zone, entrants, growth in draft.sized_zones:
        if r.random() < 0.5:
            zone["births"] = uneven(draft, entrants * r.choice([1, 1, 1, 1.6]), growth, r)
    if all("births" in zone for zone in draft.zones) and r.random() < 0.4:
        del draft.scenario["births"]


def uneven(draft, entrants, growth, r):
    """Births as a county may have them."""
    last = r.choice([-3, -2, -1, -1, 0, 0, 1, 3])
    first = r.choice([-15, -13, -11, -11, -8, -5, last])
    years = [year for year in range(first, last + 1) if year in (first, last) or r.random() < 0.7]
    given = {"by_year": draft.births(entrants, growth, years, r)}
    after = [str(draft.base_year + last + passed) for passed in range(-1, 13)]
    if r.random() < 0.5:
        given["later"] = {year: round(entrants * r.uniform(0.6, 1.2)) for year in after if r.random() < 0.35}
    if r.random() < 0.7:
        given["change"] = {year: round(r.uniform(-0.12, 0.08), 3) for year in after if r.random() < 0.3}
    return {field: value for field, value in given.items() if value}
