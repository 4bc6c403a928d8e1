"""Pupils among the schools of a zone, year by year."""

from .base_pupils import base_pupils
from .closing import closings
from .places import grade_places, rooms_of
from .rooms import effects, share_after_base, whole
from .schools import NOBODY, NOWHERE, OWN, intakes, is_private, pupils_given, share_in, taught, teaches
from .words import STAGES


class Sharing:
    """All that sharing the pupils of a scenario needs to know."""

    def __init__(self, scenario, frame, enrolled, standing):
        self.scenario, self.frame, self.enrolled, self.standing = scenario, frame, enrolled, standing
        self.closings = closings(scenario, frame)
        self.base = base_pupils(scenario, frame, enrolled, standing[frame.base_year])
        # By zone, stage and year as far as it is known: the pupils by grade of each member.
        self.found = {(zone, stage, frame.base_year): row for (zone, stage), row in self.base.items()}

    def places(self, zone, member, stage, year):
        """Places by grade."""
        return grade_places(self.scenario, self.frame, self.standing[year], zone, member, stage)

    def rooms(self, zone, member, stage, year):
        """Rooms."""
        return rooms_of(self.standing[year], zone, member, stage)

    def open(self, zone, member, stage, year):
        """Whether there are rooms; or pupils all the same, of the year before or of a school that closes, unless it has
        lost its rooms or been closed."""
        if self.rooms(zone, member, stage, year) > 0:
            return True
        if member == OWN:
            return False
        if year <= self.frame.base_year:
            return teaches(self.frame, self.frame.schools[member], stage)
        if self.rooms(zone, member, stage, year - 1) > 0 or self.is_shut(zone, member, stage, year):
            return False
        if self.pupils_of(member, stage, year - 1) >= NOBODY:
            return True
        return any(one.receiver == member and one.stage == stage and one.year == year
                   and self.pupils_of(one.school, stage, year - 1) >= NOBODY for one in self.closings)

    def is_shut(self, zone, member, stage, year):
        """Whether it has been closed, and had no rooms since."""
        return any(one.school == member and one.stage == stage and one.year <= year
                   and not any(self.rooms(zone, member, stage, since) > 0 for since in range(one.year, year + 1))
                   for one in self.closings)

    def pupils_of(self, member, stage, year):
        """Its pupils of all zones."""
        return sum(sum(self.found[origin, stage, year].get(member, [])) for origin in self.frame.zones)

    def is_private(self, member, stage):
        """Whether it is a private school of the stage."""
        return member not in (OWN, NOWHERE) and is_private(self.frame.schools[member], stage)

    def at_base(self, zone, member, stage):
        """Whether it had pupils of the zone to teach in the base year."""
        if member == OWN:
            return not taught(self.frame, zone, stage)
        return teaches(self.frame, self.frame.schools[member], stage)

    def is_as_new(self, zone, member, stage, year):
        """Whether it has come since the base year, or has come back after closing; with or without pupils, what stood
        in the base year is not new."""
        return not self.at_base(zone, member, stage) or any(
            not self.open(zone, member, stage, earlier) for earlier in range(self.frame.base_year, year))

    def opens_with_all_grades(self, zone, member, stage, year):
        """Whether the year is its first and rooms come all at once."""
        if self.open(zone, member, stage, year - 1):
            return False
        return any(project.get("phase_in", 1) == 1
                   and whole(effect["rooms"] * share_after_base(project, self.frame, year)) > 0
                   for key, effect, project in effects(self.scenario)
                   if key == (member, stage) or (member == OWN and key[:2] == (zone, stage) and len(key) == 3))

    def members(self, zone, stage, year):
        """Public and other schools that share catchments, and private ones, that are open to pupils of a zone."""
        common, private = [], []
        for name, school in self.frame.schools.items():
            if not self.open(school["zone"], name, stage, year):
                continue
            if self.is_private(name, stage):
                private.append(name)
            elif school["zone"] == zone:
                common.append(name)
        if self.open(zone, OWN, stage, year):
            common.append(OWN)
        return common, private


def pupils_by_school(sharing):
    """By zone, stage and year: for each school, the rooms of no school and no school at all, its pupils by grade."""
    for year in sharing.frame.years[1:]:
        for zone in sharing.frame.zones:
            for stage in STAGES:
                sharing.found[zone, stage, year] = in_year(sharing, sharing.found, zone, stage, year)
    return sharing.found


def in_year(sharing, before, zone, stage, year):
    """The pupils by grade of each member of a zone and stage in a year after the base year."""
    totals = sharing.enrolled[zone, stage, year]
    common, private = sharing.members(zone, stage, year)
    risen, handed_over = risen_pupils(sharing, before, zone, stage, year)
    takes = private_shares(sharing, private, zone, stage, year)
    places = {member: sharing.places(zone, member, stage, year) for member in common}
    catchment = catchment_shares(sharing, common, zone, stage, year)
    opening = {member for member in common + private
               if sharing.opens_with_all_grades(zone if member == OWN else sharing.frame.schools[member]["zone"],
                                                member, stage, year) and member not in handed_over}
    found = {member: [] for member in [*common, *private, NOWHERE]}
    for g, total in enumerate(totals):
        grade = {member: 0.0 for member in found}
        at_grade = {member: places[member][g] for member in common}
        if g == 0:
            for member in private:
                grade[member] = takes[member] * total
            left = total - sum(grade.values())
            enter(sharing, grade, catchment, at_grade, left, zone, stage)
        else:
            at_entry = {member: places[member][0] for member in common}
            move_up(grade, {member: rows[g] for member, rows in risen.items()}, common, private, at_entry, total)
            if opening:
                take_all_grades(sharing, grade, opening, common, takes, catchment, at_grade, zone, stage)
        for member, pupils in grade.items():
            found[member].append(pupils)
    return {member: row for member, row in found.items()
            if member in common or (member in private and sharing.frame.schools[member]["zone"] == zone) or any(row)}


def risen_pupils(sharing, before, zone, stage, year):
    """By member, last year's pupils a grade on, those of a closing school at its receiver; and who has received any.

    Those of a school closing without a receiver, and those in no school, belong to nobody yet.
    """
    risen, handed_over = {}, set()
    def add(member, row):
        up = [0.0] + row[:-1]
        risen[member] = [a + b for a, b in zip(risen.get(member, [0.0] * len(up)), up)]
    receivers = {(one.school, one.stage): one.receiver for one in sharing.closings if one.year == year}
    for origin in sharing.frame.zones:
        for member, row in before[origin, stage, year - 1].items():
            receiver = receivers.get((member, stage))
            if receiver is not None and receiver in sharing.frame.schools:
                there = sharing.frame.schools[receiver]["zone"]
                if there == zone:
                    add(receiver, row)
                    if sum(row) >= NOBODY:
                        handed_over.add(receiver)
            elif origin == zone:
                add(member, row)
    return risen, handed_over


def move_up(grade, risen, common, private, places, total):
    """Those at school move up, scaled to the zone's grade. Pupils of a school that closes without a receiver, and those
    of no school, go to the schools that share catchments; where none of these has pupils yet, by entry places."""
    there = {member: risen.get(member, 0.0) for member in common}
    moving = sum(risen.values())
    if moving < NOBODY:
        share_by(grade, places, total)
        return
    for member in private:
        grade[member] = risen.get(member, 0.0) * total / moving
    left = total - sum(grade.values())
    share_by(grade, there if sum(there.values()) >= NOBODY else places, left)


def share_by(grade, weights, total):
    """Adds a number in proportion to weights; without any, to no school."""
    whole_weight = sum(weights.values())
    if whole_weight <= 0:
        grade[NOWHERE] += total
        return
    for member, weight in weights.items():
        grade[member] += total * weight / whole_weight


def enter(sharing, grade, catchment, places, left, zone, stage):
    """Entrants not taken by private schools go by catchment; part of what is too many goes where places are spare."""
    share_by(grade, catchment, left)
    even_out(sharing, grade, places, places, zone, stage)


def even_out(sharing, grade, places, takers, zone, stage):
    """λ of all excess over the places moves, at most what is spare: taken by excess, given by spare places of the
    takers."""
    excess = {member: max(0.0, grade[member] - count) for member, count in places.items()}
    spare = {member: max(0.0, count - grade[member]) if member in takers else 0.0 for member, count in places.items()}
    moving = min(sharing_share(sharing, zone, stage) * sum(excess.values()), sum(spare.values()))
    if moving < NOBODY:
        return
    for member in places:
        grade[member] -= moving * excess[member] / sum(excess.values())
        grade[member] += moving * spare[member] / sum(spare.values())


def sharing_share(sharing, zone, stage):
    """λ: the zone's, or where it gives none, the county's."""
    own = sharing.frame.zones[zone].get("sharing")
    return (own if own is not None else sharing.scenario.get("sharing") or {}).get(stage, 0)


def take_all_grades(sharing, grade, opening, common, takes, catchment, places, zone, stage):
    """Schools that open with all grades take their share of each, the others keep the rest in proportion; then the
    opening ones take of what is too many elsewhere, as of entrants. Pupils of other schools stay where they are."""
    total = sum(grade.values())
    others = total
    for member in opening:
        if member not in common:
            others -= takes[member] * total
    for member in grade:
        if member in opening and member not in common:
            grade[member] = takes[member] * total
        elif total > 0:
            grade[member] *= others / total
    taking = {member for member in opening if member in common}
    shared = sum(grade[member] for member in common)
    staying = {member: grade[member] for member in common if member not in taking}
    if not taking or sum(catchment.values()) <= 0:
        return
    if sum(staying.values()) > 0:
        for member in taking:
            grade[member] = shared * catchment[member] / sum(catchment.values())
        left = shared - sum(grade[member] for member in taking)
        for member, pupils in staying.items():
            grade[member] = pupils * left / sum(staying.values())
    even_out(sharing, grade, places, taking, zone, stage)


def private_shares(sharing, private, zone, stage, year):
    """By private school, its share of the zone's entrants; more than all is scaled to all."""
    found = {}
    for member in private:
        school = sharing.frame.schools[member]
        given = intakes(school, stage)
        if given:
            found[member] = share_in(given[zone], year) if zone in given else 0.0
        elif school["zone"] != zone:
            found[member] = 0.0
        elif sharing.is_as_new(zone, member, stage, year):
            found[member] = part(entry_places(sharing, zone, stage, year), member)
        else:
            found[member] = base_share(sharing, zone, stage, member)
    total = sum(found.values())
    return {member: share / max(1.0, total) for member, share in found.items()}


def entry_places(sharing, zone, stage, year):
    """Entry places of all that teach the stage in the zone, private schools too."""
    found = {name: sharing.places(zone, name, stage, year)[0] for name, school in sharing.frame.schools.items()
             if school["zone"] == zone}
    found[OWN] = sharing.places(zone, OWN, stage, year)[0]
    return found


def part(weights, member):
    """Its part of the sum; 0 where there is none."""
    total = sum(weights.values())
    return weights[member] / total if total > 0 else 0.0


def base_share(sharing, zone, stage, member):
    """Of a private school: its share of the zone's base intake, those in no school among it; without an intake, of all
    pupils; where there are none, of the rooms."""
    rows = sharing.base[zone, stage]
    if nobody_at_base(sharing, zone, stage):
        there = [name for name, school in sharing.frame.schools.items() if school["zone"] == zone]
        return part(base_rooms(sharing, zone, stage, [*there, OWN]), member)
    intake = {name: row[0] for name, row in rows.items()}
    everyone = {name: sum(row) for name, row in rows.items()}
    return part({member: 0.0, **(intake if sum(intake.values()) > 0 else everyone)}, member)


def nobody_at_base(sharing, zone, stage):
    """Whether the zone had nobody of the stage."""
    return sum(sharing.enrolled[zone, stage, sharing.frame.base_year]) < NOBODY


def base_rooms(sharing, zone, stage, members):
    """Rooms of the base year; none of those that give their pupils as none."""
    schools, found = sharing.frame.schools, {}
    for member in members:
        given = None if member == OWN else pupils_given(sharing.frame, schools[member], stage)
        rooms = sharing.rooms(zone, member, stage, sharing.frame.base_year)
        found[member] = rooms if given is None or sum(given) > 0 else 0
    return found


def catchment_shares(sharing, common, zone, stage, year):
    """Of those who share catchments: a new one has its entry places' part of all, the others what is left in proportion
    to their part of the base intake, and so what closed schools had. One that stood without pupils has none. Where the
    zone had nobody of the stage, those that do not give their pupils as none have their part of the rooms. Where none
    that stood has any part, all go by entry places, as in a grade with no pupils yet."""
    places = {member: sharing.places(zone, member, stage, year)[0] for member in common}
    base = {member: row[0] for member, row in sharing.base[zone, stage].items()}
    if nobody_at_base(sharing, zone, stage):
        base = base_rooms(sharing, zone, stage, common)
    new = {member for member in common if sharing.is_as_new(zone, member, stage, year)}
    old = {member: base.get(member, 0.0) for member in common if member not in new}
    if sum(old.values()) <= 0:
        return places
    found = {member: part(places, member) for member in new}
    left = 1.0 - sum(found.values())
    found.update({member: left * part(old, member) for member in old})
    return found
