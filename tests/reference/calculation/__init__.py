"""A second, independent calculation of the projection: children, enrolment, places, schools, classes and needs.

It was written from the description of the model and of the file format alone, without the Rust code, and on purpose in
a different shape: it works on the JSON as it stands, by zone id, in dictionaries, each step of the model in a function
of its own, with no thought of speed. It is kept so that both can be compared at any time (compare.py). When the model
is meant to change, change both, here again from the description; a difference is settled by the description, never by
copying one side. Where the description is silent, the docstring of the step says how it was read.

    births ─> calibration ─> [ageing ─> transfer ─> arrivals ─> estates] every year ─> enrolment ─┬─> needs
                                 closings ─┘                                closings ─> rooms ──┤
                                                        pupils among schools ─> classes ─┬─> school table
                                                                                         ├─> resources
                                                                                         └─> assessment

Of schools, places on which the description is silent were read as the program's output showed, without its code:
there agreement proves only that both do the same. These are: base pupils of schools that give none (private ones
first, then a part by rooms of what these leave); pupils of a school that closes without a receiver go to schools that
are not private; where a school opens with all grades, shared places move in the upper grades only into it; a grade
without pupils goes by entry places without the private ones; a school without rooms is gone once it has no pupils or
has lost what rooms it had; a cohort joined by pupils of a closing school is formed afresh, and so is a whole stage where
entrants lack even one room of those that kept classes leave; a stage without classes given keeps none; staff of mixed
classes, no more than of the classes needed; whole pupils of those in no school beside schools; attached pupils in the
sizes of schools; disabled children of no kindergarten.

Not read off the output but decided: a school that stands without pupils in the base year is not new; where the zone had
nobody of the stage, schools that do not give their pupils as none go by rooms, private ones without an intake too;
where no school that stood then has a part, all go by entry places; fewer than a billionth of a pupil are nobody; pupils
in no school are private by the zone's share, and where none is given, by its rooms; needs of pupils who go to school in
another zone count where the school stands; the children of a kindergarten and the pupils of a school count against the
cap of either, whichever of the two a school was before.

It takes valid workspaces and checks nothing. Of the tables of needs and assessment only some columns and indicators are
calculated; floor, land, staff there will be, capital, uncertainty and warnings are not.
"""

from . import among, assessment, classes, enrolment, needs, projection, resources, school_table
from .rooms import rooms
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
    found = {"children": [head] + rows, "project": needs.table(scenario, frame, enrolled)}
    if frame.schools:
        standing = {year: rooms(scenario, frame, year) for year in frame.years}
        sharing = among.Sharing(scenario, frame, enrolled, standing)
        pupils = among.pupils_by_school(sharing)
        whole = classes.whole_pupils(frame, pupils)
        formed = classes.formed_by_school(scenario, frame, whole, standing)
        found["schools"] = school_table.table(frame, sharing, pupils, formed, standing)
        found["assessment"] = assessment.table(frame, children, enrolled, formed)
        found["needs"] = resources.Needs(
            scenario, frame, children, sharing, pupils, whole, formed, standing).table()
    return found
