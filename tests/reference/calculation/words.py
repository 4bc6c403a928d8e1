"""The words of the field, and what a scenario's years, zones and stages are."""

STAGES = ("kindergarten", "primary", "junior")
ROOM_CLASSES = {
    "kindergarten": ("public", "attached", "inclusive", "private"),
    "primary": ("public", "private"),
    "junior": ("public", "private"),
}


class Frame:
    """What every step needs to know of a scenario."""

    def __init__(self, scenario):
        self.base_year = scenario["base_year"]
        self.last_year = self.base_year + scenario.get("horizon", 15)
        self.years = range(self.base_year, self.last_year + 1)
        self.zones = {zone["id"]: zone for zone in scenario.get("zones", [])}
        self.schools = {school["id"]: school for school in scenario.get("schools") or []}
        self.all_ages = range(15)
        junior = 11 if scenario.get("grade_scheme", "6-3") == "5-4" else 12
        self.ages = {"kindergarten": range(3, 6), "primary": range(6, junior), "junior": range(junior, 15)}
        self.entry_ages = {stage: ages[0] for stage, ages in self.ages.items()}

    def stage_at(self, age):
        """The stage of an age; None below 3."""
        return next((stage for stage, ages in self.ages.items() if age in ages), None)

    def grades(self, stage):
        """The grades of a stage: K1, K2, K3 at ages 3 to 5, G1 to G9 from 6."""
        return ["K%d" % (age - 2) if age < 6 else "G%d" % (age - 5) for age in self.ages[stage]]


def pupils(zone):
    """Pupils of G1 to G9 in the base year."""
    return zone.get("pupils", [0.0] * 9)


def attendance(zone, stage):
    """Share of the resident children who are in school."""
    return (zone.get("attendance") or {}).get(stage, 1.0)


def by_year(given):
    """Figures by year, the years as numbers."""
    return {int(year): value for year, value in (given or {}).items()}


def held(values, year):
    """A missing year has the last figure before it; before the first, 0."""
    earlier = [known for known in values if known <= year]
    return values[max(earlier)] if earlier else 0.0


def carried_out(scenario):
    """The projects that are switched on."""
    return [project for project in scenario.get("projects", []) if project.get("on", True)]


def start(project):
    """First school year of a project, its delay included."""
    return project["first_year"] + project.get("delay", 0)
