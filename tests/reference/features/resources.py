"""Features of what pupils need beside places: staff, boarding, money, equipment."""

from .draft import STAGES


def staffing(draft, r):
    """Small schools, recruits of zones and of the county."""
    norms = draft.scenario.setdefault("norms", {})
    if r.random() < 0.5:
        norms["small_school_rooms"] = r.choice([0, 3, 8])
    if r.random() < 0.5:
        norms["staff_per_small_class"] = r.choice([1.5, 2.5])
    rows = []
    for stage in STAGES:
        for zone in [None, None, *draft.ids]:
            if r.random() < 0.3:
                path = {str(draft.base_year + at): r.randint(0, 60) for at in (-1, 1, 3, 8) if r.random() < 0.6}
                rows.append({"stage": stage, "by_year": path or {str(draft.base_year + 2): 5}})
                if zone is not None:
                    rows[-1]["zone"] = zone
    draft.scenario.setdefault("resources", {})["recruits"] = rows


def boarding(draft, r):
    """Shares of boarders by kind of zone and of zones."""
    def shares():
        return {stage: round(r.uniform(0, 0.7), 3) for stage in STAGES if r.random() < 0.7}
    draft.scenario.setdefault("norms", {})["boarding_share"] = {
        kind: shares() for kind in ("city", "town", "rural") if r.random() < 0.7}
    for zone in draft.zones:
        if r.random() < 0.3:
            zone["boarding_share"] = shares()


def money(draft, r):
    """Operating money, how it grows, who pays, and small schools."""
    norms = draft.scenario.setdefault("norms", {})
    norms["funding"] = {stage: r.choice([600, 850.5, 1150]) for stage in STAGES if r.random() < 0.8}
    if r.random() < 0.6:
        norms["funding_growth"] = r.choice([{"share": 0.05}, {"share": -0.02}, {"yuan": 100}])
    if r.random() < 0.5:
        norms["boarder_supplement"] = r.choice([200, 350])
    if r.random() < 0.4:
        norms["funded_at_least"] = r.choice([0, 50, 300])
    if r.random() < 0.5:
        norms["public_funding"] = {owner: {stage: round(r.random(), 2) for stage in STAGES if r.random() < 0.6}
                                   for owner in ("public", "inclusive", "private") if r.random() < 0.7}


def equipment(draft, r):
    """Devices, children with disabilities, places per 1,000 residents."""
    norms = draft.scenario.setdefault("norms", {})
    for field, value in (("pupils_per_device", 8), ("staff_per_device", 1.5), ("disabled_per_1000", 4.2)):
        if r.random() < 0.6:
            norms[field] = value
    norms["places_per_1000"] = {stage: r.choice([26, 36, 63.5]) for stage in STAGES if r.random() < 0.7}
    for zone in draft.zones:
        if r.random() < 0.6:
            zone["population"] = r.randint(1000, 90000)
    if r.random() < 0.6:
        path = {str(draft.base_year - 2): 0.9, str(draft.base_year + 4): 1}
        draft.scenario.setdefault("resources", {})["disabled_enrolled"] = r.choice([0.95, path])
