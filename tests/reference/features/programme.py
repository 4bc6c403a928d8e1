"""Features of the building programme and of the norms."""

from .draft import ROOM_PARTS, STAGES

KINDS = ["new", "extension", "relocation", "conversion", "split", "merger", "closure_of_attached", "reuse",
         "estate_kindergarten", "private_entry_or_exit"]


def projects(draft, r):
    """Rooms added and removed, at times more than there are; phased in, late, switched off."""
    rows = []
    for number in range(r.randint(1, 8)):
        project = common(draft, "project%d" % number, r)
        if r.random() < 0.9:
            project["kind"] = r.choice(KINDS)
        project["effects"] = [effect(draft, r.choice(draft.ids), r.choice(STAGES), r) for _ in range(r.randint(1, 3))]
        rows.append(project)
    draft.mix_in("projects", rows, r)


def flexible(draft, r):
    """Rooms that are there for some years only."""
    rows = []
    for number in range(r.randint(1, 3)):
        project = common(draft, "flexible%d" % number, r)
        project.update(kind="flexible", years_open=r.randint(1, 8))
        project["effects"] = [{"zone": r.choice(draft.ids), "stage": r.choice(STAGES), "rooms": r.randint(1, 25)}]
        rows.append(project)
    draft.mix_in("projects", rows, r)


def moves(draft, r):
    """Schools that take their pupils to another zone, at times more than all that are there."""
    if len(draft.zones) < 2:
        return
    rows = []
    most = r.choice([0.3, 0.3, 0.9])
    for number in range(r.randint(1, 4)):
        source, target = r.sample(draft.ids, 2)
        project = common(draft, "move%d" % number, r)
        project["kind"] = r.choice(["merger", "relocation"])
        project["moves"] = [{"stage": stage, "from": source, "to": target, "share": round(r.uniform(0.02, most), 3)}
                            for stage in r.sample(STAGES, r.choice([1, 1, 2]))]
        rows.append(project)
    draft.mix_in("projects", rows, r)


def common(draft, name, r):
    """What projects of all kinds have."""
    project = {"id": name, "first_year": draft.base_year + r.choice([-4, -2, -1, 0, 1, 1, 2, 3, 4, 6, 10])}
    if r.random() < 0.35:
        project["delay"] = r.randint(0, 3)
    if r.random() < 0.5:
        project["phase_in"] = r.randint(1, 6)
    if r.random() < 0.1:
        project["on"] = False
    if r.random() < 0.3:
        project.update(cost=r.randint(1, 90) * 10 ** 6, cost_years=[project["first_year"] - 1])
    return project


def effect(draft, zone, stage, r):
    """Rooms of one class: added, removed in part, or removed beyond those that are there."""
    kind = r.choice(sorted(ROOM_PARTS[stage]))
    there = draft.rooms(zone, stage, kind)
    rooms = r.choice([r.randint(1, 40), r.randint(1, 40), -r.randint(0, there // 4), -(there + r.randint(1, 30))])
    row = {"zone": zone, "stage": stage, "rooms": rooms}
    if kind != "public" or r.random() < 0.5:
        row["class"] = kind
    return row


def norms(draft, r):
    """Class sizes by every selector, staff ratios."""
    primary = draft.ages("primary")
    grades = {"kindergarten": ["K1", "K2", "K3"], "primary": ["G%d" % grade for grade in range(1, primary + 1)],
              "junior": ["G%d" % grade for grade in range(primary + 1, 10)]}
    school_kinds = {"kindergarten": ["kindergarten", "attached"], "primary": ["primary", "teaching_point", "nine_year"],
                    "junior": ["junior", "nine_year"]}
    rows = []
    for _ in range(r.randint(0, 8)):
        stage = r.choice(STAGES)
        row = {"stage": stage, "pupils": r.choice([20, 25, 28, 30, 33, 36, 40, 42, 45, 50, 55])}
        if r.random() < 0.4:
            row["grade"] = r.choice(grades[stage])
        if r.random() < 0.3:
            row["school_kind"] = r.choice(school_kinds[stage])
        if r.random() < 0.4:
            row["zone_kind"] = r.choice(["city", "town", "rural"])
        rows.append(row)
    given = {"class_size": rows}
    for field, value in (("pupils_per_staff_primary", 17.5), ("pupils_per_staff_junior", 12),
                         ("staff_per_kindergarten_class", 2.5), ("warning_yellow", 0.85)):
        if r.random() < 0.4:
            given[field] = value
    draft.scenario["norms"] = given
