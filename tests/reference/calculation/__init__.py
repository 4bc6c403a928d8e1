"""A second, independent calculation of the projection: children, enrolment, places and needs.

It was written from the description of the model and of the file format alone, without the Rust code, and on purpose in
a different shape: it works on the JSON as it stands, by zone id, in dictionaries, each step of the model in a function
of its own, with no thought of speed. It is kept so that both can be compared at any time (compare.py). When the model
is meant to change, change both, here again from the description; a difference is settled by the description, never by
copying one side. Where the description is silent, the docstring of the step says how it was read.

    births ─> calibration ─> [ageing ─> transfer ─> arrivals ─> estates] every year ─> enrolment ─┬─> needs
                                                                                          rooms ──┘

It takes valid workspaces and checks nothing. Schools, uncertainty, money and warnings are not calculated.
"""

from . import enrolment, needs, projection
from .words import Frame


def scenario_of(workspace, scenario_id=None):
    """The scenario with this id; without one, the baseline, which is the first unless the file says otherwise."""
    wanted = scenario_id or workspace.get("baseline") or workspace["scenarios"][0]["id"]
    return next(scenario for scenario in workspace["scenarios"] if scenario["id"] == wanted)


def tables(scenario):
    """The tables of a scenario by name, each a list of rows of which the first is the head."""
    frame = Frame(scenario)
    children = projection.children(scenario, frame)
    enrolled = enrolment.enrolment(scenario, frame, children)
    head = ["zone", "age", "year", "children"]
    rows = [[zone, age, year, children[year][zone, age]]
            for zone in frame.zones for age in frame.all_ages for year in frame.years]
    return {"children": [head] + rows, "project": needs.table(scenario, frame, enrolled)}
