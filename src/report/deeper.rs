//! What the six figures take from schools and needs: large classes, the gap in staff, costs estimated by unit cost. It is
//! worked out only where something of it can be told, and once the part of the program that can is there.

use super::headline::{Headline, changes, headline};
use super::schools::{LargeClasses, large_classes};
use super::{SHORT, year_at};
use crate::model::{Area, Inputs, Needs, Projection, Schools, Stage, Year, needs, schools};

/// What the schools and the needs of a plan come to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Deeper {
    /// The schools.
    pub schools: Schools,
    /// The needs.
    pub needs: Needs,
}

/// What they add to the six figures of an area.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Beyond {
    /// The most large classes; `None`: no schools are entered there.
    pub large: Option<LargeClasses>,
    /// The largest gap in staff; `None`: of no stage is it known who is there.
    pub staff: Option<StaffGap>,
    /// What projects whose cost is not given cost by unit cost, yuan.
    pub yuan: f64,
    /// How many these are.
    pub estimated: usize,
}

/// Posts that nobody fills.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StaffGap {
    /// The first year that lacks so many; the base year, where nobody ever lacks.
    pub year: Year,
    /// Σ over stages and zones of posts lacking: what is too much in one does not fill another.
    pub posts: f64,
    /// Of which stages the staff is known.
    pub stages: [bool; 3],
}

/// Whether schools or needs can tell anything of these inputs that the projection does not.
pub fn goes_deeper(inputs: &Inputs) -> bool {
    !inputs.schools.is_empty()
        || inputs.zones.iter().any(|zone| zone.resources.staff.iter().any(Option::is_some))
        || inputs.projects.iter().any(|project| project.on && project.cost.is_none())
}

/// Works the schools and the needs out.
pub fn deeper(inputs: &Inputs, projection: &Projection) -> Deeper {
    let schools = schools(inputs, projection);
    Deeper { needs: needs(inputs, projection, &schools), schools }
}

/// What they add to the six figures of an area.
pub fn beyond(inputs: &Inputs, projection: &Projection, deeper: &Deeper, area: Area) -> Beyond {
    let Deeper { schools, needs } = deeper;
    if needs.years != projection.years {
        return Beyond::default();
    }
    let mut found = Beyond {
        large: (!inputs.schools.is_empty()).then(|| large_classes(schools, area)).flatten(),
        staff: staff_gap(projection, needs, area),
        ..Beyond::default()
    };
    for (place, project) in inputs.projects.iter().enumerate() {
        if is_estimated(inputs, Some(deeper), place) && changes(inputs, project, area) {
            let spent: f64 = needs.capital_of(place).iter().sum();
            found.yuan += spent;
            found.estimated += usize::from(spent > 0.0);
        }
    }
    found
}

/// The six figures of an area with what they add; without, where they are not known.
pub fn full_headline(inputs: &Inputs, projection: &Projection, deeper: Option<&Deeper>, area: Area) -> Headline {
    let plain = headline(inputs, projection, area);
    match deeper {
        Some(deeper) => plain.with(beyond(inputs, projection, deeper, area)),
        None => plain,
    }
}

/// Whether a project that is carried out costs what its unit cost says.
pub(super) fn is_estimated(inputs: &Inputs, deeper: Option<&Deeper>, place: usize) -> bool {
    let need = deeper.and_then(|deeper| deeper.needs.projects.get(place));
    inputs.projects.get(place).is_some_and(|project| project.on && project.cost.is_none())
        && need.is_some_and(|need| need.cost_estimated)
}

fn staff_gap(projection: &Projection, needs: &Needs, area: Area) -> Option<StaffGap> {
    let series = Stage::ALL.map(|stage| needs.series(area, stage));
    let stages = series.map(|cells| cells.first().is_some_and(|cell| cell.staff.short.is_some()));
    if stages == [false; 3] {
        return None;
    }
    let posts = |step: usize| series.iter().filter_map(|cells| cells[step].staff.short).sum::<f64>();
    let mut worst = StaffGap { year: needs.base_year, posts: 0.0, stages };
    for step in 0..needs.years {
        if posts(step) > worst.posts + 1e-6 && posts(step) >= SHORT {
            (worst.year, worst.posts) = (year_at(projection, step), posts(step));
        }
    }
    Some(worst)
}
