#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The reader of ironlab-cli and the JSON Schemas (draft 07) refuse and accept the same files.

check_bad_examples.py IRONLAB_CLI: takes every example of tests/fuzz/corpus that a schema describes, and some thousands of
slightly damaged ones made from the sound examples, and asks both. tests/schemas/bad_examples.json says of each example
where its first fault is, and which rules go beyond what a schema can say: those are tried as well, so that a rule which a
schema has learnt to tell, or that no reader keeps any more, is found here too.
"""

import copy
import fnmatch
import json
import pathlib
import subprocess
import sys
import tempfile

try:
    import jsonschema
except ImportError:
    print("bad examples: needs the package python3-jsonschema", file=sys.stderr)
    sys.exit(77)

ROOT = pathlib.Path(__file__).resolve().parent.parent
SCHEMAS = ROOT / "resources" / "schemas"
CORPUS = ROOT / "tests" / "fuzz" / "corpus"
TABLE = ROOT / "tests" / "schemas" / "bad_examples.json"
DEEPEST = 32
LARGEST_HALVED = 1e9  # a larger number and a half may be a whole number again
REMOVED = object()


def no_repeats(members):
    keys = [key for key, _ in members]
    if len(keys) != len(set(keys)):
        raise ValueError("a key stands twice in an object")
    return dict(members)


def refuse_constant(name):
    raise ValueError(f"{name} is no number of JSON")


def finite(text):
    value = float(text)
    if value in (float("inf"), float("-inf")):
        raise ValueError(f"{text} is beyond every number")
    return value


def depth_of(value):
    children = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + max((depth_of(child) for child in children), default=0)


def parsed(data):
    """The document of a file's bytes, as strict as RFC 8259 lets a parser be."""
    text = data.decode("utf-8")
    if text.startswith("\ufeff"):
        raise ValueError("a byte order mark")
    document = json.loads(text, object_pairs_hook=no_repeats, parse_constant=refuse_constant, parse_float=finite)
    if depth_of(document) > DEEPEST:
        raise ValueError("nested too deep")
    return document


class Schemas:
    """Validators by what a document says it is."""

    def __init__(self):
        self.validators = {}

    def accept(self, data):
        try:
            document = parsed(data)
        except (ValueError, RecursionError):
            return False
        name = document.get("schema") if isinstance(document, dict) else None
        parts = name.split("/") if isinstance(name, str) else []
        if len(parts) != 3 or parts[0] != "ironlab":
            return False
        file = SCHEMAS / f"{parts[1]}-{parts[2]}.schema.json"
        file = file if file.exists() else SCHEMAS / f"{parts[1]}.schema.json"
        if not file.exists():
            return False
        if file not in self.validators:
            self.validators[file] = jsonschema.Draft7Validator(json.loads(file.read_text(encoding="utf-8")))
        return self.validators[file].is_valid(document)


def read_by_program(program, paths):
    """What `ironlab-cli check` says of each file: a list of faults, by the file's path."""
    run = subprocess.run([program, "check", "--json", *map(str, paths)], capture_output=True, text=True, check=False)
    if run.returncode not in (0, 2):
        raise RuntimeError(run.stderr)
    return {entry["file"]: entry["faults"] for entry in json.loads(run.stdout)["files"]}


def is_chain(fault):
    """A ledger's chain is no matter of form."""
    return "untouched copy" in fault["fix"]


def each_place(document, pointer=""):
    """Every value with its pointer, its parent and its key."""
    pairs = (
        document.items() if isinstance(document, dict) else enumerate(document) if isinstance(document, list) else ()
    )
    for key, value in list(pairs):
        yield f"{pointer}/{key}", document, key, value
        yield from each_place(value, f"{pointer}/{key}")


def replacements(value):
    """What somebody may have written in place of a value, with a name each."""
    yield "removed", REMOVED
    if not isinstance(value, str):
        yield "text", "seven"
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        yield "number", 7
    if not isinstance(value, bool):
        yield "truth", True
    if not isinstance(value, list):
        yield "list", []
    if not isinstance(value, dict):
        yield "object", {}
    yield "nothing", None
    if isinstance(value, str):
        yield "empty", ""
        yield "nonsense", "?!"
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        yield "negative", -1
        yield "half", (value if abs(value) < LARGEST_HALVED else 0) + 0.5
        yield "huge", 1e300
    elif isinstance(value, dict):
        yield "unknown_key", {**value, "colour": "red"}


def damaged(document):
    """Copies of a document with one value changed each: pointer, name of the change, copy."""
    for pointer, parent, key, value in each_place(document):
        for name, other in replacements(value):
            if other is REMOVED and isinstance(parent, list):
                continue
            members = list(parent.items()) if isinstance(parent, dict) else list(enumerate(parent))
            if other is REMOVED:
                del parent[key]
            else:
                parent[key] = other
            yield pointer, name, copy.deepcopy(document)
            if isinstance(parent, dict):
                # The order of keys counts: the schema is named first.
                parent.clear()
                parent.update(members)
            else:
                parent[key] = value


def check_examples(program, schemas, table, faults):
    """Every example of the corpora, against what the table says of it."""
    files = [file for kind in table["corpora"] for file in sorted((CORPUS / kind).glob("*.json"))]
    said = read_by_program(program, files)
    listed = dict(table["examples"])
    for file in files:
        name = f"{file.parent.name}/{file.stem}"
        expected = listed.pop(name, None)
        found = said[str(file)]
        if expected is None:
            faults.append(f"{name}: is not in {TABLE.relative_to(ROOT)}")
            continue
        pointer = found[0]["pointer"] if found else None
        if pointer != expected.get("fault"):
            faults.append(f"{name}: the first fault is at {pointer!r}, not at {expected.get('fault')!r}")
        accepts = schemas.accept(file.read_bytes())
        rule = expected.get("beyond")
        if rule is not None and rule not in table["rules"]:
            faults.append(f"{name}: no rule is called {rule!r}")
        # Where a rule is named, reader and schema differ.
        if accepts != ((rule is None) == (not found)):
            faults.append(f"{name}: the schema {'accepts' if accepts else 'refuses'} it")
    faults += [f"{name}: is in the table and not in the corpora" for name in listed]
    return len(files)


def rule_for(table, kind, pointer, change):
    for name, rule in table["rules"].items():
        for place in rule.get("at", []):
            changes = place.get("changes")
            if place["kind"] == kind and fnmatch.fnmatchcase(pointer, place["pointer"]) and (not changes or change in changes):
                return name
    return None


def check_damaged(program, schemas, table, faults):
    """Damage to every place of sound examples, where reader and schema have to say the same."""
    used = {}
    count = 0
    with tempfile.TemporaryDirectory() as folder:
        for kind, base in table["bases"].items():
            cases = {}
            document = parsed((ROOT / base).read_bytes())
            for number, (pointer, change, copied) in enumerate(damaged(document)):
                file = pathlib.Path(folder) / f"{kind}-{number:05}.json"
                file.write_text(json.dumps(copied), encoding="utf-8")
                cases[str(file)] = (pointer, change, file)
            said = read_by_program(program, [pathlib.Path(file) for file in cases])
            for path, (pointer, change, file) in cases.items():
                count += 1
                form = [fault for fault in said[path] if not is_chain(fault)]
                accepts = schemas.accept(file.read_bytes())
                if accepts == (not form):
                    continue
                rule = rule_for(table, kind, pointer, change)
                used[rule] = used.get(rule, 0) + 1
                if rule is None:
                    why = f"{form[0]['pointer']}: {form[0]['expected']}" if form else "nothing"
                    faults.append(
                        f"{kind} {pointer} {change}: the schema {'accepts' if accepts else 'refuses'} it, the reader"
                        f" complains of {why}"
                    )
    for name, rule in table["rules"].items():
        if rule.get("at") and name not in used:
            faults.append(f"the rule {name!r} is needed nowhere")
    return count


def main():
    program = sys.argv[1]
    table = json.loads(TABLE.read_text(encoding="utf-8"))
    schemas = Schemas()
    faults = []
    examples = check_examples(program, schemas, table, faults)
    changes = check_damaged(program, schemas, table, faults)
    for fault in faults:
        print(f"bad examples: {fault}", file=sys.stderr)
    if not faults:
        print(f"bad examples: reader and schemas agree on {examples} examples and {changes} changes to sound ones")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
