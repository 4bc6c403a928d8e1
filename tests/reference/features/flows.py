"""Features that move children: links, arrivals, estates."""

from .draft import STAGES


def urbanisation(draft, r):
    """A path of the urbanisation rate, with links by target or, rarely, without."""
    now = round(r.uniform(0.3, 0.85), 3)
    rising = round(min(1, now + r.uniform(0.01, 0.15)), 3)
    path = {"now": now, "target": r.choice([rising] * 5 + [round(now - 0.05, 3), 1, now]),
            "year": draft.base_year + r.randint(1, draft.horizon + 2)}
    if r.random() < 0.6:
        path["intensity"] = r.choice([0, 0.5, 1, 1.7, 3, 12])
    if r.random() < 0.6:
        path["entry_weight"] = r.choice([1, 2, 5, 0, 3.5])
    draft.scenario["urbanisation"] = path
    links = []
    for zone in draft.zones:
        if zone.get("kind") == "rural" and r.random() < 0.9:
            others = [other for other in draft.ids if other != zone["id"]]
            for target in r.sample(others, r.randint(1, min(3, len(others)))):
                link = {"from": zone["id"], "to": target, "by": "target"}
                if r.random() < 0.6:
                    link["weight"] = round(r.uniform(0.1, 3), 2)
                links.append(link)
    draft.mix_in("links", links, r)


def links_by_hand(draft, r):
    """Shares by age and years, sometimes more than all that are there."""
    if len(draft.zones) < 2:
        return
    most = 0.8 if r.random() < 0.35 else 0.15
    links = []
    for source, target in (r.sample(draft.ids, 2) for _ in range(r.randint(1, 8))):
        link = {"from": source, "to": target, "by": "hand"}
        if r.random() < 0.8:
            link["at_entry"] = {stage: round(r.uniform(0, most), 3) for stage in STAGES if r.random() < 0.75}
        if r.random() < 0.7:
            link["other_ages"] = round(r.uniform(0, most * 0.8), 3)
        if r.random() < 0.5:
            link["first_year"] = draft.base_year + r.randint(1, draft.horizon)
        if r.random() < 0.5:
            link["last_year"] = link.get("first_year", draft.base_year + 1) + r.randint(0, 8)
        links.append(link)
    draft.mix_in("links", links, r)


def arrivals(draft, r):
    """Flows, also of those who leave and more than there are, and stocks; even or by a profile."""
    rows = []
    for place, zone in enumerate(draft.ids):
        for stage in STAGES:
            if r.random() < 0.6:
                continue
            counted = r.choice(["flow", "stock"])
            size = draft.entrants[place] * draft.ages(stage)
            least, most = r.choice([(0, 0.3), (-0.5, 0.3), (-3, 0)]) if counted == "flow" else (0, 0.4)
            years = sorted({r.choice([-3, -1, 0, 1, 2, 4, 7, 12]) for _ in range(r.randint(1, 5))})
            row = {"zone": zone, "stage": stage, "counted": counted,
                   "by_year": {str(draft.base_year + year): round(size * r.uniform(least, most)) for year in years}}
            if r.random() < 0.5:
                others = [r.choice([0, 1, round(r.uniform(0.1, 4), 2)]) for _ in range(draft.ages(stage) - 1)]
                row["profile"] = others + [1]
            rows.append(row)
    draft.mix_in("arrivals", rows, r)


def estates(draft, r):
    """Small and very large ones, begun before and after the base year."""
    rows = []
    for number in range(r.randint(1, 6)):
        per_child = r.uniform(20, 200) if r.random() < 0.35 else r.uniform(0.2, 4)
        row = {"id": "estate%d" % number, "zone": r.choice(draft.ids), "dwellings": round(draft.total * per_child),
               "first_year": draft.base_year + r.choice([-9, -5, -2, -1, 0, 1, 1, 2, 3, 5, 8]),
               "children_per_100": {"kindergarten": round(r.uniform(0, 12), 1), "primary": round(r.uniform(2, 20), 1),
                                    "junior": r.choice([0, 6, 7.5])}}
        if r.random() < 0.4:
            row["occupancy"] = [round(r.random(), 2) for _ in range(r.randint(1, 6))]
            if r.random() < 0.8:
                row["occupancy"].sort()
        if r.random() < 0.6:
            new, same_zone = r.choice([(0, 0), (1, 0), (0, 1), (0.25, 0.75), (0.5, 0), (0.125, 0.25), (0, 0.5)])
            row["origin"] = {"new": new, "same_zone": same_zone}
        if r.random() < 0.3:
            row["adds_births"] = r.random() < 0.3
        if r.random() < 0.35:
            row["filled_by_transfer"] = r.choice([True, False, None])
        if r.random() < 0.12:
            row["on"] = False
        rows.append(row)
    draft.mix_in("estates", rows, r)
