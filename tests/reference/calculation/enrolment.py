"""Pupils by grade: children times the enrolment ratio of a kindergarten class, or the attendance of a stage."""

from .words import attendance


def enrolment(scenario, frame, children):
    """Pupils of each grade, by zone, stage and year."""
    base = children[frame.base_year]
    ratios = {name: base_ratios(scenario, zone, base) for name, zone in frame.zones.items()}
    county = gross_ratio(ratios, base)
    found = {}
    for name, zone in frame.zones.items():
        own = gross_ratio({name: ratios[name]}, base)
        for year, state in children.items():
            path = [moving_ratio(scenario, frame, zone, ratios[name], own, county, j, year) for j in range(3)]
            found[name, "kindergarten", year] = [state[name, 3 + j] * path[j] for j in range(3)]
            for stage in ("primary", "junior"):
                share = attendance(zone, stage)
                found[name, stage, year] = [state[name, age] * share for age in frame.ages[stage]]
    return found


def base_ratios(scenario, zone, base):
    """e of K1, K2 and K3 in the base year: by class if its pupils and children are known, else one ratio for all."""
    children = [base[zone["id"], age] for age in range(3, 6)]
    gross = zone.get("gross_ratio")
    if gross is None:
        gross = scenario.get("gross_ratio", 1)
    given = zone.get("kindergarten")
    if given is None:
        return [gross] * 3
    by_class = given if isinstance(given, list) else None
    if sum(children) > 0:
        gross = (sum(by_class) if by_class else given) / sum(children)
    return [by_class[j] / children[j] if by_class and children[j] > 0 else gross for j in range(3)]


def gross_ratio(ratios, base):
    """GER: pupils per child aged 3 to 5 over these zones; without such children, the mean of the ratios."""
    cells = [(base[zone, 3 + j], own[j]) for zone, own in ratios.items() for j in range(3)]
    children = sum(count for count, _ in cells)
    if children > 0:
        return sum(count * e for count, e in cells) / children
    return sum(e for _, e in cells) / len(cells) if cells else 0.0


def moving_ratio(scenario, frame, zone, ratios, own, county, j, year):
    """e of a class in a year: on a straight line to the target, the zone's or else the county's, then flat.

    A ratio as target moves all classes in proportion: at a zone from the zone's own ratio, at the county from the
    county's. Where that is 0, the target is the ratio of every class.
    """
    target, reference = zone.get("kindergarten_target"), own
    if target is None:
        target, reference = scenario.get("kindergarten_target"), county
    if target is None:
        return ratios[j]
    if target.get("by_class") is not None:
        end = target["by_class"][j]
    else:
        end = ratios[j] * target["ratio"] / reference if reference > 0 else target["ratio"]
    if year >= target["year"]:
        return end
    return ratios[j] + (end - ratios[j]) * (year - frame.base_year) / (target["year"] - frame.base_year)
