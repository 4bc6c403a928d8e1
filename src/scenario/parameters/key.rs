//! Which lever: its name in files and links, and the group it stands in.

use super::table::{Of, ROWS, Row, Things};
use super::thing::{List, stage_name};
use crate::model::{Stage, Year};

/// A lever. Those of a thing carry its name among the things of its list (`parameters::ids`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// Change of births on the year before, after the last known year.
    BirthChange,
    /// Births of one later year, in the place of the change.
    BirthsIn(Year),
    /// φ, share of a year's births from September on.
    AutumnShare,
    /// The county's gross kindergarten ratio to reach.
    KindergartenRatio,
    /// The year by which it is reached.
    KindergartenYear,
    /// The gross ratio to reach of a zone with a target of its own.
    ZoneKindergartenRatio(String),
    /// The year by which it is reached.
    ZoneKindergartenYear(String),
    /// The urbanisation rate to reach.
    UrbanTarget,
    /// The year by which it is reached.
    UrbanYear,
    /// κ, how strongly children follow.
    UrbanIntensity,
    /// m at the ages of entry.
    UrbanEntryWeight,
    /// Weight of a link by target.
    LinkWeight(String),
    /// Share a link by hand moves at entry to a stage.
    LinkEntry(String, Stage),
    /// Share it moves at other ages.
    LinkOther(String),
    /// Its first year.
    LinkFirst(String),
    /// Its last year.
    LinkLast(String),
    /// Arrivals of each year, from the first projected one on.
    Arrivals(String),
    /// Whether an estate is built.
    EstateOn(String),
    /// First year of its occupation.
    EstateYear(String),
    /// Its dwellings.
    EstateDwellings(String),
    /// Its children of a stage per 100 dwellings.
    EstateChildren(String, Stage),
    /// Share of its children new to the county.
    EstateNew(String),
    /// Share that moves within the zone.
    EstateSameZone(String),
    /// Whether grades follow the trend of past years.
    Trend,
    /// δ.
    Damping,
    /// Whether the project of this id is carried out.
    ProjectOn(String),
    /// The first school year of the project of this id.
    ProjectYear(String),
    /// Years by which it is late.
    ProjectDelay(String),
    /// Class size of a stage.
    ClassSize(Stage),
    /// Pupils per member of staff, primary or junior.
    PupilsPerStaff(Stage),
    /// Staff of a kindergarten class.
    StaffPerClass,
    /// Years from the decision to a new school of a stage.
    LeadTime(Stage),
    /// The same of an extension.
    LeadExtension,
    /// The yellow line.
    WarningYellow,
    /// The red line.
    WarningRed,
    /// λ of a stage.
    Sharing(Stage),
    /// Whether a cohort keeps its classes.
    KeepClasses,
}

/// A group of levers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// 出生.
    Births,
    /// 入园.
    Enrolment,
    /// 城镇化.
    Urbanisation,
    /// 外来.
    Arrivals,
    /// 住宅.
    Estates,
    /// 升学.
    Progression,
    /// 建设计划.
    Programme,
    /// 标准.
    Norms,
    /// 学校.
    Schools,
}

impl Group {
    /// All groups, in the order they are shown.
    pub const ALL: [Group; 9] = [
        Group::Births,
        Group::Enrolment,
        Group::Urbanisation,
        Group::Arrivals,
        Group::Estates,
        Group::Progression,
        Group::Programme,
        Group::Norms,
        Group::Schools,
    ];
}

impl Key {
    /// The place of its row in the table, and which of the row's levers it is.
    pub(super) fn parts(&self) -> (usize, Of<'_>) {
        let (name, of) = match self {
            Key::BirthChange => ("births.change", Of::COUNTY),
            Key::BirthsIn(year) => ("births.later[]", Of { year: *year, ..Of::COUNTY }),
            Key::AutumnShare => ("births.autumn_share", Of::COUNTY),
            Key::KindergartenRatio => ("kindergarten.ratio", Of::COUNTY),
            Key::KindergartenYear => ("kindergarten.year", Of::COUNTY),
            Key::ZoneKindergartenRatio(id) => ("zones[].kindergarten.ratio", Of::thing(id)),
            Key::ZoneKindergartenYear(id) => ("zones[].kindergarten.year", Of::thing(id)),
            Key::UrbanTarget => ("urbanisation.target", Of::COUNTY),
            Key::UrbanYear => ("urbanisation.year", Of::COUNTY),
            Key::UrbanIntensity => ("urbanisation.intensity", Of::COUNTY),
            Key::UrbanEntryWeight => ("urbanisation.entry_weight", Of::COUNTY),
            Key::LinkWeight(id) => ("links[].weight", Of::thing(id)),
            Key::LinkEntry(id, stage) => ("links[].at_entry.*", Of { stage: *stage, ..Of::thing(id) }),
            Key::LinkOther(id) => ("links[].other_ages", Of::thing(id)),
            Key::LinkFirst(id) => ("links[].first_year", Of::thing(id)),
            Key::LinkLast(id) => ("links[].last_year", Of::thing(id)),
            Key::Arrivals(id) => ("arrivals[].each_year", Of::thing(id)),
            Key::EstateOn(id) => ("estates[].on", Of::thing(id)),
            Key::EstateYear(id) => ("estates[].first_year", Of::thing(id)),
            Key::EstateDwellings(id) => ("estates[].dwellings", Of::thing(id)),
            Key::EstateChildren(id, stage) => ("estates[].children_per_100.*", Of { stage: *stage, ..Of::thing(id) }),
            Key::EstateNew(id) => ("estates[].origin.new", Of::thing(id)),
            Key::EstateSameZone(id) => ("estates[].origin.same_zone", Of::thing(id)),
            Key::Trend => ("progression.trend", Of::COUNTY),
            Key::Damping => ("progression.damping", Of::COUNTY),
            Key::ProjectOn(id) => ("projects[].on", Of::thing(id)),
            Key::ProjectYear(id) => ("projects[].first_year", Of::thing(id)),
            Key::ProjectDelay(id) => ("projects[].delay", Of::thing(id)),
            Key::ClassSize(stage) => ("norms.class_size.*", Of { stage: *stage, ..Of::COUNTY }),
            Key::PupilsPerStaff(stage) => ("norms.pupils_per_staff.*", Of { stage: *stage, ..Of::COUNTY }),
            Key::StaffPerClass => ("norms.staff_per_kindergarten_class", Of::COUNTY),
            Key::LeadTime(stage) => ("norms.lead_time.*", Of { stage: *stage, ..Of::COUNTY }),
            Key::LeadExtension => ("norms.lead_time_extension", Of::COUNTY),
            Key::WarningYellow => ("norms.warning_yellow", Of::COUNTY),
            Key::WarningRed => ("norms.warning_red", Of::COUNTY),
            Key::Sharing(stage) => ("sharing.*", Of { stage: *stage, ..Of::COUNTY }),
            Key::KeepClasses => ("keep_classes", Of::COUNTY),
        };
        let place = ROWS.iter().position(|row| row.name == name);
        (place.expect("every key has a row, as a test says"), of)
    }

    /// Its place in the table of levers, by which its words are found.
    pub fn place(&self) -> usize {
        self.parts().0
    }

    /// The group it is shown in.
    pub fn group(&self) -> Group {
        ROWS[self.place()].group
    }

    /// The thing it belongs to, by its list and its name there; `None`: the county.
    pub fn thing(&self) -> Option<(List, &str)> {
        let (place, of) = self.parts();
        match ROWS[place].things {
            Things::Each(list) | Things::EachByStage(list) => Some((list, of.id)),
            _ => None,
        }
    }

    /// The stage it belongs to, where there is one for each.
    pub fn stage(&self) -> Option<Stage> {
        match self {
            Key::LinkEntry(_, stage)
            | Key::EstateChildren(_, stage)
            | Key::ClassSize(stage)
            | Key::PupilsPerStaff(stage)
            | Key::LeadTime(stage)
            | Key::Sharing(stage) => Some(*stage),
            _ => None,
        }
    }

    /// The switch of the thing whose year this is: shown as one lever with it.
    pub fn switch(&self) -> Option<Key> {
        match self {
            Key::ProjectYear(id) => Some(Key::ProjectOn(id.clone())),
            Key::EstateYear(id) => Some(Key::EstateOn(id.clone())),
            _ => None,
        }
    }
}

/// The stable name of a lever: `births.change`, `projects[xigu].first_year`. Never shown.
pub fn id(key: &Key) -> String {
    let (place, of) = key.parts();
    let name = ROWS[place].name;
    let stage = |name: &str| match name.strip_suffix('*') {
        Some(name) => format!("{name}{}", stage_name(of.stage)),
        None => name.to_owned(),
    };
    match (name.split_once("[]"), ROWS[place].things) {
        (Some((list, _)), Things::Years) => format!("{list}[{}]", of.year),
        (Some((list, what)), _) => format!("{list}[{}]{}", of.id, stage(what)),
        (None, _) => stage(name),
    }
}

/// The lever of a stable name; `None`: there is none.
pub fn parse(text: &str) -> Option<Key> {
    ROWS.iter().find_map(|row| named(row, text))
}

fn named(row: &Row, text: &str) -> Option<Key> {
    let stage = |name: &str, text: &str| match name.strip_suffix('*') {
        Some(name) => {
            let rest = text.strip_prefix(name)?;
            Stage::ALL.into_iter().find(|stage| stage_name(*stage) == rest)
        }
        None => (name == text).then_some(Stage::Primary),
    };
    let of = match row.name.split_once("[]") {
        None => Of { stage: stage(row.name, text)?, ..Of::COUNTY },
        Some((list, what)) => {
            let (id, rest) = text.strip_prefix(list)?.strip_prefix('[')?.rsplit_once(']')?;
            let year = if row.things == Things::Years { id.parse().ok()? } else { 0 };
            Of { id, year, stage: stage(what, rest)? }
        }
    };
    let key = (row.key)(of);
    (self::id(&key) == text).then_some(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_leads_to_its_lever_and_back() {
        for (place, row) in ROWS.iter().enumerate() {
            for thing in ["xigu", "硒谷].on", "a.b", "village>city:hand#2", ""] {
                for stage in Stage::ALL {
                    let key = (row.key)(Of { id: thing, year: 2031, stage });
                    assert_eq!(key.place(), place, "{}", row.name);
                    assert_eq!(parse(&id(&key)), Some(key));
                }
            }
        }
    }

    #[test]
    fn names_do_not_change() {
        let names = [
            (Key::BirthChange, "births.change"),
            (Key::BirthsIn(2031), "births.later[2031]"),
            (Key::ProjectYear("xigu".into()), "projects[xigu].first_year"),
            (Key::LinkEntry("a>b:hand".into(), Stage::Junior), "links[a>b:hand].at_entry.junior"),
            (Key::ClassSize(Stage::Kindergarten), "norms.class_size.kindergarten"),
        ];
        for (key, name) in names {
            assert_eq!(id(&key), name);
        }
    }

    #[test]
    fn other_names_are_no_levers() {
        for text in
            ["projects[a].cost", "births", "", "births.later[x]", "births.later[02031]", "norms.class_size.senior"]
        {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
