"""Year by year: the children of every zone and age."""

from . import ageing, arrivals, enrolment, estates, transfer
from .base_pupils import base_pupils
from .births import births
from .calibration import calibrate
from .closing import moves_with_schools
from .rooms import rooms


def children(scenario, frame):
    """By year, the children by zone and age."""
    series = births(scenario, frame)
    bases = {name: calibrate(scenario, frame, zone, series[name]) for name, zone in frame.zones.items()}
    trends = ageing.trends(frame)
    state = {(zone, age): float(bases[zone].children[age]) for zone in frame.zones for age in frame.all_ages}
    arrived = arrivals.in_base_year(scenario, frame)
    found = {frame.base_year: state}
    enrolled = enrolment.enrolment(scenario, frame, found)
    in_schools = base_pupils(scenario, frame, enrolled, rooms(scenario, frame, frame.base_year))
    moving = moves_with_schools(scenario, frame, in_schools)
    for year in frame.years[1:]:
        state = ageing.older(scenario, frame, state, series, bases, trends, year)
        state = transfer.along_links(scenario, frame, state, year)
        state = transfer.with_projects(scenario, frame, state, year, moving)
        state, arrived = arrivals.arrive(scenario, frame, state, arrived, year)
        state = estates.occupy(scenario, frame, state, year)
        found[year] = state
    return found
