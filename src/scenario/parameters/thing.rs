//! The things a county has lists of, and how one of them is found again in another set of inputs.

use crate::model::{Arrivals, Estate, Inputs, Link, LinkRule, Project, Stage, Zone};
use crate::scenario::order::gathered;
use std::collections::BTreeMap;

/// A list of things.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum List {
    /// 片区.
    Zones,
    /// Links between zones.
    Links,
    /// Net arrivals from outside.
    Arrivals,
    /// Housing estates.
    Estates,
    /// The building programme.
    Projects,
    /// Schools.
    Schools,
}

impl List {
    /// All lists, in the order of the file.
    pub const ALL: [List; 6] = [List::Zones, List::Links, List::Arrivals, List::Estates, List::Projects, List::Schools];

    /// Its name in paths and in names of levers.
    pub const fn name(self) -> &'static str {
        match self {
            List::Zones => "zones",
            List::Links => "links",
            List::Arrivals => "arrivals",
            List::Estates => "estates",
            List::Projects => "projects",
            List::Schools => "schools",
        }
    }
}

/// How the things of a list are called, each differently: by its id; a link by its zones and its rule, `villages>city:hand`;
/// arrivals by zone and stage, `city:primary`. The second of a name has `#2` behind it.
pub fn ids(inputs: &Inputs, list: List) -> Vec<String> {
    let names: Vec<String> = match list {
        List::Zones => inputs.zones.iter().map(|zone| zone.id.clone()).collect(),
        List::Links => inputs.links.iter().map(|link| format!("{}>{}:{}", link.from, link.to, rule(link))).collect(),
        List::Arrivals => inputs.arrivals.iter().map(|one| format!("{}:{}", one.zone, stage_name(one.stage))).collect(),
        List::Estates => inputs.estates.iter().map(|estate| estate.id.clone()).collect(),
        List::Projects => inputs.projects.iter().map(|project| project.id.clone()).collect(),
        List::Schools => inputs.schools.iter().map(|school| school.id.clone()).collect(),
    };
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    let numbered = |name: String| {
        let count = times.entry(name.clone()).or_default();
        *count += 1;
        if *count == 1 { name } else { format!("{name}#{count}") }
    };
    names.into_iter().map(numbered).collect()
}

/// The places of all things of a list, by what they are called there.
pub fn places(inputs: &Inputs, list: List) -> BTreeMap<String, usize> {
    let named = ids(inputs, list).into_iter().enumerate().map(|(place, id)| (id, place));
    gathered(named)
}

/// The same county without anything in its lists.
pub(super) fn without_things(inputs: &Inputs) -> Inputs {
    let mut county = inputs.clone();
    county.zones.clear();
    county.links.clear();
    county.arrivals.clear();
    county.estates.clear();
    county.projects.clear();
    county.schools.clear();
    county
}

/// Makes the thing at a place of a list that of a place of other inputs; behind the last, it is added.
pub(super) fn copy(inputs: &mut Inputs, at: usize, (from, place): (&Inputs, usize), list: List) {
    match list {
        List::Zones => copy_one(&mut inputs.zones, at, &from.zones[place]),
        List::Links => copy_one(&mut inputs.links, at, &from.links[place]),
        List::Arrivals => copy_one(&mut inputs.arrivals, at, &from.arrivals[place]),
        List::Estates => copy_one(&mut inputs.estates, at, &from.estates[place]),
        List::Projects => copy_one(&mut inputs.projects, at, &from.projects[place]),
        List::Schools => copy_one(&mut inputs.schools, at, &from.schools[place]),
    }
}

fn copy_one<T: Clone>(all: &mut Vec<T>, at: usize, from: &T) {
    match all.get_mut(at) {
        Some(one) => one.clone_from(from),
        None => all.push(from.clone()),
    }
}

/// The place of a thing in its list.
pub fn position(inputs: &Inputs, list: List, id: &str) -> Option<usize> {
    match list {
        List::Zones => find(&inputs.zones, id, |zone, id| zone.id == id),
        List::Links => find(&inputs.links, id, is_link),
        List::Arrivals => find(&inputs.arrivals, id, is_arrivals),
        List::Estates => find(&inputs.estates, id, |estate, id| estate.id == id),
        List::Projects => find(&inputs.projects, id, |project, id| project.id == id),
        List::Schools => find(&inputs.schools, id, |school, id| school.id == id),
    }
}

fn find<T>(all: &[T], id: &str, is: impl Fn(&T, &str) -> bool) -> Option<usize> {
    if let Some(place) = all.iter().position(|one| is(one, id)) {
        return Some(place);
    }
    let (name, number) = id.rsplit_once('#')?;
    let number: usize = number.parse().ok()?;
    let mut same = all.iter().enumerate().filter(|(_, one)| is(one, name));
    same.nth(number.checked_sub(1)?).map(|(place, _)| place)
}

fn is_link(link: &Link, id: &str) -> bool {
    // Told apart by length as a rule: this is asked for every lever of every link.
    if id.len() != link.from.len() + link.to.len() + rule(link).len() + 2 {
        return false;
    }
    let rest = id.strip_prefix(link.from.as_str()).and_then(|rest| rest.strip_prefix('>'));
    let rest = rest.and_then(|rest| rest.strip_prefix(link.to.as_str())).and_then(|rest| rest.strip_prefix(':'));
    rest == Some(rule(link))
}

fn is_arrivals(arrivals: &Arrivals, id: &str) -> bool {
    let stage = id.strip_prefix(arrivals.zone.as_str()).and_then(|rest| rest.strip_prefix(':'));
    stage == Some(stage_name(arrivals.stage))
}

const fn rule(link: &Link) -> &'static str {
    match link.rule {
        LinkRule::Target { .. } => "target",
        LinkRule::Hand { .. } => "hand",
    }
}

/// A stage as it is written in paths.
pub(super) const fn stage_name(stage: Stage) -> &'static str {
    match stage {
        Stage::Kindergarten => "kindergarten",
        Stage::Primary => "primary",
        Stage::Junior => "junior",
    }
}

/// A zone by its id.
pub(super) fn zone<'a>(inputs: &'a Inputs, id: &str) -> Option<&'a Zone> {
    position(inputs, List::Zones, id).map(|place| &inputs.zones[place])
}

pub(super) fn zone_mut<'a>(inputs: &'a mut Inputs, id: &str) -> Option<&'a mut Zone> {
    position(inputs, List::Zones, id).map(|place| &mut inputs.zones[place])
}

/// A link by its name.
pub(super) fn link<'a>(inputs: &'a Inputs, id: &str) -> Option<&'a Link> {
    position(inputs, List::Links, id).map(|place| &inputs.links[place])
}

pub(super) fn link_mut<'a>(inputs: &'a mut Inputs, id: &str) -> Option<&'a mut Link> {
    position(inputs, List::Links, id).map(|place| &mut inputs.links[place])
}

/// Arrivals by their name.
pub(super) fn arrivals<'a>(inputs: &'a Inputs, id: &str) -> Option<&'a Arrivals> {
    position(inputs, List::Arrivals, id).map(|place| &inputs.arrivals[place])
}

pub(super) fn arrivals_mut<'a>(inputs: &'a mut Inputs, id: &str) -> Option<&'a mut Arrivals> {
    position(inputs, List::Arrivals, id).map(|place| &mut inputs.arrivals[place])
}

/// An estate by its id.
pub(super) fn estate<'a>(inputs: &'a Inputs, id: &str) -> Option<&'a Estate> {
    position(inputs, List::Estates, id).map(|place| &inputs.estates[place])
}

pub(super) fn estate_mut<'a>(inputs: &'a mut Inputs, id: &str) -> Option<&'a mut Estate> {
    position(inputs, List::Estates, id).map(|place| &mut inputs.estates[place])
}

/// A project by its id.
pub(super) fn project<'a>(inputs: &'a Inputs, id: &str) -> Option<&'a Project> {
    position(inputs, List::Projects, id).map(|place| &inputs.projects[place])
}

pub(super) fn project_mut<'a>(inputs: &'a mut Inputs, id: &str) -> Option<&'a mut Project> {
    position(inputs, List::Projects, id).map(|place| &mut inputs.projects[place])
}
