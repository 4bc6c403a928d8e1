//! The tabs of the page.

/// A tab of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tab {
    /// 推演: levers and results.
    Explore,
    /// 建设计划: the projects on the axis of years.
    Programme,
    /// 学校: school by school what the zones' figures hide.
    Schools,
    /// 需求与达标: staff, floor, land, money; the assessments; the standards.
    Needs,
    /// 对比: the scenarios side by side.
    Compare,
    /// 数据: the tables of what is known.
    Data,
}

impl Tab {
    /// All tabs, in the order they are shown.
    pub const ALL: [Tab; 6] = [Tab::Explore, Tab::Programme, Tab::Schools, Tab::Needs, Tab::Compare, Tab::Data];
}
