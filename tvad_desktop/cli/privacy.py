"""What leaves the machine (nothing), and what earlier builds left on it: `tvad privacy`."""

from __future__ import annotations

import click

from tvad_desktop.cli.options import json_option
from tvad_desktop.cli.printing import print_json, say

NOTHING = "Nothing leaves this machine: T-VAD Desktop sends nothing, and forbids every library it uses to."
EARLIER = (
    "Earlier builds let onnxruntime, the library that runs the networks, keep a device id and a queue of reports here"
    " and try to send them to its maker (interpreter, processor, memory, names of model files, counts; no footage)."
)


@click.command()
@click.option("--delete-telemetry", is_flag=True, help="Delete what earlier builds left.")
@json_option
def privacy(delete_telemetry: bool, as_json: bool) -> None:
    """Tell what leaves this machine, and find or delete what earlier builds left on it."""
    from tvad_desktop.offline import SWITCHES
    from tvad_desktop.workbench.privacy import delete_left_telemetry, find_left_telemetry

    left = find_left_telemetry()
    if delete_telemetry:
        delete_left_telemetry(left)
    places = [str(path) for path in (*left.files, *left.folders)]
    if as_json:
        print_json({"switches": dict(SWITCHES), "left_telemetry": places, "deleted": delete_telemetry and bool(left)})
        return
    say(NOTHING)
    if not left:
        say("Nothing of earlier builds is left here.")
        return
    say(EARLIER)
    for place in places:
        say(f"  {'deleted' if delete_telemetry else 'left'}: {place}")
    if not delete_telemetry:
        say("Delete it with: tvad privacy --delete-telemetry")
