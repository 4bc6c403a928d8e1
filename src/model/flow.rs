//! The children of all zones through the years (§2.2), one year after the other, in the order of the steps.

use super::account::Cause;
use super::arrivals::InComers;
use super::births::cohort;
use super::estates::Filling;
use super::prepared::Prepared;
use super::transfer::Transfer;
use super::words::{AGES, Ages, positive};

/// Less than this many children is a rounding error, not a notice.
const NOTICEABLE: f64 = 1e-9;

/// Children by year, zone and age, and what could not be done.
#[derive(Default)]
pub(super) struct Flow {
    /// `C[z][a][t]`, year by year, zone by zone.
    pub(super) children: Vec<Ages>,
    /// Zone, age, step, children who could not leave.
    pub(super) could_not_leave: Vec<(usize, usize, usize, f64)>,
    /// Estate, age, step, children who did not come.
    pub(super) estate_short: Vec<(usize, usize, usize, f64)>,
}

/// Takes the children through the years b … b+H.
pub(super) fn flow(plan: &Prepared) -> Flow {
    watched(plan, &mut |_, _, _| {})
}

/// The same; after ageing (`None`) and after each thing that moves children, `watch` sees step t − b and the children.
pub(super) fn watched(plan: &Prepared, watch: &mut impl FnMut(usize, Option<Cause>, &[Ages])) -> Flow {
    let zones = plan.base.len();
    let mut result = Flow::default();
    let mut children = vec![[0.0; AGES]; zones * (plan.horizon + 1)];
    for (children, base) in children.iter_mut().zip(&plan.base) {
        *children = base.children;
    }
    let mut in_comers = InComers::new(&plan.arriving);
    let mut scratch = vec![[0.0; AGES]; zones];
    for step in 1..=plan.horizon {
        let (past, future) = children.split_at_mut(step * zones);
        let (before, now) = (&past[(step - 1) * zones..], &mut future[..zones]);
        births_and_ageing(plan, step, before, now);
        watch(step, None, now);
        move_between_zones(&plan.links, step, now, &mut scratch);
        watch(step, Some(Cause::Transfer), now);
        if let Some(moves) = &plan.moves {
            move_between_zones(moves, step, now, &mut scratch);
        }
        watch(step, Some(Cause::Mergers), now);
        arrive(plan, &mut in_comers, step, now, &mut result.could_not_leave);
        watch(step, Some(Cause::Arrivals), now);
        fill_estates(&plan.filling, step, now, &mut scratch, &mut result.estate_short);
        watch(step, Some(Cause::Housing), now);
    }
    Flow { children, ..result }
}

/// Steps 1 and 2: `C[0] = k · cohort`, `C'[a] = C[a−1] · q`.
fn births_and_ageing(plan: &Prepared, step: usize, before: &[Ages], now: &mut [Ages]) {
    let damping = plan.damping[step - 1];
    for (zone, (now, before)) in now.iter_mut().zip(before).enumerate() {
        let born = cohort(plan.births.of(zone), plan.autumn_share, 0, step);
        now[0] = plan.base[zone].children_per_birth * born;
        let q = plan.progression[zone].at(damping);
        for age in 1..AGES {
            now[age] = before[age - 1] * q[age];
        }
    }
}

/// Step 3: every move is a share of the children there were before any of them; nothing is lost.
fn move_between_zones(transfer: &Transfer, step: usize, children: &mut [Ages], before: &mut [Ages]) {
    before.copy_from_slice(children);
    for (&(from, to), shares) in transfer.pairs.iter().zip(transfer.year(step)) {
        for age in 0..AGES {
            let moved = before[from][age] * shares[age];
            // Never below 0, whatever rounding takes too much.
            children[from][age] = positive(children[from][age] - moved);
            children[to][age] += moved;
        }
    }
}

/// Step 4: a negative number takes at most the cohort.
fn arrive(
    plan: &Prepared,
    in_comers: &mut InComers,
    step: usize,
    children: &mut [Ages],
    could_not_leave: &mut Vec<(usize, usize, usize, f64)>,
) {
    in_comers.grow_older();
    for (place, &zone) in plan.arriving.zones.iter().enumerate() {
        let asked = in_comers.asked(&plan.arriving, place, step);
        let mut came = asked;
        for age in 0..AGES {
            let left_over = -asked[age] - children[zone][age];
            if left_over > 0.0 {
                came[age] = -children[zone][age];
            }
            if left_over > NOTICEABLE {
                could_not_leave.push((zone, age, step, left_over));
            }
        }
        come(&mut children[zone], &came);
        in_comers.came(place, &came);
    }
}

/// An estate that asks for children in a year.
struct Asking<'a> {
    estate: &'a Filling,
    asked: &'a Ages,
    /// What it asks of each child in other zones.
    rate: Ages,
    /// Children who came from other zones.
    drawn: Ages,
}

/// Step 5: all estates ask of the same state.
fn fill_estates(
    filling: &[Filling],
    step: usize,
    children: &mut [Ages],
    before: &mut [Ages],
    short: &mut Vec<(usize, usize, usize, f64)>,
) {
    let asking = |estate| Some(Asking { estate, asked: estate.asked(step)?, rate: [0.0; AGES], drawn: [0.0; AGES] });
    let mut asking: Vec<Asking> = filling.iter().filter_map(asking).collect();
    if asking.iter().any(|asking| asking.estate.other_share > 0.0) {
        before.copy_from_slice(children);
        draw(&mut asking, before, children);
    }
    for Asking { estate, asked, drawn, .. } in &asking {
        for age in 0..AGES {
            children[estate.zone][age] += drawn[age] + asked[age] * estate.new_share;
            let missing = asked[age] * estate.other_share - drawn[age];
            if missing > NOTICEABLE {
                short.push((estate.estate, age, step, missing));
            }
        }
    }
}

/// Draws children from other zones, in proportion to their children of an age. Where all estates together ask a zone
/// for more than it has, each gets its part; without children elsewhere nothing can be drawn.
fn draw(asking: &mut [Asking], before: &[Ages], children: &mut [Ages]) {
    let mut all = [0.0; AGES];
    before.iter().for_each(|ages| come(&mut all, ages));
    for Asking { estate, asked, rate, .. } in asking.iter_mut() {
        for age in 0..AGES {
            let elsewhere = all[age] - before[estate.zone][age];
            rate[age] = if elsewhere > 0.0 { asked[age] * estate.other_share / elsewhere } else { 0.0 };
        }
    }
    for (zone, ages) in before.iter().enumerate() {
        let mut wanted = [0.0; AGES];
        asking.iter().filter(|asking| asking.estate.zone != zone).for_each(|asking| come(&mut wanted, &asking.rate));
        let part = wanted.map(|wanted| if wanted > 1.0 { 1.0 / wanted } else { 1.0 });
        for Asking { rate, drawn, .. } in asking.iter_mut().filter(|asking| asking.estate.zone != zone) {
            let leaving: Ages = std::array::from_fn(|age| ages[age] * rate[age] * part[age]);
            leave(&mut children[zone], &leaving);
            come(drawn, &leaving);
        }
    }
}

fn come(children: &mut Ages, more: &Ages) {
    for (children, more) in children.iter_mut().zip(more) {
        *children += more;
    }
}

/// Never below 0, whatever rounding takes too much.
fn leave(children: &mut Ages, fewer: &Ages) {
    for (children, fewer) in children.iter_mut().zip(fewer) {
        *children = positive(*children - fewer);
    }
}
