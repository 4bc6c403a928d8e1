"""What pupils need beside places: classes, staff, beds, devices, operating money."""

from .norms import class_size, whole_up
from .schools import NOBODY, NOWHERE, OWN, is_private, ownership, share_in
from .words import ROOM_CLASSES, STAGES, by_year, held

HEAD = ("area,stage,year,pupils,private,inclusive,classes_needed,at_least,staff_needed,recruits,beds_needed,"
        "devices_needed,operating,operating_public,operating_per_pupil,disabled,disabled_enrolled,population_places"
        ).split(",")
NOT_CALCULATED = None
KINDS = ("city", "town", "rural")
SUMMED = ("pupils", "private", "inclusive", "classes_needed", "staff_needed", "recruits", "beds_needed",
          "devices_needed", "operating", "operating_public", "disabled", "disabled_enrolled", "population_places")
PUBLIC_FUNDING = {"public": {"kindergarten": 0.5}, "inclusive": {"kindergarten": 1 / 3}, "private": {"kindergarten": 0}}


class Needs:
    """The needs of a scenario whose pupils are in schools."""

    def __init__(self, scenario, frame, children, sharing, pupils, whole, classes, standing):
        self.scenario, self.frame, self.children, self.sharing = scenario, frame, children, sharing
        self.pupils, self.whole, self.classes, self.standing = pupils, whole, classes, standing
        self.norms, self.resources = scenario.get("norms") or {}, scenario.get("resources") or {}
        self.cells = {(zone, stage, year): self.cell(zone, stage, year)
                      for zone in frame.zones for stage in STAGES for year in frame.years}
        for stage in STAGES:
            for year in frame.years:
                self.recruit(stage, year)

    def table(self):
        """Head and rows: zones, kinds of zones that there are, the county."""
        areas = [(zone, [zone]) for zone in self.frame.zones]
        for kind in KINDS:
            zones = [zone for zone, one in self.frame.zones.items() if one.get("kind", "city") == kind]
            areas.append(("*" + kind, zones))
        rows = [HEAD]
        for name, zones in areas + [("*", list(self.frame.zones))]:
            for stage in STAGES:
                for year in self.frame.years:
                    rows.append([name, stage, year, *self.row([self.cells[zone, stage, year] for zone in zones])])
        return rows

    def row(self, cells):
        """The columns of some zones together; what one of them does not know is not known."""
        found = {}
        for name in SUMMED:
            values = [cell[name] for cell in cells]
            partly = NOT_CALCULATED in values or ("" in values and set(values) != {""})
            found[name] = NOT_CALCULATED if partly else "" if "" in values else sum(values)
        if not cells:
            found["population_places"] = ""
        at_least = [cell["at_least"] for cell in cells]
        found["at_least"] = "true" if True in at_least else NOT_CALCULATED if NOT_CALCULATED in at_least else "false"
        if NOT_CALCULATED in (found["pupils"], found["operating"]):
            found["operating_per_pupil"] = NOT_CALCULATED
        elif found["operating"] == "" or found["pupils"] < NOBODY:
            found["operating_per_pupil"] = ""
        else:
            found["operating_per_pupil"] = found["operating"] / found["pupils"]
        return [found[name] for name in HEAD[3:]]

    def cell(self, zone, stage, year):
        """The figures of a zone, stage and year, but for recruits. Pupils of a school count where it stands, wherever
        they come from: what they need is needed there."""
        frame, schools = self.frame, self.frame.schools
        members = self.pupils[zone, stage, year]
        outside = [sum(row[g] for name, row in members.items() if name in (OWN, NOWHERE))
                   for g in range(len(frame.ages[stage]))]
        zone_kind = frame.zones[zone].get("kind", "city")
        sizes = [class_size(self.norms, stage, grade, stage, zone_kind) for grade in frame.grades(stage)]
        mixed = any(name in schools and sum(row) > 0 for name, row in members.items())
        # Beside pupils in schools those in none are whole, too.
        counted = outside if not mixed else [sum(row[g] for name, row in self.whole[zone, stage, year].items()
                                                 if name in (OWN, NOWHERE)) for g in range(len(outside))]
        classes_outside = sum(whole_up(count / size) for count, size in zip(counted, sizes))
        of_schools = [(name, self.of_school(name, stage, year)) for name, school in schools.items()
                      if school["zone"] == zone]
        total = sum(outside) + sum(one["pupils"] for _, one in of_schools)
        cell = {"pupils": total, "at_least": sum(outside) >= NOBODY,
                "classes_needed": classes_outside + sum(one["classes"] for _, one in of_schools),
                "staff_needed": (self.staff(stage, sum(outside), classes_outside)
                                 + sum(one["staff"] for _, one in of_schools))}
        known_outside = self.by_owner(zone, stage, year, sum(outside))
        cell["private"] = known_outside and known_outside["private"] + sum(
            one["pupils"] for name, one in of_schools if is_private(schools[name], stage))
        cell["inclusive"] = known_outside and known_outside["inclusive"] + sum(
            one["pupils"] for name, one in of_schools
            if stage == "kindergarten" and ownership(schools[name]) == "inclusive")
        cell["beds_needed"] = total * self.boarding(zone, stage)
        cell["devices_needed"] = (total / self.norms.get("pupils_per_device", 10)
                                  + cell["staff_needed"] / self.norms.get("staff_per_device", 1))
        per_pupil = self.funding(stage, year)
        boarder = self.norms.get("boarder_supplement") or 0
        cell["operating"] = cell["operating_public"] = ""
        if per_pupil is not None:
            boarders = self.boarding(zone, stage) * boarder
            parts = [(one["funded"] * per_pupil + one["pupils"] * boarders, ownership(schools[name]))
                     for name, one in of_schools]
            cell["operating"] = sum(money for money, _ in parts) + sum(outside) * (per_pupil + boarders)
            cell["operating_public"] = known_outside and sum(
                money * self.paid(owner, stage) for money, owner in parts + [
                    (people * (per_pupil + boarders), owner) for owner, people in known_outside.items()])
        rate = self.norms.get("disabled_per_1000")
        # School age is that of the compulsory stages; children of it count, whether they attend or not.
        of_age = sum(self.children[year][zone, age] for age in frame.ages[stage])
        cell["disabled"] = "" if rate is None or stage == "kindergarten" else of_age / 1000 * rate
        enrolled = self.resources.get("disabled_enrolled")
        known = cell["disabled"] != "" and enrolled is not None
        cell["disabled_enrolled"] = cell["disabled"] * share_in(enrolled, year) if known else ""
        places, residents = (self.norms.get("places_per_1000") or {}).get(stage), frame.zones[zone].get("population")
        cell["population_places"] = "" if places is None or residents is None else residents / 1000 * places
        return cell

    def of_school(self, name, stage, year):
        """Pupils, classes needed, staff needed and pupils funded of a school."""
        frame = self.frame
        people = sum(sum(self.pupils[origin, stage, year].get(name, [])) for origin in frame.zones)
        one = self.classes[name, stage, year]
        classes = sum(whole_up(count / norm) for count, norm in zip(one.pupils, one.norms))
        # Where rooms are so few that classes are mixed, these are taught, or as many mixed ones as all pupils want.
        there = max(len(one.mixed), whole_up(sum(one.pupils) / one.mixed_norm)) if one.mixed else classes
        # Never more than without mixing.
        there = min(there, classes)
        staff = self.staff(stage, people, there)
        if sum(self.standing[year][name, each] for each in STAGES) <= self.norms.get("small_school_rooms", 6):
            staff = max(staff, there * self.norms.get("staff_per_small_class", 2))
        everyone = sum(sum(self.pupils[origin, each, year].get(name, [])) for origin in frame.zones for each in STAGES)
        least = self.norms.get("funded_at_least", 100)
        funded = people * max(1.0, least / everyone) if everyone >= NOBODY else people
        return {"pupils": people, "classes": classes, "staff": staff, "funded": funded}

    def staff(self, stage, people, classes):
        """Staff by class in kindergarten, by pupils in school."""
        if stage == "kindergarten":
            return classes * self.norms.get("staff_per_kindergarten_class", 3)
        return people / (self.norms.get("pupils_per_staff_primary", 19) if stage == "primary"
                         else self.norms.get("pupils_per_staff_junior", 13.5))

    def by_owner(self, zone, stage, year, outside):
        """Pupils in no school by who runs it: private ones as the zone says, whether it has schools beside or not;
        where it says nothing, and of the others, by the zone's own rooms."""
        if outside < NOBODY:
            return {"public": 0.0, "inclusive": 0.0, "private": 0.0}
        rooms = {kind: self.standing[year][zone, stage, kind] for kind in ROOM_CLASSES[stage]}
        if sum(rooms.values()) == 0:
            return NOT_CALCULATED
        given = (self.frame.zones[zone].get("private_share") or {}).get(stage)
        private = outside * (rooms["private"] / sum(rooms.values()) if given is None else share_in(given, year))
        total = sum(rooms.values()) - rooms["private"]
        inclusive = (outside - private) * rooms.get("inclusive", 0) / total if total > 0 else 0.0
        return {"public": outside - private - inclusive, "inclusive": inclusive, "private": private}

    def boarding(self, zone, stage):
        """Share of the pupils of a zone who board: its own, or that of its kind."""
        one = self.frame.zones[zone]
        own = (one.get("boarding_share") or {}).get(stage)
        if own is not None:
            return own
        return ((self.norms.get("boarding_share") or {}).get(one.get("kind", "city")) or {}).get(stage, 0)

    def funding(self, stage, year):
        """Operating money a pupil and year; None where it is not set."""
        given = (self.norms.get("funding") or {}).get(stage)
        if given is None:
            return None
        growth, passed = self.norms.get("funding_growth") or {}, year - self.frame.base_year
        return given * (1 + growth.get("share", 0)) ** passed + growth.get("yuan", 0) * passed

    def paid(self, owner, stage):
        """Share of operating money that public funds pay."""
        given = ((self.norms.get("public_funding") or {}).get(owner) or {}).get(stage)
        return given if given is not None else PUBLIC_FUNDING[owner].get(stage, 1)

    def recruit(self, stage, year):
        """Recruits of the zones, and those of the county by the staff that zones need."""
        cells = {zone: self.cells[zone, stage, year] for zone in self.frame.zones}
        needed = sum(cell["staff_needed"] for cell in cells.values())
        for cell in cells.values():
            cell["recruits"] = 0.0 if needed > 0 else NOT_CALCULATED
        if year == self.frame.base_year or needed <= 0:
            return
        for row in self.resources.get("recruits") or []:
            count = held(by_year(row["by_year"]), year)
            if row["stage"] == stage and row.get("zone") is not None:
                cells[row["zone"]]["recruits"] += count
            elif row["stage"] == stage and needed > 0:
                for cell in cells.values():
                    cell["recruits"] += count * cell["staff_needed"] / needed
