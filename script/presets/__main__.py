"""Writes the presets with schools: `python3 script/presets`, all of them or those named.

Each preset has a module that says what its document gives and by which rule the rest is estimated. A published preset
never changes: to correct one, give it a new number.
"""

import sys

import enshi
import haidong
import shawan
import zhejiang
from county import report, write

PRESETS = {"enshi@2": enshi, "shawan@1": shawan, "zhejiang@1": zhejiang, "haidong@1": haidong}

for preset in sys.argv[1:] or PRESETS:
    scenario = PRESETS[preset].scenario()
    write(preset, scenario)
    print(preset)
    report(scenario)
