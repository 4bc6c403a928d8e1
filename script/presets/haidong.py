"""haidong@1: Haidong City in Qinghai: nine-year schools split, attached classes closed from autumn 2020 (H1–H6).

Six districts and counties, each with its town and its villages. Schools stand one by one in Ping'an and Ledu, of which
the document speaks; the other four counties have rooms by zone.
"""

from county import NATIONAL, STAGES, apportion, cohort, enter_pupils, enter_resources, guess, in_english, \
    name, resource_sources, school, source

PROGRAMME = ("《海东市深化教育教学改革全面提升基础教育质量的实施方案》",
             "Haidong City's programme of reform and quality of basic education")
BASE = 2019
# 1,493,200 and 1,480,200 residents × 16.2 and 16.0 ‰ (bulletin of 2019); years before 2018 as 2018, later ones as national
# births.
BIRTHS = {year: round(148.02 * 10 * 16.0) for year in range(2004, 2019)}
BIRTHS.update({year: round(149.32 * 10 * 16.2 * NATIONAL[year] / NATIONAL[2019]) for year in range(2019, 2025)})
# County: id, zh, en, residents of 2020 (census), children a resident beside the mean, town's share of them.
COUNTIES = [
    ("ledu", "乐都", "Ledu", 240_949, 0.92, 0.52, "city"),
    ("pingan", "平安", "Ping'an", 117_883, 0.95, 0.60, "city"),
    ("minhe", "民和", "Minhe", 326_964, 1.0, 0.38, "town"),
    ("huzhu", "互助", "Huzhu", 337_941, 0.88, 0.34, "town"),
    ("hualong", "化隆", "Hualong", 200_474, 1.18, 0.28, "town"),
    ("xunhua", "循化", "Xunhua", 134_260, 1.18, 0.34, "town"),
]
# Pupils per child of that age: primary, junior (many go to school in Xining), kindergarten by class.
RATIOS = {"city": (0.96, 0.93), "town": (0.92, 0.95), "rural": (0.76, 0.70)}
KINDERGARTEN = (0.82, 0.90, 0.96)
# Pupils a room.
ROOM = {"city": (51, 53), "town": (48, 51), "rural": (29, 36)}
# Of a zone's kindergarten rooms: public, attached, inclusive, other private; children a room.
KINDERGARTEN_ROOMS = {"city": (0.30, 0.0, 0.34, 0.36, 31), "town": (0.40, 0.0, 0.36, 0.24, 31),
                      "rural": (0.48, 0.37, 0.15, 0.0, 23)}
VILLAGES = {"ledu": 354, "pingan": 111}
# In Ledu and Ping'an: primary, junior, nine-year schools, in the town and in the villages, teaching points.
COUNTS = {"ledu_town": (6, 2, 3, 0), "ledu_rural": (14, 4, 2, 10), "pingan_town": (4, 1, 2, 0),
          "pingan_rural": (7, 2, 1, 5)}


def zones():
    """Twelve zones with children, pupils and rooms."""
    weights = [people * children for _, _, _, people, children, *_ in COUNTIES]
    shares = []
    for weight, (county, zh, en, _, _, town, kind) in zip(weights, COUNTIES):
        part = weight / sum(weights)
        of_town = name(f"{zh}{'城区' if kind == 'city' else '县城'}", f"{en} town")
        shares += [(f"{county}_town", of_town, kind, part * town), (f"{county}_rural", name(f"{zh}乡村", f"{en} villages"),
                                                                     "rural", part * (1 - town))]
    gathers = {"city": 1.08, "town": 1.04, "rural": 0.94}
    total = [round(cohort(BIRTHS, BASE, 3 + k) * ratio) for k, ratio in enumerate(KINDERGARTEN)]
    parts = [apportion(count, [share * gathers[kind] for *_, kind, share in shares]) for count in total]
    rows = []
    for place, (identity, named, kind, share) in enumerate(shares):
        primary, junior = RATIOS[kind]
        pupils = [round(cohort(BIRTHS, BASE, 6 + g) * share * (primary if g < 6 else junior)) for g in range(9)]
        zone = {"id": identity, "name": named, "kind": kind,
                "children": [round(cohort(BIRTHS, BASE, age) * share) for age in range(6)],
                "kindergarten": [part[place] for part in parts], "pupils": pupils}
        kindergarten = kindergarten_rooms(sum(zone["kindergarten"]), kind)
        zone["rooms"] = {"kindergarten": kindergarten, "primary": {"public": round(sum(pupils[:6]) / ROOM[kind][0])},
                         "junior": {"public": round(sum(pupils[6:]) / ROOM[kind][1])}}
        private = {"city": {"2019": 0.36, "2022": 0.2}, "town": {"2019": 0.24, "2022": 0.14}}.get(kind)
        if private:
            zone["private_share"] = {"kindergarten": private}
        if kind == "rural":
            zone["boarding_share"] = {"primary": 0.08, "junior": 0.55}
        if identity in ("ledu_town", "pingan_town"):
            zone["migrants_in_public"] = {"2019": 0.82, "2022": 0.95}
        county = identity.split("_")[0]
        if kind == "rural" and county in VILLAGES:
            zone["villages"] = {"count": VILLAGES[county], "within_reach": round(VILLAGES[county] * (0.72 if county == "ledu" else 0.9))}
        rows.append(zone)
    return rows


def kindergarten_rooms(children, kind):
    """Rooms by who runs them."""
    *parts, size = KINDERGARTEN_ROOMS[kind]
    counts = apportion(round(children / size), parts)
    return {owner: count for owner, count in zip(("public", "attached", "inclusive", "private"), counts) if count}


def enter(zone, zh, en):
    """The schools of a zone of Ledu or Ping'an; its rooms by zone give way to theirs."""
    primary, junior, through, points = COUNTS[zone["id"]]
    short, rural = zone["id"].replace("_town", "_t").replace("_rural", "_r"), zone["kind"] == "rural"
    place = f"{zh}{'乡村' if rural else '城区'}"
    rooms = zone["rooms"]
    primary_rooms = rooms.pop("primary")["public"] - points
    junior_rooms = rooms.pop("junior")["public"]
    # Nine-year schools have 1.2 times the rooms of a primary school and 0.8 times those of a junior one.
    of_primary = apportion(primary_rooms, [1.2] * through + [(1.15, 1.0, 0.85)[k % 3] for k in range(primary)])
    of_junior = apportion(junior_rooms, [0.8] * through + [1.0] * junior)
    rows = []
    for k in range(through):
        rows.append(school(f"{short}n{k + 1}", zone["id"], guess(f"{place}九年一贯制学校{k + 1}", f"{en} nine-year school {k + 1}"),
                           "nine_year", {"primary": of_primary[k], "junior": of_junior[k]}, 1.03))
    for k in range(primary):
        rows.append(school(f"{short}p{k + 1}", zone["id"], guess(f"{place}小学{k + 1}", f"{en} primary school {k + 1}"), "primary",
                           {"primary": of_primary[through + k]}, (1.06, 1.0, 0.94)[k % 3]))
    for k in range(junior):
        rows.append(school(f"{short}j{k + 1}", zone["id"], guess(f"{place}初中{k + 1}", f"{en} junior school {k + 1}"), "junior",
                           {"junior": of_junior[through + k]}))
    for k in range(points):
        rows.append(school(f"{short}t{k + 1}", zone["id"], guess(f"{place}教学点{k + 1}", f"{en} teaching point {k + 1}"),
                           "teaching_point", {"primary": 1}, 0.6))
    if rural:
        kindergarten = rooms.pop("kindergarten")
        hosts = [one for one in rows if one["kind"] in ("primary", "teaching_point")]
        for one, count in zip(hosts, apportion(kindergarten["attached"], [one["rooms"]["primary"] + 2 for one in hosts])):
            if count:
                one["rooms"] = {"kindergarten": count, **one["rooms"]}
        for owner, word, of, size in (("public", "中心园", "public kindergarten", 6), ("inclusive", "普惠园", "inclusive kindergarten", 4)):
            number = max(1, kindergarten[owner] // size)
            for k, count in enumerate(apportion(kindergarten[owner], [1] * number)):
                more = {"central": True} if owner == "public" else {"ownership": owner}
                rows.append(school(f"{short}{owner[0]}k{k + 1}", zone["id"], guess(f"{place}{word}{k + 1}", f"{en} {of} {k + 1}"),
                                   "kindergarten", {"kindergarten": count}, (1.5, 1.1, 1.0)[k % 3], **more))
    return rows


def projects(places, rows):
    """H2–H5."""
    at = lambda school, stage, rooms: {"school": school, "stage": stage, "rooms": rooms}
    by_id = {zone["id"]: zone for zone in places}
    split = []
    for zone, short, year, zh, en in (("pingan_town", "pingan_t", 2021, "平安", "Ping'an"), ("ledu_town", "ledu_t", 2022, "乐都", "Ledu")):
        through = [one for one in rows if one["zone"] == zone and one["kind"] == "nine_year"]
        # A new junior school for each, half as large again as the junior classes it takes over.
        built = [at(f"{short}s{k}", "junior", round(one["rooms"]["junior"] * 1.5)) for k, one in enumerate(through, 1)]
        room = sum(effect["rooms"] for effect in built)
        split.append({
            "id": f"split_{zone[:4]}",
            "name": guess(f"{zh}城区{len(through)}所九年一贯制学校分设", f"{en}: {len(through)} nine-year schools split"),
            "kind": "split", "first_year": year,
            "effects": built + [at(one["id"], "primary", one["rooms"]["junior"]) for one in through],
            "closures": [{"school": one["id"], "stage": "junior", "receiver": f"{short}s{k}"} for k, one in enumerate(through, 1)],
            "cost_years": [year - 1], "floor_area": room * 450, "land": room * 1000})
    attached = [one["id"] for one in rows if "kindergarten" in one["rooms"] and one["kind"] != "kindergarten"]
    by_zone = [(zone["id"], zone["rooms"]["kindergarten"]["attached"]) for zone in places
               if zone["rooms"].get("kindergarten", {}).get("attached")]
    zoned = lambda zone, rooms, owner="public": {"zone": zone, "stage": "kindergarten", "class": owner, "rooms": rooms}
    public, bought = [], []
    for zone in places:
        kindergarten = zone["rooms"].get("kindergarten")
        if zone["kind"] == "rural":
            lost = kindergarten["attached"] if kindergarten else sum(
                one["rooms"].get("kindergarten", 0) for one in rows if one["zone"] == zone["id"] and one["kind"] != "kindergarten")
            public.append(zoned(zone["id"], round(lost * 0.75)))
        else:
            count = round(kindergarten["private"] * 0.45)
            bought += [zoned(zone["id"], -count, "private"), zoned(zone["id"], count, "inclusive")]
    extension = lambda zone, stage, rooms: {"zone": zone, "stage": stage, "class": "public", "rooms": rooms}
    relief = [at("lt_new_primary", "primary", 24)]
    relief += [extension(zone, "primary", rooms) for zone, rooms in (("minhe_town", 24), ("huzhu_town", 24), ("hualong_town", 18),
                                                                      ("xunhua_town", 12))]
    relief += [at(f"pingan_tp{number}", "primary", 4) for number in range(1, 5)]
    grown = [extension(zone, "junior", rooms) for zone, rooms in (("minhe_town", 15), ("huzhu_town", 15), ("hualong_town", 12),
                                                                  ("xunhua_town", 9))]
    grown += [at("ledu_tj1", "junior", 9), at("pingan_tj1", "junior", 9)]
    return [
        {"id": "attached_closed", "name": name("取消小学附设学前班、教学点附设幼儿班", "Attached classes closed"),
         "kind": "closure_of_attached", "first_year": 2020, "effects": [zoned(zone, -rooms, "attached") for zone, rooms in by_zone],
         "closures": [{"school": one, "stage": "kindergarten"} for one in attached]},
        {"id": "village_kindergartens", "name": guess("附设班改办独立村级幼儿园", "Attached classes turned into village kindergartens"),
         "kind": "extension", "first_year": 2020, "effects": public, "cost_years": [2019, 2020],
         "floor_area": sum(effect["rooms"] for effect in public) * 150, "villages": 90},
        *split,
        {"id": "bought", "name": name("政府购买普惠性民办学位", "Inclusive places bought from private kindergartens"),
         "kind": "conversion", "first_year": 2020, "phase_in": 3, "effects": bought, "cost": 0},
        {"id": "junior", "name": guess("县城初中扩容", "Junior schools in the county towns extended"), "kind": "extension",
         "first_year": 2023, "phase_in": 3, "effects": grown, "cost_years": [2022, 2023, 2024],
         "floor_area": sum(effect["rooms"] for effect in grown) * 450},
        {"id": "large_classes", "name": guess("消除大班额：城区、县城小学扩容", "Large classes removed: primary schools in the towns extended"),
         "kind": "extension", "first_year": 2021, "phase_in": 3, "effects": relief, "cost_years": [2020, 2021, 2022],
         "floor_area": sum(effect["rooms"] for effect in relief) * 360},
    ]


def sources(places):
    """Where the figures come from."""
    zh, en = PROGRAMME
    local = lambda field, row, told_zh, told_en, date=2020: source(
        field, "local", f"{zh}（{row}）：{told_zh}", f"{en} ({in_english(row)}): {told_en}", date)
    # What the document says, with figures that are estimated.
    drawn = lambda field, row, told_zh, told_en, date=2020: source(
        field, "estimate", f"{zh}（{row}）：{told_zh}", f"{en} ({in_english(row)}): {told_en}", date)
    estimate = lambda field, zh, en, date=BASE: source(field, "estimate", zh, en, date)
    rows = [
        source("county", "local", *PROGRAMME, 2020),
        local("base_year", "H3", "2020年秋季学期起取消附设班，以此前的2019学年为基期",
              "attached classes close from autumn 2020; the school year before, 2019, is the base"),
        estimate("horizon", "推演15年", "Projected over 15 years"),
        estimate("births.by_year", "海东市2019年统计公报：常住149.32万、出生率16.2‰，上年148.02万、16.0‰，得2019、2018年出生数；"
                 "更早按2018年，2020—2024年按全国出生数的变化推算",
                 "Bulletin of Haidong for 2019: 1,493,200 residents, birth rate 16.2 per 1,000, the year before 1,480,200 and 16.0, "
                 "which give the births of 2019 and 2018; earlier years as 2018, 2020–2024 by the change of national births", 2024),
        estimate("births.change", "2025年按全国792万÷954万；2026年起每年-2%为假设",
                 "2025 as national births, 7.92 ÷ 9.54 million; −2% a year from 2026 is an assumption", 2026),
        estimate("gross_ratio", "规则：小中大班82%、90%、96%，平均约89%", "Rule: kindergarten classes 82%, 90%, 96%, about 89% on average"),
        estimate("kindergarten_target", "假设2025年93%", "Assumed: 93% in 2025", 2025),
        source("urbanisation.now", "official", "海东市2019年国民经济和社会发展统计公报：常住人口城镇化率40.97%，比上年提高2.52个百分点",
               "Statistical bulletin of Haidong for 2019: 40.97% urban, 2.52 points more than the year before", 2019),
        estimate("urbanisation.target", "假设2034年57%", "Assumed: 57% in 2034", 2034),
        estimate("urbanisation.year", "假设2034年57%", "Assumed: 57% in 2034", 2034),
        estimate("sharing", "幼儿园不划片取1；小学、初中划片，城区科学划片调剂取0.3",
                 "Kindergartens have no catchments: 1; primary and junior schools have, 0.3 of the excess is shared"),
        estimate("zones", "两区四县各分城（县城）和乡村；人口为第七次普查（青海统计年鉴2022），儿童按人口×判断系数0.88—1.18。规则："
                 "学生=同龄儿童×小学城区0.96、县城0.92、乡村0.76，初中0.93、0.95、0.70（不少学生到西宁就读）；教室按班额小学51、"
                 "48、29人，初中53、51、36人；幼儿园城镇31、乡村23人一班，乡村班37%为附设班",
                 "Two districts and four counties, each its town and its villages; residents of the census of 2020 (Qinghai yearbook "
                 "2022), children by residents × 0.88–1.18 (judgement). Rule: pupils = children × 0.96 in the cities, 0.92 in county "
                 "towns and 0.76 in villages in primary, 0.93, 0.95, 0.70 in junior school (many attend school in Xining); rooms by "
                 "class size, primary 51, 48, 29, junior 53, 51, 36; kindergarten classes of 31 in towns and 23 in villages, 37% of "
                 "these attached"),
        estimate("schools", "乐都、平安两区按校列出（其余四县按片区教室数）：校数、教学点数为估计，编号并标“（估）”；附设班按小学、"
                 "教学点规模分；学生按教室×拥挤程度分到各校，取整",
                 "Schools of Ledu and Ping'an one by one (the other four counties have rooms by zone): their numbers are estimates, "
                 "numbered and marked “(est.)”; attached classes by the size of primary schools and teaching points; pupils by rooms "
                 "× crowding, made whole"),
        estimate("links", "各县区乡村到本县区城镇75%，其余到乐都、平安城区", "Three quarters of those who move go to the town of their "
                 "county, the others to Ledu and Ping'an"),
        estimate("arrivals", "规划H6完善随迁子女入学办法；人数为判断值",
                 "H6: admission of in-comers' children is improved; their numbers are a judgement", 2020),
        drawn("projects", "H1—H5", "项目按文件措施列出，班数、年份、面积为估计，造价按新建3500、改扩建2000元/㎡",
              "projects after its measures; rooms, years and areas are estimates, costs by 3,500 and 2,000 yuan/m²"),
        local("projects[attached_closed]", "H3", "2020年秋季学期起，取消全市所有小学附设学前班、教学点附设幼儿班",
              "from autumn 2020 all preschool classes attached to primary schools and kindergarten classes at teaching points close"),
        drawn("projects[split_ping]", "H2", "平安、乐都两区逐步实现九年一贯制学校小学和初中分开；年份、规模为估计",
              "nine-year schools of Ping'an and Ledu are split into primary and junior; years and sizes are estimates"),
        drawn("projects[split_ledu]", "H2", "平安、乐都两区逐步实现九年一贯制学校小学和初中分开；年份、规模为估计",
              "nine-year schools of Ping'an and Ledu are split into primary and junior; years and sizes are estimates"),
        drawn("projects[bought]", "H5", "通过政府购买等扩大普惠性民办园；45%的非普惠班、三年为估计",
              "inclusive places are bought from private providers; 45% of the others' classes over three years is an estimate"),
        drawn("admissions", "H6", "落实军人、烈士、引进人才等特殊群体子女入学优待；人数、预留学位为估计",
              "children of soldiers, martyrs and talents called in come first; their numbers and the places held are estimates"),
        drawn("resources.recruits", "H4", "按城乡统一标准补充配齐教职工；每年160、240、200名为估计",
              "staff is brought up to one ratio for town and country; 160, 240 and 200 a year are an estimate"),
        estimate("norms.funding", "国家基准定额：小学600元、初中800元（2019年中西部）；幼儿园500元为估计",
                 "National benchmark for the west in 2019: primary 600 yuan, junior 800; kindergarten 500 is an estimate"),
        drawn("norms.lines", "H4、H5", "消除大班额；普惠80%用国家标准；片区含多个乡镇，不按乡镇评估中心园", "large classes are removed; inclusive 80% by the national line; township by township is not assessed, as zones hold "
              "several"),
        estimate("norms.public_funding", "购买普惠学位后财政负担一半，为估计", "With places bought public funds pay half, an estimate"),
    ]
    for zone in places:
        for field, told_zh, told_en in (
                ("boarding_share", "判断值", "Judgement"), ("private_share", "判断值：2019—2022年随购买学位下降",
                                                          "Judgement: falls from 2019 to 2022 as places are bought"),
                ("migrants_in_public", "判断值（H6）", "Judgement (H6)"), ("villages", "村数、覆盖率（乐都72%、平安90%）为判断值",
                                                                    "The number of villages and the share in reach, 72% in Ledu and 90% in Ping'an, are judgements")):
            if field in zone:
                rows.append(estimate(f"zones[{zone['id']}].{field}", told_zh, told_en))
    return rows + resource_sources(places, BASE)


def scenario():
    """The workspace's only scenario."""
    places, rows = zones(), []
    for zone in places:
        if zone["id"] in COUNTS:
            county = zone["id"].split("_")[0]
            zh, en = next((zh, en) for identity, zh, en, *_ in COUNTIES if identity == county)
            rows += enter(zone, zh, f"{en} {'village' if zone['kind'] == 'rural' else 'town'}")
    for zone in places:
        if zone["id"] in COUNTS:
            enter_pupils(rows, zone["id"], zone["kindergarten"] + zone["pupils"])
    enter_resources(places, rows, {"rural": {"primary": 0.08, "junior": 0.55}})
    plan = projects(places, rows)
    for zone in places:
        if not zone["rooms"]:
            del zone["rooms"]
    new = [school(f"{short}s{k}", zone, guess(f"{zh}城区新初中{k}", f"{en} new junior school {k}"), "junior", {})
           for short, zone, zh, en, count in (("pingan_t", "pingan_town", "平安", "Ping'an", 2),
                                              ("ledu_t", "ledu_town", "乐都", "Ledu", 3)) for k in range(1, count + 1)]
    new = [*new,
           school("lt_new_primary", "ledu_town", guess("乐都城区新小学", "Ledu new primary school"), "primary", {})]
    links = [{"from": f"{county}_rural", "to": to, "by": "target", "weight": weight}
             for county, *_ in COUNTIES
             for to, weight in ((f"{county}_town", 0.75), *((town, 0.125 if county not in town else 0.25)
                                for town in ("ledu_town", "pingan_town") if not town.startswith(county)))]
    flow = lambda zone, stage, first, later: {"zone": zone, "stage": stage, "counted": "flow",
                                              "by_year": {"2020": first, "2026": later}}
    return {
        "id": "haidong", "name": name("海东市·基础教育质量提升方案", "Haidong City, programme of basic education"),
        "note": name("文件的措施：H1—H6（九年一贯制分设、2020年秋取消全部附设班、消除大班额、购买普惠学位、随迁子女入学）。文件"
                     "没有基数，人口、出生、城镇化率来自统计公报和普查，其余按写明的规则估计，请用本地数据替换。",
                     "Measures of the document: H1–H6 (nine-year schools split, all attached classes closed from autumn 2020, large "
                     "classes removed, inclusive places bought, in-comers' children admitted). It gives no counts: residents, births "
                     "and urbanisation come from the bulletin and the census, the rest is estimated by rules that are given: please "
                     "replace it with local data."),
        "county": name("海东市", "Haidong City"), "base_year": BASE, "horizon": 15,
        "births": {"by_year": {str(year): count for year, count in BIRTHS.items()}, "change": {"2025": -0.17, "2026": -0.02}},
        "gross_ratio": 0.89, "kindergarten_target": {"year": 2025, "ratio": 0.93},
        "urbanisation": {"now": 0.4097, "target": 0.57, "year": 2034},
        "sharing": dict(zip(STAGES, (1, 0.3, 0.3))),
        "zones": places, "links": links,
        "arrivals": [flow("ledu_town", "primary", 120, 60), flow("pingan_town", "primary", 100, 50),
                     flow("pingan_town", "junior", 40, 20)],
        "projects": plan, "schools": rows + new,
        "admissions": [{"zone": zone, "stage": "primary", "special": special, "reserved": reserved}
                       for zone, special, reserved in (("ledu_town", 30, 40), ("pingan_town", 20, 30))],
        "resources": {"recruits": [{"stage": stage, "by_year": {"2020": count}} for stage, count in zip(STAGES, (160, 240, 200))]},
        "norms": {"funding": dict(zip(STAGES, (500, 600, 800))),
                  "public_funding": {"inclusive": {"kindergarten": 0.5}},
                  "lines": {"inclusive": 0.8, "large": 0.05, "super_large": 0, "townships": None}},
        "sources": sources(places),
    }
