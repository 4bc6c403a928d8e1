"""Features of the schools: what stands in the base year, who runs it, how pupils are shared."""

from .draft import STAGES

# Kinds of school that teach a stage, with how often.
KINDS = {"kindergarten": ["kindergarten", "kindergarten", "primary", "teaching_point"],
         "primary": ["primary", "primary", "teaching_point", "nine_year"],
         "junior": ["junior", "junior", "nine_year"]}
NORMS = {"kindergarten": 30, "primary": 45, "junior": 50}


def schools(draft, r):
    """Schools of all kinds in most zones, with pupils by grade where these are known."""
    draft.scenario["schools"] = []
    few_depart(draft)
    for zone, entrants, _ in draft.sized_zones:
        if r.random() < 0.12:
            continue
        present = []
        for stage in STAGES:
            if r.random() < 0.9:
                for _ in range(r.choice([1, 2, 2, 3, 4])):
                    add_stage(present, zone, stage, r)
        for number, school in enumerate(present):
            school["id"] = r.choice(["s%d-%s", "校%d-%s"]) % (number, zone["id"])
        share_pupils(draft, zone, entrants, present, r)
        draft.scenario["schools"] += present
    r.shuffle(draft.scenario["schools"])


def few_depart(draft):
    """Departures and estates that leave most children there: where nobody is left but a billionth of a pupil by
    rounding, that would be the measure by which those who come later are shared."""
    sizes = dict(zip(draft.ids, draft.entrants))
    for row in draft.scenario.get("arrivals", []):
        least = -0.01 * sizes[row["zone"]]
        path = sorted(row["by_year"].items(), key=lambda one: int(one[0]))
        if row["counted"] == "stock":
            row["by_year"] = dict(zip((year for year, _ in path), sorted(count for _, count in path)))
        else:
            row["by_year"] = {year: max(least, count) for year, count in path}
    for row in draft.scenario.get("estates", []):
        row["dwellings"] = min(row["dwellings"], draft.total)


def add_stage(present, zone, stage, r):
    """A stage at a school that is there, or a school of its own."""
    kind = r.choice(KINDS[stage])
    fitting = [school for school in present if school.get("kind", "primary") == kind and stage not in school["rooms"]]
    if fitting and kind not in ("kindergarten", "junior"):
        school = r.choice(fitting)
    else:
        school = {"id": "", "zone": zone["id"], "rooms": {}}
        if kind != "primary" or r.random() < 0.5:
            school["kind"] = kind
        present.append(school)
    school["rooms"][stage] = r.choice([0.3, 1, 1, 2, 4])


def share_pupils(draft, zone, entrants, present, r):
    """Pupils by grade that add up to the zone's, known of all its schools or of none, and rooms that roughly fit."""
    known = r.random() < 0.75
    by_grade = [round(entrants * 0.85)] * 3 + list(zone.get("pupils") or [0] * 9)
    for school in present:
        school["pupils"] = [0] * 12
    start = 0
    for stage in STAGES:
        grades = range(start, start + draft.ages(stage))
        start = grades.stop
        teaching = [school for school in present if stage in school["rooms"]]
        weights = [school["rooms"][stage] for school in teaching]
        for g in grades:
            left, weight_left = by_grade[g], sum(weights)
            for school, weight in zip(teaching, weights):
                part = round(left * weight / weight_left * r.uniform(0.85, 1.15)) if weight < weight_left else left
                school["pupils"][g] = max(0, min(left, part))
                left, weight_left = left - school["pupils"][g], weight_left - weight
        for school in teaching:
            there = sum(school["pupils"][g] for g in grades)
            school["rooms"][stage] = max(r.choice([0, 1, 1]), round(there / NORMS[stage] * r.uniform(0.6, 1.5)))
    for school in present:
        if not known:
            del school["pupils"]


def private_schools(draft, r):
    """Private and inclusive ones, some with shares of the entrants of several zones."""
    for school in draft.scenario.get("schools", []):
        if r.random() < 0.7:
            continue
        school["ownership"] = r.choice(["private", "private", "inclusive", "public"])
        if school["ownership"] != "private":
            continue
        rows = []
        for stage in school["rooms"]:
            if r.random() < 0.5:
                continue
            others = [one for one in draft.ids if one != school["zone"]]
            for zone in [school["zone"]] + r.sample(others, r.randint(0, min(2, len(others)))):
                path = {str(draft.base_year + at): round(r.uniform(0, 0.3), 3) for at in (-1, 3, 6) if r.random() < 0.7}
                rows.append({"zone": zone, "stage": stage, "share": path or round(r.uniform(0, 0.6), 3)})
        if rows:
            school["intake"] = rows


def partly_known(draft, r):
    """Pupils of some schools alone, and pupils that do not add up to the zone's."""
    for school in draft.scenario.get("schools", []):
        if "pupils" in school and r.random() < 0.25:
            del school["pupils"]
        elif "pupils" in school and r.random() < 0.5:
            school["pupils"] = [round(count * r.uniform(0.7, 1.2)) for count in school["pupils"]]


def existing_classes(draft, r):
    """Classes as they are, among them large and super-large ones, which are kept or not."""
    if r.random() < 0.7:
        draft.scenario["keep_classes"] = r.random() < 0.7
    for school in draft.scenario.get("schools", []):
        if r.random() < 0.7 and "pupils" in school:
            size = r.choice([30, 40, 48, 57, 68])
            school["classes"] = [-(-count // size) for count in school["pupils"]]


def sharing(draft, r):
    """λ of the county and of zones."""
    def shares():
        return {stage: r.choice([0, 0.3, 1, 0.5]) for stage in STAGES if r.random() < 0.8}
    draft.scenario["sharing"] = shares()
    for zone in draft.zones:
        if r.random() < 0.3:
            zone["sharing"] = shares()
