//! The six figures are the same wherever they stand: on the page, in the comparison, the meeting, the minutes, as a file.

use xuewei::exchange::comparison::totals_csv;
use xuewei::model::{Area, Inputs, Projection, project};
use xuewei::report::compare::Side;
use xuewei::report::{Deeper, Total, deeper, full_headline, totals};
use xuewei::scenario::presets::preset;
use xuewei::text::compare::told;
use xuewei::text::naming::Naming;
use xuewei::text::outcome::{key_figures, minute_figures};
use xuewei::text::six::six;
use xuewei::text::{Language, words};

/// The county with its schools, and a plan of it in which nobody says what the largest project costs.
fn county() -> [(Inputs, Projection, Deeper); 2] {
    let inputs = preset("enshi@2").expect("a preset of this name").inputs;
    let mut plan = inputs.clone();
    let priced = plan.projects.iter_mut().find(|project| project.on && project.id == "xigu_primary");
    priced.expect("a project of this id").cost = None;
    plan.zones[0].resources.staff[0] = Some(1.0);
    [inputs, plan].map(|inputs| {
        let projection = project(&inputs);
        let deeper = deeper(&inputs, &projection);
        (inputs, projection, deeper)
    })
}

#[test]
fn the_page_the_comparison_the_minutes_and_the_file_tell_the_same() {
    let all = county();
    let sides: Vec<Side> =
        all.iter().map(|(inputs, projection, deeper)| Side { inputs, projection, deeper: Some(deeper) }).collect();
    let sums = totals(&sides, Some(0));
    let csv = totals_csv(&[("base", sides[0]), ("plan", sides[1])], Some(0));
    let mut lines = csv.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let head = lines.next().expect("a heading");
    for ((own, sum), line) in all.iter().zip(&sums).zip(lines) {
        let (inputs, projection, deeper) = own;
        let page = full_headline(inputs, projection, Some(deeper), Area::County);
        assert_eq!(sum.headline, page);
        let beyond = page.beyond;
        let (large, gap) = (beyond.large.expect("schools are entered"), beyond.staff.expect("staff is entered"));
        assert!(large.large > 0 && gap.posts > 0.0);
        let cell = |name: &str| line[head.iter().position(|column| *column == name).expect(name)].to_owned();
        assert_eq!(cell("large_classes"), large.large.to_string());
        assert_eq!(cell("super_large_classes"), large.super_large.to_string());
        assert_eq!(cell("classes_then"), large.classes.to_string());
        assert_eq!(cell("large_classes_year"), large.year.to_string());
        assert!((cell("staff_gap").parse::<f64>().unwrap() - gap.posts).abs() < 1e-6);
        assert_eq!(cell("staff_gap_year"), gap.year.to_string());
        assert_eq!(cell("projects_estimated"), beyond.estimated.to_string());
        assert!((cell("cost").parse::<f64>().unwrap() - page.cost.yuan).abs() < 1e-3);

        for language in Language::ALL {
            let county = Default::default();
            let naming = Naming { language, county: &county, inputs };
            let [.., classes, staff, cost] = six(&naming, &page, None, false);
            let compared = |total| told(&naming, total, sum, None);
            assert_eq!(classes.label, words(language).six.large);
            assert_eq!(staff.label, words(language).six.gap);
            assert_eq!(
                (classes.number, classes.detail),
                (compared(Total::Large).figure, compared(Total::Large).detail)
            );
            assert_eq!(
                (staff.number, staff.detail),
                (compared(Total::StaffGap).figure, compared(Total::StaffGap).detail)
            );
            let plain = |text: String| text.replace(['\u{202f}', ' '], "");
            let told_cost = compared(Total::Cost);
            assert_eq!(plain(format!("{}{}", cost.number, cost.unit)), plain(told_cost.figure.clone()));
            assert_eq!(key_figures(&naming, sum)[1], told_cost.figure);
            let minutes = minute_figures(&naming, sum, None).join("\n");
            for total in [Total::Large, Total::StaffGap, Total::Cost] {
                assert!(minutes.contains(&compared(total).figure), "{total:?}: {minutes}");
            }
        }
    }
    assert_eq!(sums[1].headline.beyond.estimated, sums[0].headline.beyond.estimated + 1);
    let estimate =
        all[1].2.needs.projects[all[1].0.projects.iter().position(|one| one.id == "xigu_primary").unwrap()].cost;
    assert!(estimate > 0.0 && sums[1].cost_per_place.is_ok(), "what is estimated has a price");
}

#[test]
fn without_schools_nothing_is_told_of_them() {
    let (inputs, projection, _) = &county()[0];
    let alone = totals(&[Side { inputs, projection, deeper: None }], None);
    assert!(!Total::Large.is_known(&alone) && !Total::StaffGap.is_known(&alone) && Total::Staff.is_known(&alone));
    let county = Default::default();
    let naming = Naming { language: Language::Zh, county: &county, inputs };
    let minutes = minute_figures(&naming, &alone[0], None).join("\n");
    assert!(!minutes.contains("大班额") && !minutes.contains("教职工缺口"), "{minutes}");
}
