//! Which lever: its name in files and links, and the group it stands in.

/// A lever.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// Change of births on the year before, after the last known year.
    BirthChange,
    /// φ, share of a year's births from September on.
    AutumnShare,
    /// The county's gross kindergarten ratio to reach.
    KindergartenRatio,
    /// The year by which it is reached.
    KindergartenYear,
    /// The urbanisation rate to reach.
    UrbanTarget,
    /// The year by which it is reached.
    UrbanYear,
    /// κ, how strongly children follow.
    UrbanIntensity,
    /// Whether the project of this id is carried out.
    ProjectOn(String),
    /// The first school year of the project of this id.
    ProjectYear(String),
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
    /// 建设计划.
    Programme,
}

impl Group {
    /// All groups, in the order they are shown.
    pub const ALL: [Group; 4] = [Group::Births, Group::Enrolment, Group::Urbanisation, Group::Programme];
}

impl Key {
    /// The levers that every county has words for, in the order they are shown.
    pub const FIXED: [Key; 7] = [
        Key::BirthChange,
        Key::AutumnShare,
        Key::KindergartenRatio,
        Key::KindergartenYear,
        Key::UrbanTarget,
        Key::UrbanYear,
        Key::UrbanIntensity,
    ];

    /// The group it is shown in.
    pub const fn group(&self) -> Group {
        match self {
            Key::BirthChange | Key::AutumnShare => Group::Births,
            Key::KindergartenRatio | Key::KindergartenYear => Group::Enrolment,
            Key::UrbanTarget | Key::UrbanYear | Key::UrbanIntensity => Group::Urbanisation,
            Key::ProjectOn(_) | Key::ProjectYear(_) => Group::Programme,
        }
    }
}

/// The stable name of a lever: `births.change`, `projects[xigu].first_year`. Never shown.
pub fn id(key: &Key) -> String {
    match key {
        Key::BirthChange => "births.change".into(),
        Key::AutumnShare => "births.autumn_share".into(),
        Key::KindergartenRatio => "kindergarten.ratio".into(),
        Key::KindergartenYear => "kindergarten.year".into(),
        Key::UrbanTarget => "urbanisation.target".into(),
        Key::UrbanYear => "urbanisation.year".into(),
        Key::UrbanIntensity => "urbanisation.intensity".into(),
        Key::ProjectOn(project) => format!("projects[{project}].on"),
        Key::ProjectYear(project) => format!("projects[{project}].first_year"),
    }
}

/// The lever of a stable name; `None`: there is none.
pub fn parse(text: &str) -> Option<Key> {
    if let Some(project) = text.strip_prefix("projects[") {
        let (project, what) = project.rsplit_once("].")?;
        return match what {
            "on" => Some(Key::ProjectOn(project.into())),
            "first_year" => Some(Key::ProjectYear(project.into())),
            _ => None,
        };
    }
    Key::FIXED.into_iter().find(|key| id(key) == text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_leads_back_to_its_lever() {
        let projects =
            [Key::ProjectOn("硒谷].on".into()), Key::ProjectYear("a.b".into()), Key::ProjectOn(String::new())];
        for key in Key::FIXED.into_iter().chain(projects) {
            assert_eq!(parse(&id(&key)), Some(key));
        }
        assert_eq!(parse("projects[a].delay"), None);
        assert_eq!(parse("births"), None);
        assert_eq!(parse(""), None);
    }
}
