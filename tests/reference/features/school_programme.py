"""Features of the building programme at schools."""

from .draft import STAGES
from .programme import common
from .schools import KINDS


def school_projects(draft, r):
    """New schools and rooms at those there are: added, removed, turned over to another stage, for some years only."""
    present = draft.scenario.get("schools", [])
    if not present:
        return
    rows = []
    for number in range(r.randint(1, 6)):
        project = common(draft, "build%d" % number, r)
        kind = project["kind"] = r.choice(["new", "new", "extension", "extension", "conversion", "reuse", "flexible",
                                           "private_entry_or_exit", "estate_kindergarten"])
        if kind in ("new", "reuse", "estate_kindergarten") or (kind == "private_entry_or_exit" and r.random() < 0.5):
            project["effects"] = built(draft, number, kind, r)
        else:
            project["effects"] = changed(r.choice(present), kind, r)
        if kind == "flexible":
            project["years_open"] = r.randint(1, 8)
        if project["effects"]:
            rows.append(project)
    draft.mix_in("projects", rows, r)


def built(draft, number, kind, r):
    """A school that is not there yet, or an idle site."""
    stage = "kindergarten" if kind == "estate_kindergarten" else r.choice(STAGES)
    school = {"id": "new%d" % number, "zone": r.choice(draft.ids),
              "kind": "idle_site" if kind == "reuse" else r.choice(KINDS[stage])}
    if kind == "private_entry_or_exit":
        school["ownership"] = "private"
        if r.random() < 0.5:
            school["intake"] = [{"zone": zone, "stage": stage, "share": round(r.uniform(0, 0.4), 3)}
                                for zone in r.sample(draft.ids, r.randint(1, min(2, len(draft.ids))))]
    draft.mix_in("schools", [school], r)
    return [{"school": school["id"], "stage": stage, "rooms": r.randint(1, 40)}]


def changed(school, kind, r):
    """Rooms at a school that is there."""
    rooms = school.get("rooms") or {}
    if not rooms:
        return []
    stage = r.choice(sorted(rooms))
    if kind == "conversion":
        taken = r.randint(0, rooms[stage])
        other = r.choice([one for one in STAGES if one != stage])
        rows = [{"school": school["id"], "stage": stage, "rooms": -taken},
                {"school": school["id"], "stage": other, "rooms": taken}]
        return [row for row in rows if row["rooms"]]
    if kind == "private_entry_or_exit":
        return [{"school": school["id"], "stage": stage, "rooms": -rooms[stage]}] if rooms[stage] else []
    return [{"school": school["id"], "stage": stage, "rooms": r.randint(1, 20)}]


def closures(draft, r):
    """Schools that merge into others, move, are split, or give up attached classes."""
    present = [school for school in draft.scenario.get("schools", []) if "intake" not in school]
    standing = [school for school in present if school.get("rooms")]
    r.shuffle(standing)
    rows, receiving = [], set()
    for number, school in enumerate(standing[:r.randint(1, 5)]):
        if school["id"] in receiving:
            continue
        project = common(draft, "close%d" % number, r)
        kind = project["kind"] = r.choice(["merger", "merger", "relocation", "split", "closure_of_attached"])
        stages = sorted(school["rooms"])
        if kind == "closure_of_attached" and "kindergarten" not in stages:
            kind = project["kind"] = "merger"
        stage = "kindergarten" if kind == "closure_of_attached" else r.choice(stages)
        whole = kind == "merger" and r.random() < 0.6
        closing = {"school": school["id"]} if whole else {"school": school["id"], "stage": stage}
        effects = []
        if kind == "relocation":
            site = {"id": "site%d" % number, "zone": r.choice(draft.ids), "kind": school.get("kind", "primary")}
            draft.mix_in("schools", [site], r)
            closing["receiver"] = site["id"]
            effects = [{"school": site["id"], "stage": one, "rooms": max(1, school["rooms"][one] + r.randint(-3, 6))}
                       for one in ([stage] if not whole else stages)]
            project["phase_in"] = 1
        elif r.random() < 0.7:
            staying = [one for one in standing[5:] if stage in one["rooms"] and one.get("ownership") != "private"]
            if staying:
                closing["receiver"] = r.choice(staying)["id"]
                receiving.add(closing["receiver"])
        if kind == "split":
            effects = [{"school": school["id"], "stage": one, "rooms": school["rooms"][stage] or 1}
                       for one in STAGES if one != stage][:1]
        project.update(effects=effects, closures=[closing])
        rows.append(project)
    draft.mix_in("projects", rows, r)
