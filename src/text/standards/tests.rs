use super::*;
use crate::model::ZoneKind;
use crate::scenario::standards::Section;

#[test]
fn what_a_ready_set_leaves_is_named_and_many_are_counted() {
    let told = |covered, left: &[Norm], in_tables| {
        let held = Held { covered, left: left.to_vec(), in_tables };
        [Language::Zh, Language::En].map(|language| super::left(language, &held))
    };
    let some = |told: [&str; 2]| told.map(|told| Some(told.to_owned()));
    assert_eq!(told(true, &[], false), [None, None]);
    assert_eq!(
        told(true, &[Norm::Attrition], false),
        some([
            "所含标准已全部套用；不在其内而与默认值不同的 1 项：教职工年自然减员率",
            "All it covers is in force; not at their default beside it (1): Staff who leave each year",
        ])
    );
    let sizes = ClassLine::ALL.map(|line| Norm::Class(line, ZoneKind::City));
    let [zh, en] = told(false, &sizes, true).map(Option::unwrap);
    assert!(zh.starts_with("套用后，与默认值不同的 10 项仍保留：小班 · 城区、"), "{zh}");
    assert!(zh.ends_with("、另 5 项、数据表中按年级等填写的标准"), "{zh}");
    assert!(en.contains("; 5 more; "), "{en}");
}

#[test]
fn what_can_not_be_blank_says_so_by_name() {
    let size = Norm::Class(ClassLine::Primary, ZoneKind::City);
    assert_eq!(fault(Language::Zh, size, 3), "班额不能为空，请输入 1 至 100 之间的数。");
    assert!(fault(Language::En, size, 3).starts_with("This can’t be blank (Class size"));
    assert_eq!(fault(Language::Zh, size, 0), "请输入数字。");
}

#[test]
fn a_group_tells_how_many_are_changed() {
    let rows = Section::Staff.rows().len();
    assert_eq!(group(Language::Zh, rows, 2), format!("{rows} 项，其中 2 项与默认值不同"));
    assert_eq!(group(Language::Zh, rows, 0), format!("{rows} 项，均为默认值"));
    assert_eq!(group(Language::En, rows, 2), format!("{rows} standards, 2 not at their default"));
}
