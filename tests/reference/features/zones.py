"""Features of the zones: the base year, enrolment, progression."""

from .draft import STAGES


def children(draft, r):
    """Children of ages 0 to 5, for all zones or some."""
    everywhere = r.random() < 0.3
    for zone, entrants, growth in draft.sized_zones:
        if everywhere or r.random() < 0.5:
            zone["children"] = [round(entrants * growth ** (age - 6) * r.uniform(0.9, 1.15)) for age in range(6)]


def kindergarten(draft, r):
    """Kindergarten pupils by class or together, gross ratios."""
    if r.random() < 0.7:
        draft.scenario["gross_ratio"] = r.choice([0] + [round(r.uniform(0.6, 1.1), 3)] * 4)
    everywhere = r.random() < 0.3
    for zone, entrants, growth in draft.sized_zones:
        pupils = [round(entrants * growth ** (age - 6) * r.uniform(0.6, 1.15)) for age in range(3, 6)]
        if everywhere or r.random() < 0.6:
            zone["kindergarten"] = r.choice([0, sum(pupils), sum(pupils), pupils, pupils, pupils])
        if r.random() < 0.4:
            zone["gross_ratio"] = r.choice([0] + [round(r.uniform(0.5, 1.3), 3)] * 4)


def kindergarten_targets(draft, r):
    """For the county and for zones, as a ratio or by class."""
    for place, chance in [(draft.scenario, 0.7)] + [(zone, 0.4) for zone in draft.zones]:
        if r.random() < chance:
            target = {"year": draft.base_year + r.randint(1, min(12, draft.horizon + 3))}
            if r.random() < 0.5:
                target["ratio"] = r.choice([0, 2] + [round(r.uniform(0.7, 1.3), 3)] * 4)
            else:
                target["by_class"] = [round(r.uniform(0.6, 1.3), 3) for _ in range(3)]
            place["kindergarten_target"] = target


def calibration(draft, r):
    """k, ρ, retention and attendance as given."""
    for zone in draft.zones:
        if r.random() < 0.3:
            zone["children_per_birth"] = round(r.uniform(0.7, 1.3), 3)
        if r.random() < 0.3:
            zone["entry_ratio"] = round(r.uniform(0.8, 1.2), 3)
        if r.random() < 0.4:
            zone["retention"] = [round(r.uniform(0.93, 1.0), 4) for _ in range(15)]
        if r.random() < 0.4:
            zone["attendance"] = {stage: round(r.uniform(0.85, 1.0), 3)
                                  for stage in ("primary", "junior") if r.random() < 0.8}


def trend(draft, r):
    """Progression by trend, from histories that may have gaps and differ by zone."""
    if r.random() < 0.5:
        draft.scenario["progression"] = r.choice(["trend", "trend", "retention"])
    if r.random() < 0.6:
        draft.scenario["damping"] = r.choice([0, 1, 0.5, 0.9, round(r.random(), 3)])
    common = [year for year in range(-r.randint(1, 7), 0) if r.random() < 0.85]
    for zone, entrants, growth in draft.sized_zones:
        if r.random() < 0.6:
            zone["progression"] = r.choice(["trend", "trend", "retention"])
        if r.random() < 0.8:
            years = common if r.random() < 0.6 else [year for year in range(-7, 0) if r.random() < 0.6]
            zone["history"] = {str(draft.base_year + year): [round(entrants * growth ** grade * r.uniform(0.85, 1.12))
                                                             for grade in range(9)] for year in years}


def private_share(draft, r):
    """Pupils in private schools, without effect on these tables."""
    for zone in draft.zones:
        if r.random() < 0.5:
            path = {str(draft.base_year - 1): 0.1, str(draft.base_year + 4): 0.05}
            zone["private_share"] = {stage: r.choice([0.1, path]) for stage in STAGES if r.random() < 0.6}


def empty_zone(draft, r):
    """A zone without rooms, births or pupils, or without anything."""
    zone = r.choice(draft.zones)
    lacking = r.choice(["rooms", "births", "pupils", "anything", "anything"])
    if lacking in ("rooms", "anything"):
        zone.pop("rooms")
    if lacking in ("births", "anything"):
        zone["births"] = {"by_year": {str(draft.base_year): 0}}
    if lacking in ("pupils", "anything"):
        # Without pupils it may have nothing to share the county's births by.
        zone.setdefault("births", {"by_year": draft.births(20, 1, range(-10, 1), r)})
        for field in ("pupils", "history") + (("children", "kindergarten") if lacking == "anything" else ()):
            zone.pop(field, None)
