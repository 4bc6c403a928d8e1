"""From births to the children of the base year: k, ρ and ages 0 to 14."""

from collections import namedtuple

from .births import cohort, known_for_entry
from .words import attendance, pupils

# k, ρ and the children by age of one zone in the base year.
Base = namedtuple("Base", "children_per_birth entry_ratio children")


def calibrate(scenario, frame, zone, series):
    """k and ρ as given, else from the base year."""
    given = zone.get("children")
    in_first_grades = sum(pupils(zone)[:3])
    born = [cohort(scenario, series, age, frame.base_year) for age in range(9)]
    known = known_for_entry(frame, series)

    k = zone.get("children_per_birth")
    if k is None and given is not None:
        k = ratio(sum(given), sum(born[:6]))
    elif k is None:
        k = ratio(in_first_grades, sum(born[6:])) if known else 1.0

    rho = zone.get("entry_ratio")
    if rho is None:
        rho = ratio(in_first_grades, k * sum(born[6:])) if given is not None and known else 1.0

    children = {age: given[age] if given is not None else k * born[age] for age in range(6)}
    for age in range(6, 15):
        children[age] = pupils(zone)[age - 6] / attendance(zone, frame.stage_at(age))
    return Base(k, rho, children)


def ratio(over, under):
    """A denominator of 0 gives 1."""
    return over / under if under != 0 else 1.0
