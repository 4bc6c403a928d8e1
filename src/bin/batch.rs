//! From scenario files to tables, without a browser. What it does stands in [`HELP`]; the tables in
//! `exchange::tables`.

use std::fs;
use std::io::{self, BufWriter, Read, Write};
use std::path::Path;
use std::process::ExitCode;
use xuewei::analysis::Question;
use xuewei::exchange::admission::write_admission;
use xuewei::exchange::{comparison, tables};
use xuewei::model::{Inputs, Projection, assessment, needs, project, schools};
use xuewei::report::compare::Side;
use xuewei::report::{self, Deeper, goes_deeper};
use xuewei::scenario::check::{check, check_results, computable};
use xuewei::scenario::problem::{Fault, Level, Problem};
use xuewei::scenario::{Scenario, Workspace, file, link, presets};
use xuewei::text::admission::refusal as refusal_in;
use xuewei::text::{Language, problem};

const HELP: &str = "\
Usage: batch [--lang en|zh] COMMAND

Commands:
  presets                         the presets: id, tab, name
  preset ID                       the file of a preset
  project  FILE.json[#SCENARIO]   enrolment, places and needs as CSV
  children FILE.json[#SCENARIO]   children by zone, age and year as CSV
  schools  FILE.json[#SCENARIO]   pupils, places, classes and large classes by school, stage and year as CSV
  needs    FILE.json[#SCENARIO] [areas|schools|projects|land|counts|falls]
                                  staff, floor, land, beds, money and equipment by area, stage and year as CSV; or
                                  by school; capital by project; land plans; schools by kind; when money first falls
  assessment FILE.json[#SCENARIO] every indicator of the county assessments by area and year, its line, met or not
  compare  FILE.json[#BASE]       what each scenario comes to, and costs beside the base, as CSV
  differences FILE.json[#BASE]    where each scenario differs from the base: by area, stage and year as CSV
  why      FILE.json[#BASE] SCENARIO AREA STAGE YEAR
                                  why shortage and idle places of a scenario differ from the base's: the part of
                                  each factor and project; AREA is a zone's id, '*city', '*town', '*rural' or '*'
  admission FILE.json[#SCENARIO] ID YEAR
                                  who gets the entry places of a zone or school in a year, group by group and
                                  round by round, with odds and points needed, as CSV; ID is the zone's or school's
  check    FILE.json[#SCENARIO]   errors and warnings of all scenarios, or of one
  link     FILE.json[#SCENARIO] [--address URL]
                                  the share link of all scenarios, or of one: what stands after # in the
                                  address of the page, or with URL, that of the page, the whole address
  open     LINK                   the file of a share link; LINK is the whole address or what stands after #

FILE or LINK - is standard input. Without #SCENARIO or #BASE the baseline of the file is taken, which is its first
scenario unless it says otherwise; check and link take all scenarios.
Problems go to standard error, a line each. Exit status: 0 done, also with warnings; 2 not done.
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args_os().skip(1).map(|one| one.to_string_lossy().into_owned()).collect();
    let (language, rest) = match language(&arguments) {
        Ok(parsed) => parsed,
        Err(failure) => return tell(&failure, Language::En),
    };
    match run(&rest, language) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => tell(&failure, language),
    }
}

/// Why something was not done.
enum Failure {
    /// The command line cannot be understood.
    Usage,
    /// One sentence.
    Sentence(String),
    /// Problems of a file, which stands for the path of those of the whole file.
    Problems(String, Vec<Problem>),
    /// Nobody reads on: no fault of ours.
    Closed,
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe { Self::Closed } else { Self::Sentence(error.to_string()) }
    }
}

impl From<csv::Error> for Failure {
    fn from(error: csv::Error) -> Self {
        match error.into_kind() {
            csv::ErrorKind::Io(error) => error.into(),
            kind => Self::Sentence(format!("{kind:?}")),
        }
    }
}

fn tell(failure: &Failure, language: Language) -> ExitCode {
    match failure {
        Failure::Usage => warn(HELP.trim_end()),
        Failure::Sentence(sentence) => warn(sentence),
        Failure::Problems(name, problems) => tell_problems(name, problems, language),
        Failure::Closed => return ExitCode::SUCCESS,
    }
    ExitCode::from(2)
}

fn tell_problems(name: &str, problems: &[Problem], language: Language) {
    for problem in problems {
        let mut named = problem.clone();
        if named.path.is_empty() {
            named.path = name.to_owned();
        }
        let mark = match (problem.level, language) {
            (Level::Error, _) => "",
            (Level::Warning, Language::En) => "warning: ",
            (Level::Warning, Language::Zh) => "提示：",
        };
        warn(&format!("{mark}{}", problem::line(&named, language)));
    }
}

/// Calls zones by their names, with the ids to find them by.
fn name_zones(problems: &mut [Problem], inputs: &Inputs, language: Language) {
    problems.iter_mut().for_each(|one| *one = problem::with_names(one, inputs, language));
}

/// A line on standard error; when that is closed too, there is nobody to tell.
fn warn(line: &str) {
    let _ = writeln!(io::stderr(), "{line}");
}

/// Takes `--lang` out of the arguments, wherever it stands.
fn language(arguments: &[String]) -> Result<(Language, Vec<&str>), Failure> {
    let mut language = Language::En;
    let mut rest = Vec::new();
    let mut arguments = arguments.iter().map(String::as_str);
    while let Some(argument) = arguments.next() {
        let tag = match argument.strip_prefix("--lang") {
            Some("") => arguments.next().unwrap_or_default(),
            Some(tag) if tag.starts_with('=') => &tag[1..],
            _ => {
                rest.push(argument);
                continue;
            }
        };
        language = match tag {
            "en" => Language::En,
            "zh" => Language::Zh,
            _ => return Err(Failure::Usage),
        };
    }
    Ok((language, rest))
}

fn run(arguments: &[&str], language: Language) -> Result<(), Failure> {
    let mut out = BufWriter::new(io::stdout().lock());
    match arguments {
        ["--help" | "-h" | "help", ..] | [_, "--help" | "-h"] => out.write_all(HELP.as_bytes())?,
        ["presets"] => {
            for preset in presets::list() {
                writeln!(out, "{}\t{}", preset.id, language.name(&preset.name()))?;
            }
        }
        ["preset", id] => {
            let workspace = presets::workspace(id).ok_or_else(|| unknown_preset(id, language))?;
            out.write_all(file::write(&workspace).as_bytes())?;
        }
        ["project", file] => {
            let (inputs, projection) = projected(file, language)?;
            tables::write_projection(&mut out, &inputs, &projection)?;
        }
        ["children", file] => {
            let (inputs, projection) = projected(file, language)?;
            tables::write_children(&mut out, &inputs, &projection)?;
        }
        ["schools", file] => {
            let (inputs, projection) = projected(file, language)?;
            tables::write_schools(&mut out, &inputs, &schools(&inputs, &projection))?;
        }
        ["needs", file] => write_needs(file, tables::NeedsTable::Areas, language, &mut out)?,
        ["needs", file, table] => {
            let table = tables::NeedsTable::of(table).ok_or(Failure::Usage)?;
            write_needs(file, table, language, &mut out)?;
        }
        ["assessment", file] => {
            let (inputs, projection) = projected(file, language)?;
            let schools = schools(&inputs, &projection);
            let needs = needs(&inputs, &projection, &schools);
            tables::write_assessment(&mut out, &inputs, &assessment(&inputs, &projection, &schools, &needs))?;
        }
        ["compare", file] => {
            compared(file, language, &mut out, |out, sides, base| comparison::write_totals(out, sides, Some(base)))?;
        }
        ["differences", file] => compared(file, language, &mut out, comparison::write_differences)?,
        ["why", file, scenario, area, stage, year] => {
            let question = comparison::question(area, stage, year).ok_or(Failure::Usage)?;
            why(file, scenario, &question, language, &mut out)?;
        }
        ["admission", file, id, year] => {
            let year = year.parse().map_err(|_| Failure::Usage)?;
            let (inputs, projection) = projected(file, language)?;
            let written = write_admission(&mut out, &inputs, &projection, id, year)?;
            written.map_err(|refusal| Failure::Sentence(refusal_in(language, refusal).to_owned()))?;
        }
        ["check", file] => check_file(file, language, &mut out)?,
        ["link", file] => writeln!(out, "{}", link_of(file, language)?)?,
        ["link", file, "--address", page] | ["link", "--address", page, file] => {
            let page = page.split_once('#').map_or(*page, |(page, _)| page);
            writeln!(out, "{page}#{}", link_of(file, language)?)?;
        }
        ["open", address] => out.write_all(open_link(address, language)?.as_bytes())?,
        _ => return Err(Failure::Usage),
    }
    Ok(out.flush()?)
}

fn unknown_preset(id: &str, language: Language) -> Failure {
    let known: Vec<&str> = presets::list().iter().map(|preset| preset.id).collect();
    Failure::Sentence(match language {
        Language::En => format!("There is no preset “{id}”. Possible: {}.", known.join(", ")),
        Language::Zh => format!("没有预设“{id}”。可用：{}。", known.join("、")),
    })
}

/// A file as it is called, and the id of the scenario asked for.
struct Asked<'a> {
    file: &'a str,
    scenario: Option<&'a str>,
}

impl<'a> Asked<'a> {
    /// `FILE#SCENARIO`, unless there is a file that is called just that.
    fn of(argument: &'a str) -> Self {
        match argument.rsplit_once('#') {
            Some((file, scenario)) if !Path::new(argument).exists() => Self { file, scenario: Some(scenario) },
            _ => Self { file: argument, scenario: None },
        }
    }

    fn read(&self, language: Language) -> Result<Workspace, Failure> {
        let bytes = bytes_of(self.file, file::MAX_BYTES, language)?;
        file::read(&bytes).map_err(|problems| Failure::Problems(self.file.to_owned(), problems))
    }

    /// The scenarios asked for: the one named, or all.
    fn scenarios(&self, workspace: Workspace) -> Result<Vec<Scenario>, Failure> {
        let Some(id) = self.scenario else { return Ok(workspace.scenarios) };
        Ok(vec![workspace.scenario(id).cloned().ok_or_else(|| self.unknown(id))?])
    }

    /// The place of the scenario asked for, or of the baseline.
    fn base(&self, workspace: &Workspace) -> Result<usize, Failure> {
        let Some(id) = self.scenario else { return Ok(workspace.baseline) };
        workspace.scenarios.iter().position(|scenario| scenario.id == id).ok_or_else(|| self.unknown(id))
    }

    /// That the file has no scenario of this id.
    fn unknown(&self, id: &str) -> Failure {
        Failure::Problems(self.file.to_owned(), vec![Problem::error("", Fault::UnknownScenario(id.to_owned()))])
    }
}

/// The bytes of a file or of standard input. One more than may be read tells that it is too large; the rest of it need
/// not be read.
fn bytes_of(name: &str, most: usize, language: Language) -> Result<Vec<u8>, Failure> {
    let most = most as u64 + 1;
    let mut bytes = Vec::new();
    let read = match name {
        "-" => io::stdin().lock().take(most).read_to_end(&mut bytes),
        path => fs::File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes)),
    };
    read.map_err(|error| {
        let reason = match (error.kind(), language) {
            (io::ErrorKind::NotFound, Language::En) => "there is no such file".to_owned(),
            (io::ErrorKind::NotFound, Language::Zh) => "没有这个文件".to_owned(),
            (_, Language::En | Language::Zh) => error.to_string(),
        };
        Failure::Sentence(format!("{name}: {reason}"))
    })?;
    Ok(bytes)
}

/// The results of a scenario, its warnings told.
fn projected(argument: &str, language: Language) -> Result<(Inputs, Projection), Failure> {
    let asked = Asked::of(argument);
    let workspace = asked.read(language)?;
    let baseline = if asked.scenario.is_none() { workspace.baseline } else { 0 };
    let scenario = asked.scenarios(workspace)?.swap_remove(baseline);
    let projection = results(&asked, &scenario, language)?;
    Ok((scenario.inputs, projection))
}

/// Writes a table of the needs of a scenario.
fn write_needs(argument: &str, table: tables::NeedsTable, language: Language, out: impl Write) -> Result<(), Failure> {
    let (inputs, projection) = projected(argument, language)?;
    let needs = needs(&inputs, &projection, &schools(&inputs, &projection));
    Ok(tables::write_needs(out, &inputs, &needs, table)?)
}

/// The results of one scenario of a file, its warnings told.
fn results(asked: &Asked, scenario: &Scenario, language: Language) -> Result<Projection, Failure> {
    let inputs = &scenario.inputs;
    let mut problems = check(inputs);
    if !computable(&problems) {
        name_zones(&mut problems, inputs, language);
        return Err(Failure::Problems(asked.file.to_owned(), problems));
    }
    let projection = project(inputs);
    problems.extend(check_results(inputs, &projection));
    name_zones(&mut problems, inputs, language);
    tell_problems(asked.file, &problems, language);
    Ok(projection)
}

/// What writes a comparison: scenarios by their ids, and the place of the base among them.
type Comparison<W> = fn(W, &[comparison::Named], usize) -> csv::Result<()>;

/// Writes a comparison of all scenarios of a file with the one asked for, or its baseline.
fn compared<W: Write>(argument: &str, language: Language, out: W, write: Comparison<W>) -> Result<(), Failure> {
    let asked = Asked::of(argument);
    let workspace = asked.read(language)?;
    let base = asked.base(&workspace)?;
    let results: Result<Vec<Projection>, Failure> =
        workspace.scenarios.iter().map(|scenario| results(&asked, scenario, language)).collect();
    let results = results?;
    let both = workspace.scenarios.iter().zip(&results);
    let deeper: Vec<Option<Deeper>> = both
        .map(|(one, projection)| goes_deeper(&one.inputs).then(|| report::deeper(&one.inputs, projection)))
        .collect();
    let all = workspace.scenarios.iter().zip(&results).zip(&deeper);
    let sides: Vec<comparison::Named> =
        all.map(|((one, projection), deeper)| named(one, projection, deeper.as_ref())).collect();
    Ok(write(out, &sides, base)?)
}

/// Writes why a scenario of a file differs from the one asked for, or its baseline.
fn why(argument: &str, id: &str, question: &Question, language: Language, out: impl Write) -> Result<(), Failure> {
    let asked = Asked::of(argument);
    let workspace = asked.read(language)?;
    let base = &workspace.scenarios[asked.base(&workspace)?];
    let scenario = workspace.scenario(id).ok_or_else(|| asked.unknown(id))?;
    for scenario in [base, scenario] {
        results(&asked, scenario, language)?;
    }
    comparison::write_why(out, language, base, scenario, question)?.map_err(Failure::Sentence)
}

fn named<'a>(scenario: &'a Scenario, projection: &'a Projection, deeper: Option<&'a Deeper>) -> comparison::Named<'a> {
    (&scenario.id, Side { inputs: &scenario.inputs, projection, deeper })
}

/// All errors and warnings of a file, those of one scenario among several with its id.
fn check_file(argument: &str, language: Language, out: &mut impl Write) -> Result<(), Failure> {
    let asked = Asked::of(argument);
    let scenarios = asked.scenarios(asked.read(language)?)?;
    let several = scenarios.len() > 1;
    let mut problems = Vec::new();
    for scenario in &scenarios {
        let mut found = check(&scenario.inputs);
        if computable(&found) {
            found.extend(check_results(&scenario.inputs, &project(&scenario.inputs)));
        }
        name_zones(&mut found, &scenario.inputs, language);
        if several {
            found.iter_mut().for_each(|problem| problem.path = format!("scenarios[{}].{}", scenario.id, problem.path));
        }
        problems.append(&mut found);
    }
    if !computable(&problems) {
        return Err(Failure::Problems(asked.file.to_owned(), problems));
    }
    tell_problems(asked.file, &problems, language);
    match language {
        Language::En => writeln!(out, "No errors; warnings: {}.", problems.len())?,
        Language::Zh => writeln!(out, "没有错误；提示 {} 条。", problems.len())?,
    }
    Ok(())
}

/// The share link of a file's scenarios, or of the one asked for.
fn link_of(argument: &str, language: Language) -> Result<String, Failure> {
    let asked = Asked::of(argument);
    let mut workspace = asked.read(language)?;
    if asked.scenario.is_some() {
        workspace = Workspace { scenarios: asked.scenarios(workspace)?, ..Workspace::default() };
    }
    let fragment = link::encode(&workspace, false);
    // A link that could not be opened is not handed out: so much fits into one, and no more.
    link::decode(&fragment).map_err(|problems| Failure::Problems(asked.file.to_owned(), problems))?;
    Ok(fragment)
}

/// The file of a share link. Whether another model made it is told.
fn open_link(argument: &str, language: Language) -> Result<String, Failure> {
    let address = match argument {
        // Whatever stands before the link in an address is short.
        "-" => String::from_utf8_lossy(&bytes_of("-", 2 * link::MAX_LENGTH, language)?).into_owned(),
        address => address.to_owned(),
    };
    let opened =
        link::decode(link::fragment(&address)).map_err(|problems| Failure::Problems("LINK".into(), problems))?;
    tell_problems("LINK", opened.warning().as_slice(), language);
    Ok(file::write(&opened.workspace))
}
