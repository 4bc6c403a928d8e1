"""What the presets are made with: births, cohorts, whole pupils of schools, classes, and the file itself.

Everything is arithmetic without chance, so that the same program always writes the same files.
"""

import json
import math
from pathlib import Path

# National births in ten thousands, as first published by the National Bureau of Statistics.
NATIONAL = {
    2000: 1771, 2001: 1702, 2002: 1647, 2003: 1599, 2004: 1593, 2005: 1617, 2006: 1584, 2007: 1594, 2008: 1608,
    2009: 1615, 2010: 1588, 2011: 1604, 2012: 1635, 2013: 1640, 2014: 1687, 2015: 1655, 2016: 1786, 2017: 1723,
    2018: 1523, 2019: 1465, 2020: 1202, 2021: 1062, 2022: 956, 2023: 902, 2024: 954,
}
STAGES = ("kindergarten", "primary", "junior")
GRADES = {"kindergarten": range(0, 3), "primary": range(3, 9), "junior": range(9, 12)}
FOLDER = Path(__file__).resolve().parents[2] / "src/scenario/presets"


def name(zh, en):
    """A name or text in both languages."""
    return {"zh": zh, "en": en}


def guess(zh, en):
    """The name of a thing of which only the number is known."""
    return name(f"{zh}（估）", f"{en} (est.)")


def in_english(rows):
    """Rows of a document, such as S6、S7, in an English sentence."""
    return rows.replace("、", ", ").replace("—", "–")


def source(field, status, zh, en, date):
    """Where the figures of a field come from."""
    return {"field": field, "status": status, "source": name(zh, en), "date": str(date)}


def cohort(births, base, age):
    """Children of an age on 31 August: a third of a year's births falls into September–December."""
    return births[base - age - 1] / 3 + births[base - age] * 2 / 3


def apportion(total, weights):
    """A whole number in parts as the weights, by largest remainder, ties to the first."""
    whole = sum(weights)
    if total == 0 or whole <= 0:
        return [0] * len(weights)
    exact = [total * weight / whole for weight in weights]
    parts = [math.floor(part + 1e-9) for part in exact]
    order = sorted(range(len(weights)), key=lambda place: (-round(exact[place] - parts[place], 9), place))
    for place in order[: total - sum(parts)]:
        parts[place] += 1
    return parts


def school(identity, zone, named, kind, rooms, crowd=1.0, **more):
    """A school; `rooms` by stage, `crowd`: pupils a room beside those of the zone's other schools."""
    return {"id": identity, "zone": zone, "name": named, "kind": kind, "rooms": rooms, "crowd": crowd, **more}


def weight(one, place, grade):
    """Schools of a zone have pupils by rooms × crowding; grades differ by up to 3 %, in a fixed order."""
    stage = next(stage for stage in STAGES if grade in GRADES[stage])
    crowd = one["crowd"]
    crowd = crowd.get(stage, 1.0) if isinstance(crowd, dict) else crowd
    return one["rooms"].get(stage, 0) * crowd * (1 + ((5 * place + 3 * grade) % 7 - 3) / 100)


def private(one, grade):
    """Whether a school is private in the sense of the public balance."""
    return one.get("ownership") == "private" or (one.get("ownership") == "inclusive" and grade > 2)


def enter_pupils(schools, zone, pupils, private_pupils=None):
    """Gives the pupils of a zone, K1…G9, to its schools. `private_pupils`: those of private ones by grade."""
    own = [(place, one) for place, one in enumerate(schools) if one["zone"] == zone]
    for grade in range(12):
        stage = next(stage for stage in STAGES if grade in GRADES[stage])
        taught = [(place, one) for place, one in own if one["rooms"].get(stage, 0) > 0]
        if not taught:
            continue
        parts = [(taught, pupils[grade])]
        if private_pupils is not None:
            of_private = [item for item in taught if private(item[1], grade)]
            others = [item for item in taught if not private(item[1], grade)]
            parts = [(of_private, private_pupils[grade]), (others, pupils[grade] - private_pupils[grade])]
        for group, total in parts:
            if not group:
                assert total == 0, (zone, grade, total)
                continue
            shares = apportion(total, [weight(one, place, grade) for place, one in group])
            for (_, one), share in zip(group, shares):
                one.setdefault("pupils", [0] * 12)[grade] = share


# By kind of zone: what there is of the staff the national ratios ask for, floor and site area a pupil, m², by stage.
STANDING = {
    "city": ((0.85, 0.95, 0.95), (8.5, 5.8, 7.5), (9, 13, 16)),
    "town": ((0.9, 1.0, 1.05), (9, 7.5, 9.5), (13, 22, 25)),
    "rural": ((0.8, 1.25, 1.2), (8, 10, 12), (15, 35, 35)),
}


def to_tens(number):
    """Rounded to tens: an estimate should not look like a count."""
    return round(number / 10) * 10


def enter_resources(zones, schools, beds):
    """Staff, floor and site of the zones by the rule of `STANDING`; `beds` a pupil by kind of zone and stage."""
    for zone in zones:
        shares, floor, site = STANDING[zone["kind"]]
        pupils = [sum(zone["kindergarten"]), sum(zone["pupils"][:6]), sum(zone["pupils"][6:])]
        rooms = sum(zone.get("rooms", {}).get("kindergarten", {}).values()) + sum(
            one["rooms"].get("kindergarten", 0) for one in schools if one["zone"] == zone["id"])
        needed = (rooms * 3, pupils[1] / 19, pupils[2] / 13.5)
        by_stage = lambda figures: {stage: count for stage, count, some in zip(STAGES, figures, pupils) if some}
        zone["staff"] = by_stage([round(count * share) for count, share in zip(needed, shares)])
        zone["floor_area"] = by_stage([to_tens(count * area) for count, area in zip(pupils, floor)])
        zone["site_area"] = by_stage([to_tens(count * area) for count, area in zip(pupils, site)])
        if beds:
            share = beds.get(zone["kind"], {})
            zone["boarding_beds"] = {stage: to_tens(count * share.get(stage, 0)) for stage, count in zip(STAGES, pupils)}


def resource_sources(zones, year=2020):
    """Where the figures of `STANDING` come from."""
    row = lambda figures: "、".join(f"{figure:g}" for figure in figures)
    rows = []
    for zone in zones:
        shares, floor, site = STANDING[zone["kind"]]
        english = lambda figures: row(figures).replace("、", ", ")
        told = {
            "staff": (f"规则：国家标准×{row(shares)}（幼儿园、小学、初中）",
                      f"Rule: national ratio × {english(shares)} (kindergarten, primary, junior)"),
            "floor_area": (f"规则：生均{row(floor)}㎡", f"Rule: {english(floor)} m² a pupil"),
            "site_area": (f"规则：生均{row(site)}㎡", f"Rule: {english(site)} m² a pupil"),
            "boarding_beds": ("规则：等于现有寄宿生", "Rule: as many as board now"),
        }
        rows += [source(f"zones[{zone['id']}].{field}", "estimate", *texts, year)
                 for field, texts in told.items() if field in zone]
    return rows


def sizes(one, stage, norms):
    """Class sizes of a stage of a school by the rule of the model (§3.2), and their norms."""
    grades = [grade for grade in GRADES[stage]]
    pupils = [one.get("pupils", [0] * 12)[grade] for grade in grades]
    rooms = int(one["rooms"].get(stage, 0))
    given = one.get("classes")
    filled = [place for place, count in enumerate(pupils) if count > 0]
    if given and any(given[grade] for grade in grades):
        classes = [given[grade] for grade in grades]
    elif len(filled) > rooms:
        return [sum(pupils) // rooms + (k < sum(pupils) % rooms) for k in range(rooms)] if rooms else []
    else:
        classes = [math.ceil(count / norm - 1e-9) for count, norm in zip(pupils, norms)]
        if sum(classes) > rooms:
            classes = [1 if count else 0 for count in pupils]
            while sum(classes) < rooms:
                classes[max(filled, key=lambda place: (pupils[place] / classes[place], -place))] += 1
    return [count // n + (k < count % n) for count, n in zip(pupils, classes) for k in range(n)]


def norms_of(one, stage):
    """Class sizes of the national norms."""
    if stage == "kindergarten":
        return [25, 30, 35] if one["kind"] == "kindergarten" else [30] * 3
    return [30 if one["kind"] == "teaching_point" else 45] * 6 if stage == "primary" else [50] * 3


def report(scenario):
    """Prints how full the schools of each zone are, for whoever changes a rule."""
    all_classes, large, giant = 0, 0, 0
    for zone in scenario["zones"]:
        for stage in STAGES:
            own = [one for one in scenario["schools"] if one["zone"] == zone["id"] and one["rooms"].get(stage)]
            pupils = sum(sum(one.get("pupils", [0] * 12)[grade] for grade in GRADES[stage]) for one in own)
            places = sum(one["rooms"][stage] * sum(norms_of(one, stage)) / len(norms_of(one, stage)) for one in own)
            classes = [size for one in own for size in sizes(one, stage, norms_of(one, stage))]
            if stage != "kindergarten":
                all_classes += len(classes)
                large += sum(size >= 56 for size in classes)
                giant += sum(size >= 66 for size in classes)
            if places:
                rooms = sum(one["rooms"][stage] for one in own)
                print(f"{zone['id']:16} {stage:13} {len(own):3} schools {rooms:4.0f} rooms {pupils:6} pupils "
                      f"{pupils / places:6.1%} largest {max(classes, default=0)}")
    if all_classes:
        print(f"large {large / all_classes:.2%}, super-large {giant} of {all_classes}; {len(scenario['schools'])} entries")


def tidy(one):
    """A school as the file has it: defaults left out."""
    kept = {key: value for key, value in one.items() if key not in ("crowd",)}
    if kept.get("kind") == "primary":
        del kept["kind"]
    if kept.get("ownership") == "public":
        del kept["ownership"]
    if not kept["rooms"]:
        del kept["rooms"]
    return kept


def write(preset, scenario, version=3):
    """Writes a preset: one entry of a list on a line."""
    scenario = dict(scenario, preset=preset, schools=[tidy(one) for one in scenario["schools"]])
    compact = lambda value: json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    fields = []
    for key, value in scenario.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            rows = ",\n".join(compact(row) for row in value)
            fields.append(f'"{key}":[\n{rows}\n]')
        else:
            fields.append(f'"{key}":{compact(value)}')
    body = ",\n".join(fields)
    text = f'{{"xuewei":{version},"scenarios":[{{\n{body}\n}}]}}\n'
    json.loads(text)
    (FOLDER / f"{preset}.json").write_text(text, encoding="utf-8")
