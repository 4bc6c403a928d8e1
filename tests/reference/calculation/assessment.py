"""Figures of the county assessments: enrolment, retention, large classes, sizes of schools."""

from .ageing import RETENTION
from .classes import figures
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
    """Of those in G1 the share still there at graduation; migration does not enter. Of one zone alone."""
    if len(zones) != 1 or not any(sum(enrolled[zones[0], stage, year]) for stage in COMPULSORY):
        return None
    found = 1.0
    for stay in (frame.zones[zones[0]].get("retention") or RETENTION)[6:]:
        found *= stay
    return found


def of_classes(count, stages):
    """The share of the classes of some stages that have a mark."""
    def figure(frame, zones, year, children, enrolled, classes):
        there = [figures(classes[name, stage, year], stage) for name, school in frame.schools.items()
                 if school["zone"] in zones for stage in stages]
        return share(sum(count(one) for one in there), sum(one["classes"] for one in there))
    return figure


def largest(kinds):
    """Pupils of the largest school of some kinds, whole; an idle site put to use is of the kind of what is taught
    there."""
    def figure(frame, zones, year, children, enrolled, classes):
        sizes = []
        for name, school in frame.schools.items():
            pupils = {stage: sum(classes[name, stage, year].pupils) for stage in STAGES}
            kind = school.get("kind", "primary")
            if kind == "idle_site":
                kind = "kindergarten" if pupils["primary"] + pupils["junior"] == 0 else "primary"
            if school["zone"] in zones and kind in kinds:
                # Classes attached to a school are no part of its size.
                sizes.append(pupils["kindergarten"] if kind == "kindergarten" else pupils["primary"] + pupils["junior"])
        return max(sizes, default=0) or ""
    return figure


def share(part, whole):
    """Empty where there is nothing to be a part of."""
    return part / whole if whole > 1e-9 else ""


COMPULSORY = ("primary", "junior")
INDICATORS = {
    "gross_enrolment": gross_enrolment,
    "one_year_enrolment": one_year_enrolment,
    "kindergarten_size": largest(["kindergarten"]),
    "retention": retention,
    "large": of_classes(lambda one: one["large"], COMPULSORY),
    "super_large": of_classes(lambda one: one["super_large"], COMPULSORY),
    "within_norm": of_classes(lambda one: one["classes"] - one["over_norm"], STAGES),
    "school_size": largest(["primary", "junior", "teaching_point"]),
    "nine_year_size": largest(["nine_year"]),
}
