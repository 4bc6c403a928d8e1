"""How fast the rural population becomes urban, and along which links."""


def urbanising(scenario, frame, year):
    """h: share of the rural residents who become urban in a year; 0 where the rate falls, stays or has reached 1."""
    path = scenario.get("urbanisation")
    if path is None:
        return 0.0

    def rate(at):
        if at >= path["year"]:
            return path["target"]
        passed = max(0, at - frame.base_year) / (path["year"] - frame.base_year)
        return path["now"] + (path["target"] - path["now"]) * passed

    before, rise = rate(year - 1), rate(year) - rate(year - 1)
    return rise / (1 - before) if rise > 0 and before < 1 else 0.0


def intensity(scenario):
    """κ."""
    return (scenario.get("urbanisation") or {}).get("intensity", 1)


def births_leaving(scenario, frame, year):
    """Share of the births of a year that go with the families of the year."""
    return min(1.0, urbanising(scenario, frame, year) * intensity(scenario))


def share_leaving(scenario, frame, age, year):
    """Share of an age that leaves by all target links together: more at the entry ages, none at age 0."""
    if age == 0:
        return 0.0
    at_entry = (scenario.get("urbanisation") or {}).get("entry_weight", 3)
    weights = {a: at_entry if a in frame.entry_ages.values() else 1 for a in range(1, 15)}
    mean = sum(weights.values()) / len(weights)
    return min(1.0, urbanising(scenario, frame, year) * intensity(scenario) * weights[age] / mean)


def target_links(scenario):
    """From, to and weight of the links by target; the weights leaving a zone add up to 1."""
    links = [link for link in scenario.get("links", []) if link["by"] == "target"]
    totals = {}
    for link in links:
        totals[link["from"]] = totals.get(link["from"], 0) + link.get("weight", 1)
    return [(link["from"], link["to"], link.get("weight", 1) / totals[link["from"]] if totals[link["from"]] else 0.0)
            for link in links]
