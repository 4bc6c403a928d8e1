"""enshi@2: enshi@1 with its schools, projects and resources by name."""

import json

import enshi_schools
from county import FOLDER, STAGES, enter_pupils, enter_resources, guess, name, resource_sources, school, source
from enshi_schools import THROUGH, TURNED, URBAN, VILLAGES, standing

PLAN = ("《恩施市“十四五”教育发展规划》", "14th Five-Year Education Plan of Enshi City")
# Kindergartens and schools that the projects of enshi@1 build: project, school, zone, name, kind.
BUILT = [
    ("qifengba_kg", "cb_qifengba", "chengbei", name("旗峰坝幼儿园", "Qifengba kindergarten"), "kindergarten"),
    ("qiliping_kg", "ql_kg", "qiliping", name("七里坪幼儿园", "Qiliping kindergarten"), "kindergarten"),
    ("gengjiaping_kg", "xd_gengjiaping", "xiaoduchuan", name("耿家坪幼儿园", "Gengjiaping kindergarten"), "kindergarten"),
    ("minda_kg", "cb_minda", "chengbei", name("湖北民大附属幼儿园", "Hubei Minzu University kindergarten"), "kindergarten"),
    ("xigu_primary", "cb_xigu", "chengbei", name("硒谷小学", "Xigu primary school"), "primary"),
    ("jinma_primary", "lf_jinma", "longfeng", name("金马小学", "Jinma primary school"), "primary"),
    ("qingjiang_school", "xd_qingjiang", "xiaoduchuan", name("清江中小学", "Qingjiang nine-year school"), "nine_year"),
    ("jinlong_campus", "cb_jinlong", "chengbei", name("金龙教育园", "Jinlong education campus"), "nine_year"),
]
ESTATE = [
    ("ot_baimiaoqiao", "old_town", name("白庙桥配套园", "Baimiaoqiao estate kindergarten"), 8),
    ("cb_aoshan", "chengbei", name("奥山世纪城配套园", "Aoshan Century City estate kindergarten"), 7),
    ("cb_qingjiang", "chengbei", name("清江新城配套园", "Qingjiang New City estate kindergarten"), 7),
    ("lf_eco", "longfeng", name("龙凤生态城配套园", "Longfeng Eco-city estate kindergarten"), 7),
    ("lf_banqiao", "longfeng", name("板桥小区配套园", "Banqiao estate kindergarten"), 7),
]


def fill(scenario, schools):
    """Pupils of the zones among their schools; rooms must be those of enshi@1."""
    for zone in scenario["zones"]:
        rooms = zone.pop("rooms")
        for stage in STAGES:
            here = sum(one["rooms"].get(stage, 0) for one in schools if one["zone"] == zone["id"])
            assert here == sum(rooms.get(stage, {}).values()), (zone["id"], stage, here)
        pupils = zone["kindergarten"] + zone["pupils"]
        shares = zone.get("private_share", {})
        kindergarten = shares.get("kindergarten", {"2020": 0})["2020"]
        share = [kindergarten] * 3 + [shares.get("primary", 0)] * 6 + [shares.get("junior", 0)] * 3
        enter_pupils(schools, zone["id"], pupils, [round(count * part) for count, part in zip(pupils, share)])


def schools():
    """All schools: standing ones, those turned public or inclusive, and those to be built."""
    rows = standing()
    new = [school(identity, zone, named, kind, {}) for _, identity, zone, named, kind in BUILT]
    new += [school(identity, zone, named, "kindergarten", {}) for identity, zone, named, _ in ESTATE]
    for short, zone, zh, en in URBAN:
        for number, owner in enumerate(TURNED[zone], 1):
            word, of = ("公办", "public") if owner == "public" else ("普惠", "inclusive")
            named = guess(f"{zh}配套园{number}（转{word}）", f"{en} estate kindergarten {number}, turned {of}")
            new.append(school(f"{short}_f{number}", zone, named, "kindergarten", {}, ownership=owner))
    return rows, new


def projects(scenario, rows):
    """The projects of enshi@1 at their schools."""
    found = {project["id"]: project for project in scenario["projects"]}
    for identity, at, *_ in BUILT:
        project = found[identity]
        project["effects"] = [{"school": at, "stage": e["stage"], "rooms": e["rooms"]} for e in project["effects"]]
    found["estate_kg_5"]["effects"] = [
        {"school": at, "stage": "kindergarten", "rooms": rooms} for at, _, _, rooms in ESTATE]
    turned = found["estate_kg_17"]
    pairs = [(f"{short}_e{n}", f"{short}_f{n}") for short, zone, *_ in URBAN for n in range(1, len(TURNED[zone]) + 1)]
    turned.pop("phase_in")
    turned["effects"] = [{"school": new, "stage": "kindergarten", "rooms": 7} for _, new in pairs]
    turned["closures"] = [{"school": old, "receiver": new} for old, new in pairs]
    rural = found["rural_45"]
    rural["effects"] = [{"school": f"t{n}_p1", "stage": "primary", "rooms": 2} for n in range(1, 7)]
    rural["effects"] += [{"school": f"t{n}_j", "stage": "junior", "rooms": 2} for n in range(1, 9)]
    merged = found["points_merged"]
    del merged["effects"], merged["moves"]
    east, west = ([f"t{number}_p1" for number in towns] for towns in ((1, 3, 4, 6, 7, 8), (2, 5, 9, 10, 11, 12, 13)))
    # Points without an attached class close; their pupils go to the central school of a township or of Longfeng.
    merged["closures"] = []
    for (short, zone, *_), receivers in zip(VILLAGES, (["lf_p1"], east, west)):
        points = [one["id"] for one in rows if one["zone"] == zone and one["kind"] == "teaching_point"
                  and "kindergarten" not in one["rooms"]]
        merged["closures"] += [{"school": at, "receiver": receivers[k % len(receivers)]} for k, at in enumerate(points)]
    return scenario["projects"]


def sources(scenario):
    """Sources of enshi@1 that still hold, and those of what is new."""
    left_out = (".rooms", "projects[points_merged]", "projects[rural_45]", "projects[estate_kg_17]")
    rows = [row for row in scenario["sources"] if not row["field"].endswith(left_out)]
    zh, en = PLAN
    estimate = lambda field, zh, en, date=2020: source(field, "estimate", zh, en, date)
    official = lambda field, zh, en, date=2020: source(field, "official", zh, en, date)
    return rows + resource_sources(scenario["zones"]) + [
        estimate("schools", "校名：规划（E8、E12、E13）所列为实名，带“（估）”的按片区、乡镇编号；所在片区为估计。校数：小学107、"
                 "初中29（含九年一贯制5）、十二年一贯制3（2022年，百科转引统计）；幼儿园118=城区73+中心园14+民办16+其他15"
                 "（E2、E3、E16）；附设班78个分在59所村小、19个教学点。教室：合计等于enshi@1各片区。学生：片区各年级按教室×"
                 "拥挤程度（热点校1.03—1.07、其余0.92—1.0）分到各校，年级间上下浮动3%，最大余数法取整",
                 "Names: those in the plan (E8, E12, E13) are real, others marked “(est.)” are numbered by zone and township; "
                 "which zone a school stands in is an estimate. Counts: 107 primary, 29 junior schools (5 nine-year ones "
                 "among them), 3 twelve-year ones (2022, statistics as an encyclopedia quotes them); 118 kindergartens = 73 "
                 "urban + 14 central + 16 private + 15 others (E2, E3, E16); the 78 attached classes are at 59 village "
                 "schools and 19 teaching points. Rooms add up to those of enshi@1. Pupils: each grade of a zone by rooms × "
                 "crowding (1.03–1.07 where parents press, 0.92–1.0 elsewhere), up to 3% more or less by grade, made whole "
                 "by largest remainder"),
        estimate("sharing", "规划E14：学区制、集团化办学。幼儿园不划片取1；小学、初中城区0.5，为判断值",
                 "E14 of the plan: districts and groups of schools. Kindergartens have no catchments: 1; primary and junior "
                 "0.5, a judgement"),
        estimate("resources.recruits", "规划E9：五年补充幼儿教师40、小学405、初中126，定向委培小学70、幼儿园40；假设"
                 "“十四五”每年同样多", "E9 of the plan: in five years 40 kindergarten, 405 primary and 126 junior teachers, "
                 "and 70 primary and 40 kindergarten ones on commission; assumed: as many each year from 2021", 2021),
        official("resources.land_plans", "《恩施市中心城区教育基础设施专项规划（2015—2030）》（规划E10）：中心城区60万人，"
                 "幼儿园16.05、小学112.47、初中96.71公顷", "Special plan of educational facilities of the central city, "
                 "2015–2030 (E10 of the plan): 600,000 people; kindergarten 16.05, primary 112.47, junior 96.71 ha", 2018),
        official("norms.boarding_share", f"{zh}（E5）：农村小学、初中寄宿16.23%、72.41%；镇区同",
                 f"{en} (E5): 16.23% of primary and 72.41% of junior pupils in the country board; towns alike"),
        estimate("norms.funding", "国家基准定额：小学650元、初中850元（2023年前）；幼儿园500元为估计",
                 "National benchmark before 2023: primary 650 yuan, junior 850; kindergarten 500 is an estimate", 2020),
        estimate("norms.funding_growth", "假设每年3%", "Assumed: 3% a year"),
        official("norms.boarder_supplement", "国家基准定额：寄宿生每年另加200元（2023年前）",
                 "National benchmark before 2023: 200 yuan a boarder", 2020),
        estimate("norms.places_per_1000", "常见的千人指标，幼儿园30、小学60、初中30座；请用本省标准替换",
                 "Places per 1,000 residents often met with: 30, 60, 30; please replace with the province's own"),
        official("norms.lines", f"{zh}：三年毛入园率95%（E4）、普惠80%（E1）、初中巩固率98%以上（E7）、大班额5%以内、"
                 "无超大班额（E6）", f"{en}: three-year gross enrolment 95% (E4), inclusive 80% (E1), junior retention 98% or "
                 "more (E7), large classes within 5%, no super-large ones (E6)", 2025),
        estimate("projects[estate_kg_17]", "22所（规划E13）减已开5所；其中9所各7班原为其他民办，8所转公办、1所转普惠，"
                 "其余8所已是普惠；每所改造30万元", "22 (E13 of the plan) less the 5 opened; 9 of 7 classes each were other "
                 "private ones, 8 turn public and 1 inclusive, the other 8 are inclusive already; 300,000 yuan each", 2021),
        estimate("projects[rural_45]", "45所据规划E13；以改造提升为主，每所1200㎡×2000元；增班只计在6所乡镇中心小学、"
                 "8所乡镇中学各2间，为估计", "45 schools from E13 of the plan; mostly improvement, 1,200 m² × 2,000 yuan each; "
                 "rooms are added, two each, at 6 central primary and 8 junior schools of townships, an estimate", 2021),
        estimate("projects[points_merged]", "“继续撤并部分教学点”据规划E13；撤并没有附设班的21个，学生并入龙凤镇和乡镇中心"
                 "小学，为估计", "“Go on merging some teaching points” from E13 of the plan; the 21 without an attached class "
                 "close and their pupils go to the central schools of Longfeng and the townships, an estimate", 2021),
    ]


def scenario():
    """The workspace's only scenario."""
    old = json.loads((FOLDER / "enshi@1.json").read_text(encoding="utf-8"))["scenarios"][0]
    rows, new = schools()
    fill(old, rows)
    zh = old["note"]["zh"].replace("E1—E4、E7、E8、E13、E16", "E1—E14、E16")
    en = old["note"]["en"].replace("E1–E4, E7, E8, E13, E16", "E1–E14, E16")
    note = name(zh + "学校按名单列出：规划点名的用实名，其余按校数补足、编号并标“（估）”。",
                en + " Schools stand one by one: those the plan names by name, the others numbered up to the known count "
                "and marked “(est.)”.")
    stages = lambda kindergarten, primary, junior: dict(zip(STAGES, (kindergarten, primary, junior)))
    board = {"primary": 0.1623, "junior": 0.7241}
    enter_resources(old["zones"], rows, {"town": board, "rural": board})
    recruits = stages(16, 95, 25)
    return {
        "id": "enshi", "name": name("恩施市·分学校", "Enshi City, school by school"), "note": note,
        **{key: old[key] for key in ("county", "base_year", "horizon", "births", "gross_ratio", "kindergarten_target",
                                     "urbanisation")},
        "sharing": stages(1, 0.5, 0.5),
        "zones": old["zones"], "links": old["links"], "arrivals": old["arrivals"], "estates": old["estates"],
        "projects": projects(old, rows), "schools": rows + new,
        "resources": {
            "recruits": [{"stage": stage, "by_year": {"2021": count}} for stage, count in recruits.items()],
            "land_plans": [{"id": "centre_2030", "name": name("中心城区专项规划", "Special plan of the central city"),
                            "zones": [zone for _, zone, *_ in URBAN], "population": 600000, "year": 2030,
                            "land": stages(160500, 1124700, 967100)}],
        },
        "norms": {
            "boarding_share": {"town": board, "rural": board},
            "funding": stages(500, 650, 850), "funding_growth": {"share": 0.03}, "boarder_supplement": 200,
            "places_per_1000": stages(30, 60, 30),
            "lines": {"gross_enrolment": 0.95, "inclusive": 0.8, "retention": 0.98, "large": 0.05, "super_large": 0,
                      "townships": None},
        },
        "sources": sources(old),
    }
