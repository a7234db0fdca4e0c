#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every JSON file the project ships fits the JSON Schema (draft 07) of the kind it names.

Uses Debian's python3-jsonschema, so that our own reader is checked by a second, independent one.
"""

import json
import pathlib
import sys

try:
    import jsonschema
except ImportError:
    print("schemas: needs the package python3-jsonschema", file=sys.stderr)
    sys.exit(1)

ROOT = pathlib.Path(__file__).resolve().parent.parent
SCHEMAS = ROOT / "resources" / "schemas"


def schema_for(document, path):
    """ironlab/<kind>/<major> is described by resources/schemas/<kind>-<major>.schema.json or <kind>.schema.json."""
    parts = str(document.get("schema", "")).split("/") if isinstance(document, dict) else []
    if len(parts) != 3 or parts[0] != "ironlab":
        raise ValueError(f"{path}: no member \"schema\" of the form ironlab/<kind>/<major>")
    for name in (f"{parts[1]}-{parts[2]}", f"{parts[1]}.{parts[2]}", parts[1]):
        schema = SCHEMAS / f"{name}.schema.json"
        if schema.exists():
            return schema
    raise ValueError(f"{path}: no schema for {document['schema']} in {SCHEMAS.relative_to(ROOT)}")


def faults_of(path):
    """All faults of one shipped file, as lines."""
    name = path.relative_to(ROOT)
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
        schema = json.loads(schema_for(document, name).read_text(encoding="utf-8"))
    except ValueError as error:
        return [str(error) if str(name) in str(error) else f"{name}: {error}"]
    validator = jsonschema.Draft7Validator(schema)
    return [
        f"{name}: /{'/'.join(str(step) for step in fault.absolute_path)}: {fault.message[:200]}"
        for fault in sorted(validator.iter_errors(document), key=lambda fault: [str(s) for s in fault.absolute_path])
    ]


def main():
    faults = []
    schemas = sorted(SCHEMAS.glob("*.schema.json"))
    for schema in schemas:
        try:
            jsonschema.Draft7Validator.check_schema(json.loads(schema.read_text(encoding="utf-8")))
        except (ValueError, jsonschema.SchemaError) as error:
            faults.append(f"{schema.relative_to(ROOT)}: {error}")
    if not schemas:
        print("schemas: none yet")
        return 0
    files = [
        path
        for folder in ("resources/accelerators", "resources/workloads", "resources/glossary", "resources/validation", "missions")
        for path in sorted((ROOT / folder).rglob("*.json"))
    ]
    for path in files:
        faults += faults_of(path)
    for fault in faults:
        print(f"schemas: {fault}", file=sys.stderr)
    if not faults:
        print(f"schemas: {len(files)} files fit {len(schemas)} schemas")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
