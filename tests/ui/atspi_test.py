#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader on a desktop is told: the real lab on a display of its own, asked through AT-SPI.

atspi_test.py IRONLAB LEDGER  starts an X server and a session bus of its own, opens the lab on the beginning of LEDGER, up
to its first lock, and looks at names, roles and values, sets a slider, presses a button, and reads what followed. Exit
code 77 says that something is missing here. Nothing sleeps for a fixed time: each wait has a condition and an end.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import warnings

SKIPPED = 77
DEADLINE_S = 60.0
POLL_S = 0.05


def skip(reason):
    print(f"skipped: {reason}")
    sys.exit(SKIPPED)


def missing():
    """What is not installed, in words, or nothing."""
    for program, package in (("Xvfb", "xvfb"), ("dbus-run-session", "dbus-daemon")):
        if shutil.which(program) is None:
            return f"{program} is not here (Debian: {package})"
    if not os.path.exists("/usr/libexec/at-spi-bus-launcher"):
        return "the accessibility bus is not here (Debian: at-spi2-core)"
    try:
        import gi

        gi.require_version("Atspi", "2.0")
    except (ImportError, ValueError):
        return "Python does not know AT-SPI (Debian: python3-gi, gir1.2-atspi-2.0)"
    return None


def wait_for(what, condition):
    """The first true answer of `condition`; ends the test where none comes in time."""
    end = time.monotonic() + DEADLINE_S
    while time.monotonic() < end:
        answer = condition()
        if answer:
            return answer
        time.sleep(POLL_S)
    print(f"FAILED: waited {DEADLINE_S:.0f} s for {what}")
    sys.exit(1)


def run_inside(ironlab, ledger):
    """With a display and a session bus: starts the lab and asks it."""
    import gi

    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi

    environment = dict(os.environ, QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", LC_ALL="C.UTF-8")
    lab = subprocess.Popen([ironlab, "--ledger", ledger, "--student", "example", "--theme", "light"], env=environment)
    try:
        examine(Atspi, lab)
    finally:
        lab.terminate()
        lab.wait()


def walk(node, depth=0):
    """A node and all below it, as they are now; what vanishes meanwhile is left out."""
    if node is None or depth > 40:
        return
    yield node
    try:
        count = node.get_child_count()
    except Exception:
        return
    for index in range(count):
        try:
            child = node.get_child_at_index(index)
        except Exception:
            continue
        yield from walk(child, depth + 1)


def examine(Atspi, lab):
    # Both names of the same call are said to be deprecated in favour of the other.
    warnings.filterwarnings("ignore", category=DeprecationWarning)
    Atspi.init()

    def application():
        if lab.poll() is not None:
            print(f"FAILED: the lab ended with {lab.returncode}")
            sys.exit(1)
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child is not None and child.get_process_id() == lab.pid:
                return child
        return None

    app = wait_for("the lab on the accessibility bus", application)

    def nodes(role):
        # Trees change while one walks them: what was cached is asked again.
        app.clear_cache()
        return [node for node in walk(app) if node.get_role() == role]

    def named(role, text):
        return next((node for node in nodes(role) if text in (node.get_name() or "")), None)

    faults = []

    def expect(claim, truth, seen=""):
        if not truth:
            faults.append(f"{claim}: {seen}")

    # Sliders speak physical values.
    sliders = wait_for("the sliders of the page", lambda: nodes(Atspi.Role.SLIDER))
    expect("a slider is named after its knob", any("Batch" in (s.get_name() or "") for s in sliders),
           [s.get_name() for s in sliders])
    for slider in sliders:
        value = slider.get_value_iface()
        expect(f"the slider {slider.get_name()!r} has a value", value is not None)
        if value is not None:
            low, now, high = value.get_minimum_value(), value.get_current_value(), value.get_maximum_value()
            expect(f"{slider.get_name()!r} stands in its range", low <= now <= high, (low, now, high))
    batch = next(s for s in sliders if "Batch" in (s.get_name() or ""))
    start = batch.get_value_iface().get_current_value()
    expect("the batch is a count, not a place on the groove", start == round(start), start)

    # Instruments are charts with a name and a sentence.
    charts = wait_for("the instruments of the page", lambda: nodes(Atspi.Role.CHART))
    names = [chart.get_name() for chart in charts]
    expect("the waterfall is there by its name", any("waterfall" in (name or "").lower() for name in names), names)
    for chart in charts:
        expect("an instrument has a name", bool(chart.get_name()))
        expect(f"{chart.get_name()!r} is described", len(chart.get_description() or "") > 10, chart.get_description())

    # Whatever can take the keyboard has a name.
    for node in walk(app):
        states = node.get_state_set()
        if states.contains(Atspi.StateType.FOCUSABLE) and states.contains(Atspi.StateType.SHOWING):
            unnamed = not node.get_name() and node.get_role() not in (Atspi.Role.FRAME, Atspi.Role.MENU_BAR)
            expect("what takes the keyboard has a name", not unnamed, node.get_role_name())

    # A value set through AT-SPI turns the knob.
    wanted = 8.0 if start != 8.0 else 4.0
    batch.get_value_iface().set_current_value(wanted)
    wait_for(f"the batch to be {wanted:g}",
             lambda: batch.get_value_iface().get_current_value() == wanted)

    # A press through AT-SPI does what a click does.
    capture = wait_for("the button that captures", lambda: named(Atspi.Role.PUSH_BUTTON, "Capture this design"))
    before = sum("E1" in (b.get_name() or "") for b in nodes(Atspi.Role.PUSH_BUTTON))
    action = capture.get_action_iface()
    expect("the button can be pressed", action is not None and action.get_n_actions() > 0)
    action.do_action(0)
    wait_for("the piece of evidence that the press makes",
             lambda: sum("E1" in (b.get_name() or "") for b in nodes(Atspi.Role.PUSH_BUTTON)) > before)

    if faults:
        print("FAILED:\n  " + "\n  ".join(faults))
        sys.exit(1)
    print(f"AT-SPI: {len(sliders)} sliders, {len(charts)} instruments, value and press work")


def begin_of(ledger, copy):
    """The ledger with the first lock and what that evaluated, and nothing after it."""
    with open(ledger, encoding="utf-8") as file:
        whole = json.load(file)
    whole["events"] = whole["events"][:2]
    with open(copy, "w", encoding="utf-8") as file:
        json.dump(whole, file)


def run_outside(ironlab, ledger):
    """Makes the display and the bus, and starts this file again inside them."""
    with tempfile.TemporaryDirectory() as home:
        copy = os.path.join(home, "explored.ledger.json")
        begin_of(ledger, copy)
        os.mkdir(os.path.join(home, "runtime"), 0o700)
        # The server picks a free display and writes its number.
        read, write = os.pipe()
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp", "-noreset"],
            pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        try:
            number = os.fdopen(read).readline().strip()
            if not number:
                print("FAILED: the X server gave no display")
                return 1
            environment = dict(os.environ, DISPLAY=f":{number}", HOME=home, XDG_RUNTIME_DIR=os.path.join(home, "runtime"),
                               XDG_CONFIG_HOME=os.path.join(home, "config"), XDG_DATA_HOME=os.path.join(home, "data"),
                               NO_AT_BRIDGE="0")
            environment.pop("QT_QPA_PLATFORM", None)
            environment.pop("WAYLAND_DISPLAY", None)
            return subprocess.run(
                ["dbus-run-session", "--", sys.executable, __file__, "--inside", ironlab, copy],
                env=environment, check=False).returncode
        finally:
            server.terminate()
            server.wait()


def main():
    if sys.argv[1] == "--inside":
        run_inside(sys.argv[2], sys.argv[3])
        return 0
    reason = missing()
    if reason:
        skip(reason)
    return run_outside(sys.argv[1], sys.argv[2])


if __name__ == "__main__":
    sys.exit(main())
