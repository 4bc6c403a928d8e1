"""A plain valid scenario, which the features change."""

import random

STAGES = ("kindergarten", "primary", "junior")
# Room classes of a stage, with the part of its rooms a zone roughly has in each.
ROOM_PARTS = {
    "kindergarten": {"public": 0.5, "attached": 0.15, "inclusive": 0.25, "private": 0.1},
    "primary": {"public": 0.85, "private": 0.15},
    "junior": {"public": 0.85, "private": 0.15},
}


def stream(seed, name):
    """Random numbers of their own for each seed and feature: one left out leaves the others as they are."""
    return random.Random("%s:%s" % (seed, name))


class Draft:
    """The scenario so far, and the sizes its figures are drawn around."""

    def __init__(self, r):
        self.base_year = r.randint(2010, 2024)
        self.horizon = 15
        self.scenario = {"id": "main", "base_year": self.base_year, "zones": []}
        self.entrants = []  # children of an age, by zone
        self.growth = []    # per year of age, by zone
        for place in range(r.choice([1, 2, 2, 3, 3, 4, 4, 5, 6])):
            self.add_zone(place, r)
        growth = sum(n * g for n, g in zip(self.entrants, self.growth)) / self.total
        self.scenario["births"] = {"by_year": self.births(self.total, growth, range(-11, 1), r)}

    def add_zone(self, place, r):
        """The first zone is never rural, the second always."""
        entrants, growth = round(10 ** r.uniform(0.9, 3.5)), r.uniform(0.94, 1.06)
        kind = "rural" if place == 1 else r.choice(["city", "town", "rural", "rural"] if place else ["city", "town"])
        pupils = [round(entrants * growth ** grade * r.uniform(0.92, 1.08)) for grade in range(9)]
        zone = {"id": r.choice(["zone%d", "Z-%d", "乡镇%d", "z_%d"]) % place, "pupils": pupils, "rooms": {}}
        if kind != "city" or r.random() < 0.5:
            zone["kind"] = kind
        if r.random() < 0.3:
            zone["name"] = {"zh": "片区%d" % place, "en": "Zone %d" % place}
        children = {"kindergarten": 3 * entrants, "primary": sum(pupils[:6]), "junior": sum(pupils[6:])}
        for stage, parts in ROOM_PARTS.items():
            fitting = children[stage] / {"kindergarten": 30, "primary": 45, "junior": 50}[stage] * r.uniform(0.5, 1.6)
            zone["rooms"][stage] = {name: round(fitting * part) for name, part in parts.items() if r.random() < 0.9}
        self.entrants.append(entrants)
        self.growth.append(growth)
        self.zones.append(zone)

    @property
    def zones(self):
        """The zones, in the order of the file."""
        return self.scenario["zones"]

    @property
    def ids(self):
        """Their ids."""
        return [zone["id"] for zone in self.zones]

    @property
    def total(self):
        """Children of an age in the county."""
        return sum(self.entrants)

    @property
    def sized_zones(self):
        """The zones, each with its children of an age and their growth."""
        return list(zip(self.zones, self.entrants, self.growth))

    def births(self, entrants, growth, years, r):
        """Births that fit, for years counted from the base year."""
        return {str(self.base_year + year): round(entrants * 1.05 * growth ** (-6 - year) * r.uniform(0.85, 1.15))
                for year in years}

    def ages(self, stage):
        """The number of ages of a stage."""
        five = self.scenario.get("grade_scheme") == "5-4"
        return {"kindergarten": 3, "primary": 5 if five else 6, "junior": 4 if five else 3}[stage]

    def rooms(self, zone_id, stage, kind):
        """Rooms of a zone in the base year."""
        zone = next(zone for zone in self.zones if zone["id"] == zone_id)
        return zone["rooms"].get(stage, {}).get(kind, 0)

    def mix_in(self, field, rows, r):
        """Adds rows to a list of the scenario, each at a random place."""
        present = self.scenario.setdefault(field, [])
        for row in rows:
            present.insert(r.randint(0, len(present)), row)
