//! The children of all zones through the years (§2.2), one year after the other, in the order of the steps.

use super::arrivals::InComers;
use super::births::cohort;
use super::prepared::Prepared;
use super::transfer::Transfer;
use super::words::AGES;

/// Less than this many children is a rounding error, not a notice.
const NOTICEABLE: f64 = 1e-9;

/// Children by zone, year and age, and what could not be done.
pub(super) struct Flow {
    /// `C[z][a][t]`, zone by zone, year by year, ages together.
    pub(super) children: Vec<f64>,
    /// Zone, age, step, children who could not leave.
    pub(super) could_not_leave: Vec<(usize, usize, usize, f64)>,
    /// Estate, age, step, children who did not come.
    pub(super) estate_short: Vec<(usize, usize, usize, f64)>,
}

type Ages = [f64; AGES];

/// Takes the children through the years b … b+H.
pub(super) fn flow(plan: &Prepared) -> Flow {
    let zones = plan.base.len();
    let years = plan.horizon + 1;
    let mut now: Vec<Ages> = plan.base.iter().map(|base| base.children).collect();
    let mut next = vec![[0.0; AGES]; zones];
    let mut scratch = vec![[0.0; AGES]; zones];
    let mut in_comers = InComers::new(zones, &plan.arriving);
    let mut result =
        Flow { children: vec![0.0; zones * years * AGES], could_not_leave: Vec::new(), estate_short: Vec::new() };
    result.keep(&now, years, 0);
    for step in 1..years {
        births_and_ageing(plan, step, &now, &mut next);
        move_between_zones(&plan.links, step, &mut next, &mut scratch);
        if let Some(moves) = &plan.moves {
            move_between_zones(moves, step, &mut next, &mut scratch);
        }
        if !plan.arriving.is_empty() {
            arrive(plan, &mut in_comers, step, &mut next, &mut scratch, &mut result.could_not_leave);
        }
        if !plan.filling.is_empty() {
            fill_estates(plan, step, &mut next, &mut result.estate_short);
        }
        std::mem::swap(&mut now, &mut next);
        result.keep(&now, years, step);
    }
    result
}

impl Flow {
    fn keep(&mut self, now: &[Ages], years: usize, step: usize) {
        for (zone, ages) in now.iter().enumerate() {
            let from = (zone * years + step) * AGES;
            self.children[from..from + AGES].copy_from_slice(ages);
        }
    }
}

/// Steps 1 and 2: `C[0] = k · cohort`, `C'[a] = C[a−1] · q`.
fn births_and_ageing(plan: &Prepared, step: usize, now: &[Ages], next: &mut [Ages]) {
    for (zone, ages) in next.iter_mut().enumerate() {
        ages[0] = plan.base[zone].children_per_birth * cohort(&plan.births[zone], plan.autumn_share, 0, step);
        let from = (zone * plan.horizon + step - 1) * AGES;
        let q = &plan.progression[from..from + AGES];
        for age in 1..AGES {
            ages[age] = now[zone][age - 1] * q[age];
        }
    }
}

/// Step 3: every move is a share of the children there were before any of them; nothing is lost.
fn move_between_zones(transfer: &Transfer, step: usize, children: &mut [Ages], before: &mut [Ages]) {
    if transfer.pairs.is_empty() {
        return;
    }
    before.copy_from_slice(children);
    for ((from, to), shares) in transfer.pairs.iter().zip(transfer.year(step).chunks_exact(AGES)) {
        for age in 0..AGES {
            let moved = before[*from][age] * shares[age];
            children[*from][age] -= moved;
            children[*to][age] += moved;
        }
    }
    for ages in children {
        for child in ages {
            *child = child.max(0.0);
        }
    }
}

/// Step 4: a negative number takes at most the cohort.
fn arrive(
    plan: &Prepared,
    in_comers: &mut InComers,
    step: usize,
    children: &mut [Ages],
    asked: &mut [Ages],
    could_not_leave: &mut Vec<(usize, usize, usize, f64)>,
) {
    in_comers.ask(&plan.arriving, step, asked);
    for (zone, asked) in asked.iter().enumerate() {
        for (age, asked) in asked.iter().enumerate() {
            let came = asked.max(-children[zone][age]);
            children[zone][age] += came;
            in_comers.came(zone, age, came);
            if came - asked > NOTICEABLE {
                could_not_leave.push((zone, age, step, came - asked));
            }
        }
    }
}

/// Step 5: all estates ask of the same state; where they ask a zone for more than it has, each gets its part.
fn fill_estates(plan: &Prepared, step: usize, children: &mut [Ages], short: &mut Vec<(usize, usize, usize, f64)>) {
    for age in 0..AGES {
        let before: Vec<f64> = children.iter().map(|ages| ages[age]).collect();
        let all: f64 = before.iter().sum();
        let asked = |filling: &super::estates::Filling| filling.asked[(step - 1) * AGES + age];
        // What an estate asks of each child elsewhere; without children elsewhere nothing can be drawn.
        let rate = |filling: &super::estates::Filling| {
            let elsewhere = all - before[filling.zone];
            if elsewhere > 0.0 { asked(filling) * filling.other_share / elsewhere } else { 0.0 }
        };
        let wanted = |donor: usize| -> f64 {
            plan.filling.iter().filter(|filling| filling.zone != donor).map(rate).sum()
        };
        let granted: Vec<f64> = (0..before.len()).map(|donor| 1.0 / wanted(donor).max(1.0)).collect();
        for filling in &plan.filling {
            let from_others = asked(filling) * filling.other_share;
            let mut drawn = 0.0;
            for donor in (0..before.len()).filter(|donor| *donor != filling.zone) {
                let leaves = before[donor] * rate(filling) * granted[donor];
                children[donor][age] -= leaves;
                drawn += leaves;
            }
            children[filling.zone][age] += drawn + asked(filling) * filling.new_share;
            if from_others - drawn > NOTICEABLE {
                short.push((filling.estate, age, step, from_others - drawn));
            }
        }
        for ages in children.iter_mut() {
            ages[age] = ages[age].max(0.0);
        }
    }
}
