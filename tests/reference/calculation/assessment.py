"""Figures of the county assessments: enrolment, retention, large classes, sizes of schools."""

from math import prod

from .ageing import RETENTION
from .classes import figures
from .schools import NOBODY
from .words import STAGES

HEAD = ["indicator", "area", "year", "figure"]
KINDS = ("city", "town", "rural")


def table(frame, children, enrolled, classes):
    """Head and rows: of each indicator that is calculated, zones, kinds of zones, the county."""
    areas = [(zone, [zone]) for zone in frame.zones]
    areas += [("*" + kind, [zone for zone, one in frame.zones.items() if one.get("kind", "city") == kind])
              for kind in KINDS] + [("*", list(frame.zones))]
    rows = [HEAD]
    for indicator, figure in INDICATORS.items():
        for name, zones in areas:
            for year in frame.years:
                rows.append([indicator, name, year, figure(frame, zones, year, children, enrolled, classes)])
    return rows


def gross_enrolment(frame, zones, year, children, enrolled, classes):
    """Kindergarten pupils ÷ children of ages 3 to 5."""
    pupils = sum(sum(enrolled[zone, "kindergarten", year]) for zone in zones)
    return share(pupils, sum(children[year][zone, age] for zone in zones for age in range(3, 6)))


def one_year_enrolment(frame, zones, year, children, enrolled, classes):
    """Pupils of K3 ÷ children of age 5."""
    return share(sum(enrolled[zone, "kindergarten", year][2] for zone in zones),
                 sum(children[year][zone, 5] for zone in zones))


def retention(frame, zones, year, children, enrolled, classes):
    """Of those in G1 the share still there at graduation; migration does not enter. Of several zones by those in G1."""
    found, entering = [], []
    for zone in zones:
        found.append(prod((frame.zones[zone].get("retention") or RETENTION)[6:]))
        entering.append(enrolled[zone, "primary", year][0])
    if sum(entering) < NOBODY:
        # A zone has its share whether anybody enters or not; the description knows no share of zones where nobody does.
        return None
    return sum(share * count for share, count in zip(found, entering)) / sum(entering)


def of_classes(count, stages):
    """The share of the classes of some stages that have a mark."""
    def figure(frame, zones, year, children, enrolled, classes):
        there = [figures(classes[name, stage, year], stage) for name, school in frame.schools.items()
                 if school["zone"] in zones for stage in stages]
        return share(sum(count(one) for one in there), sum(one["classes"] for one in there))
    return figure


def largest(has_kind, stages):
    """Whole pupils of some stages in the largest school of a kind. What a school teaches beside the stages of its kind
    counts as well, against the cap on what it is: the children of a kindergarten that comes to teach primary as those
    of a kindergarten, the others as those of a school. Classes attached to a school are no part of its size."""
    def figure(frame, zones, year, children, enrolled, classes):
        sizes = [sum(sum(classes[name, stage, year].pupils) for stage in stages)
                 for name, school in frame.schools.items()
                 if school["zone"] in zones and has_kind(school.get("kind", "primary"))]
        return max(sizes, default=0) or ""
    return figure


def share(part, whole):
    """Empty where there is nothing to be a part of."""
    return part / whole if whole >= NOBODY else ""


COMPULSORY = ("primary", "junior")
INDICATORS = {
    "gross_enrolment": gross_enrolment,
    "one_year_enrolment": one_year_enrolment,
    "kindergarten_size": largest(lambda kind: kind in ("kindergarten", "idle_site"), ["kindergarten"]),
    "retention": retention,
    "large": of_classes(lambda one: one["large"], COMPULSORY),
    "super_large": of_classes(lambda one: one["super_large"], COMPULSORY),
    "within_norm": of_classes(lambda one: one["classes"] - one["over_norm"], STAGES),
    "school_size": largest(lambda kind: kind != "nine_year", COMPULSORY),
    "nine_year_size": largest(lambda kind: kind == "nine_year", COMPULSORY),
}
