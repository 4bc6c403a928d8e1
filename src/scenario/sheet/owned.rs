//! Rows that belong to projects, schools or zones: read one after the other, and given back to whom they belong.

use super::Record;
use super::cells::Cells;
use super::items::{self, Earlier};
use super::of_norms::Area;
use super::rows::list;
use crate::model::{Inputs, Project, School};

/// Something with the id of what it belongs to.
#[derive(Clone)]
pub(super) struct Owned<T> {
    pub(super) owner: String,
    pub(super) one: T,
}

/// Who has things of a sort, and where.
pub(super) struct Part<O: 'static, T> {
    owners: fn(&mut Inputs) -> &mut Vec<O>,
    id: fn(&O) -> &String,
    part: fn(&mut O) -> &mut Vec<T>,
}

/// What projects have.
pub(super) fn of_projects<T>(part: fn(&mut Project) -> &mut Vec<T>) -> Part<Project, T> {
    Part { owners: |inputs| &mut inputs.projects, id: |project| &project.id, part }
}

/// What schools have.
pub(super) fn of_schools<T>(part: fn(&mut School) -> &mut Vec<T>) -> Part<School, T> {
    Part { owners: |inputs| &mut inputs.schools, id: |school| &school.id, part }
}

impl<O, T: Clone> Part<O, T> {
    /// All of them, one after the other, with the place of each one's owner.
    pub(super) fn flat(&self, inputs: &mut Inputs) -> (Vec<usize>, Vec<Owned<T>>) {
        let (mut places, mut flat) = (Vec::new(), Vec::new());
        for (place, owner) in (self.owners)(inputs).iter_mut().enumerate() {
            let id = (self.id)(owner).clone();
            for one in (self.part)(owner).iter() {
                places.push(place);
                flat.push(Owned { owner: id.clone(), one: one.clone() });
            }
        }
        (places, flat)
    }

    /// Writes rows; what is of no owner there is goes.
    pub(super) fn write(
        &self,
        inputs: &mut Inputs,
        rows: Vec<Record>,
        changed: &dyn Fn(&Record) -> bool,
        blank: T,
        write: &dyn Fn(&mut Owned<T>, &mut Record),
    ) {
        let (places, mut flat) = self.flat(inputs);
        let before: Vec<Option<usize>> = rows.iter().map(|row| places.get(row.from?).copied()).collect();
        list(&mut flat, rows, changed, &Owned { owner: String::new(), one: blank }, write);
        let owners = (self.owners)(inputs);
        owners.iter_mut().for_each(|owner| (self.part)(owner).clear());
        for (before, Owned { owner: id, one }) in before.into_iter().zip(flat) {
            // Where an id stands for two owners, what is not changed stays where it was.
            let same = before.filter(|place| *(self.id)(&owners[*place]) == id);
            if let Some(place) = same.or_else(|| owners.iter().position(|owner| *(self.id)(owner) == id)) {
                (self.part)(&mut owners[place]).push(one);
            }
        }
    }
}

/// Pupils of earlier years, zone by zone, with the place of each one's zone.
pub(super) fn earlier(inputs: &Inputs) -> (Vec<usize>, Vec<Earlier>) {
    let (mut places, mut flat) = (Vec::new(), Vec::new());
    for (place, zone) in inputs.zones.iter().enumerate() {
        for (&year, &pupils) in &zone.history {
            places.push(place);
            flat.push(Earlier { zone: zone.id.clone(), year, pupils: Some(pupils) });
        }
    }
    (places, flat)
}

/// Writes them.
pub(super) fn write_history(inputs: &mut Inputs, rows: Vec<Record>, changed: &dyn Fn(&Record) -> bool) {
    let (places, mut flat) = earlier(inputs);
    let owners: Vec<Option<usize>> = rows.iter().map(|row| places.get(row.from?).copied()).collect();
    list(&mut flat, rows, changed, &Earlier::default(), &|one, row| {
        items::earlier(one, &mut Cells::writer(&mut row.values));
    });
    inputs.zones.iter_mut().for_each(|zone| zone.history.clear());
    for (owner, one) in owners.into_iter().zip(flat) {
        let same = owner.filter(|owner| inputs.zones[*owner].id == one.zone);
        let owner = same.or_else(|| inputs.zones.iter().position(|zone| zone.id == one.zone));
        if let (Some(owner), Some(pupils)) = (owner, one.pupils) {
            inputs.zones[owner].history.insert(one.year, pupils);
        }
    }
}

/// Area norms: of floor, then of land.
pub(super) fn areas(inputs: &Inputs) -> Vec<Area> {
    let norms = &inputs.norms.resources;
    let floor = norms.floor_area.iter().map(|norm| Area { land: false, norm: norm.clone() });
    floor.chain(norms.land.iter().map(|norm| Area { land: true, norm: norm.clone() })).collect()
}

/// Gives them back.
pub(super) fn set_areas(inputs: &mut Inputs, areas: Vec<Area>) {
    let norms = &mut inputs.norms.resources;
    norms.floor_area.clear();
    norms.land.clear();
    for Area { land, norm } in areas {
        if land { &mut norms.land } else { &mut norms.floor_area }.push(norm);
    }
}
