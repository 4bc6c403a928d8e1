//! The rounds themselves: whole children and whole places in, who gets what out. Pure; the draw goes by the seed.

use super::lottery::{Families, chances, children, drawn};
use super::outcome::{Cut, Filled, Flow, Group, Outcome, Round};

/// Who applies where.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rounds {
    /// The schools that admit together, each with its catchment.
    pub catchments: Vec<Catchment>,
    /// Children of special groups.
    pub special: u32,
    /// Places held for them.
    pub reserved: u32,
    /// Families who apply for the lottery.
    pub lottery: Families,
    /// Whether the school of their own catchment takes those who are not drawn.
    pub outside: bool,
    /// The points of each child who comes by points.
    pub points: Vec<f64>,
    /// Places elsewhere, in the order in which they are filled.
    pub receivers: Vec<Receiver>,
    /// Settles the draw.
    pub seed: u64,
}

/// One school and its catchment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Catchment {
    /// Entry places.
    pub places: u32,
    /// Residents: those whose register and home agree, the others.
    pub residents: [u32; 2],
}

/// Places elsewhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Receiver {
    /// Places that nobody there needs.
    pub spare: u32,
    /// Whether they are in the same zone.
    pub same_zone: bool,
}

/// Carries out all rounds.
pub fn admit(rounds: &Rounds) -> Outcome {
    let places: Vec<u32> = rounds.catchments.iter().map(|catchment| catchment.places).collect();
    let all: u32 = places.iter().sum();
    let mut flows = applied(rounds);
    let mut open = [0; 4];

    // Special groups.
    open[Round::Reserve as usize] = rounds.reserved.min(all);
    let reserved = rounds.special.min(open[Round::Reserve as usize]);
    flows[Group::Special as usize].placed[Round::Reserve as usize] = reserved;
    let held_for = apportioned(reserved, &places);

    // Residents, each in their own catchment.
    open[Round::Catchment as usize] = all - reserved;
    let mut filled = Vec::with_capacity(places.len());
    for (catchment, reserved) in rounds.catchments.iter().zip(&held_for) {
        let mut left = catchment.places - reserved;
        let mut placed = 0;
        for (group, residents) in [Group::Registered, Group::Residents].into_iter().zip(catchment.residents) {
            let taken = residents.min(left);
            flows[group as usize].placed[Round::Catchment as usize] += taken;
            (left, placed) = (left - taken, placed + taken);
        }
        let residents = catchment.residents.iter().sum();
        filled.push(Filled { places: catchment.places, residents, residents_placed: placed, others: 0, spare: left });
    }
    let over: Vec<u32> = filled.iter().map(|filled| filled.spare).collect();
    let pool: u32 = over.iter().sum();
    let mut left = pool;
    let special = &mut flows[Group::Special as usize];
    let more = waiting(special).min(left);
    special.placed[Round::Catchment as usize] = more;
    left -= more;
    for group in [Group::Registered, Group::Residents] {
        let flow = &mut flows[group as usize];
        flow.zone = waiting(flow).min(left);
        left -= flow.zone;
    }

    // The lottery. Places that the next family did not fit into are held back: see there.
    open[Round::Lottery as usize] = left;
    let lots = drawn(rounds.lottery, left, rounds.seed);
    let flow = &mut flows[Group::Lottery as usize];
    let lucky = whole(children(lots));
    flow.placed[Round::Lottery as usize] = lucky;
    let held = if lucky < flow.applied { left - lucky } else { 0 };
    let chances = chances(rounds.lottery, left, rounds.seed);
    if rounds.outside {
        flow.home = flow.applied - lucky;
    }
    left -= lucky + held;

    // Points.
    open[Round::Points as usize] = left;
    let flow = &mut flows[Group::Points as usize];
    let taken = flow.applied.min(left);
    flow.placed[Round::Points as usize] = taken;
    left -= taken;
    let cut = cut(&rounds.points, taken);

    for (filled, (reserved, taken)) in
        filled.iter_mut().zip(held_for.iter().zip(apportioned(pool - left - held, &over)))
    {
        filled.others = reserved + taken;
        filled.spare -= taken;
    }
    let [special, residents] = [more, flows.iter().map(|flow| flow.zone).sum::<u32>() + more];
    let (before, after) = (apportioned(special, &over), apportioned(residents, &over));
    let taken_over = after.into_iter().zip(before).map(|(after, before)| after.saturating_sub(before)).collect();
    let received = redirect(&mut flows, &rounds.receivers);
    for flow in &mut flows {
        flow.unplaced = waiting(flow);
    }
    Outcome { flows, open, spare: left + held, held, cut, chances, catchments: filled, taken_over, received }
}

/// Who applies, by group.
fn applied(rounds: &Rounds) -> [Flow; 5] {
    let residents = |class: usize| rounds.catchments.iter().map(|catchment| catchment.residents[class]).sum();
    let points = rounds.points.len() as u64;
    let applied = [rounds.special, residents(0), residents(1), whole(children(rounds.lottery)), whole(points)];
    applied.map(|applied| Flow { applied, ..Flow::default() })
}

/// Who of a group has nothing yet.
fn waiting(flow: &Flow) -> u32 {
    flow.applied - flow.placed() - flow.redirected() - flow.unplaced
}

/// Sends those who wait to places elsewhere: residents and special groups first. How many each receiver takes.
fn redirect(flows: &mut [Flow; 5], receivers: &[Receiver]) -> Vec<u32> {
    let mut received = vec![0; receivers.len()];
    for group in [Group::Registered, Group::Special, Group::Residents, Group::Lottery, Group::Points] {
        let flow = &mut flows[group as usize];
        for (receiver, received) in receivers.iter().zip(&mut received) {
            let goes = waiting(flow).min(receiver.spare - *received);
            *received += goes;
            *(if receiver.same_zone { &mut flow.zone } else { &mut flow.beyond }) += goes;
        }
    }
    received
}

/// Where points end to be enough for so many.
fn cut(points: &[f64], placed: u32) -> Option<Cut> {
    let mut sorted = points.to_vec();
    sorted.sort_unstable_by(|one, other| other.total_cmp(one));
    let points = *sorted.get((placed as usize).checked_sub(1)?)?;
    let above = sorted.iter().take_while(|other| **other > points).count();
    let tied = sorted[above..].iter().take_while(|other| **other == points).count();
    Some(Cut { points, tied: whole(tied as u64), tied_placed: placed - whole(above as u64) })
}

/// Parts of a number in proportion to weights, by highest averages (Jefferson, D'Hondt): a part only falls when more
/// goes to one whose weight has risen, and none is above its weight as long as the number is not above their sum. Without
/// any weight all count alike.
pub fn apportioned(number: u32, weights: &[u32]) -> Vec<u32> {
    let alike = weights.iter().all(|weight| *weight == 0);
    let weights: Vec<f64> = weights.iter().map(|weight| if alike { 1.0 } else { f64::from(*weight) }).collect();
    let all: f64 = weights.iter().sum();
    // Each gets at least its quota rounded down, where there are no more seats than weight.
    let mut parts: Vec<u32> = weights.iter().map(|weight| (f64::from(number) * weight / all) as u32).collect();
    if parts.is_empty() {
        return parts;
    }
    let given: u32 = parts.iter().sum();
    for _ in given..number {
        let mut best = 0;
        let average = |place: usize, parts: &[u32]| weights[place] / (f64::from(parts[place]) + 1.0);
        for place in 1..parts.len() {
            if average(place, &parts) > average(best, &parts) {
                best = place;
            }
        }
        parts[best] += 1;
    }
    parts
}

fn whole(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
