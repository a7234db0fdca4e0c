#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes docs/FORMULAS.md from the comments of the public physics headers, so that the page cannot fall behind the code.

    scripts/formula_index.py            writes the page
    scripts/formula_index.py --check    fails where the page is not what the headers say
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
HEADERS = ROOT / "include" / "ironlab" / "physics"
PAGE = ROOT / "docs" / "FORMULAS.md"

HEAD = """# Formulas

Every formula of the model with its source and a worked example, in the order of the chapters of [MODEL.md](MODEL.md). A test
under `tests/physics` repeats each example. This page is made from the comments of `include/ironlab/physics` by
`scripts/formula_index.py`.
"""

CHAPTERS = [
    ("The Iron Law", ["iron_law", "step", "operators"]),
    ("Memory", ["memory", "capacity"]),
    ("Roofline and ridge", ["roofline", "serving"]),
    ("Amdahl", ["amdahl"]),
    ("Money", ["economics"]),
    ("Ratios", ["ratios"]),
    ("Power and heat", ["power", "heat"]),
    ("Jitter and latency budgets", ["jitter", "jitter_simulation", "latency_budget"]),
    ("Everything at once", ["evaluate", "sweep", "batch_limits", "accelerator", "workload", "design", "precision"]),
]


def blocks(header):
    """The /// comments of a header, each with the name that it stands over."""
    comment, inside = [], False
    for line in header.read_text(encoding="utf-8").splitlines():
        text = line.strip()
        if text.startswith("///") and not text.startswith("///<"):
            comment.append(text[3:].strip())
            inside = True
            continue
        if inside:
            name = re.search(r"(?:struct|class|enum class)\s+(\w+)", text) or re.search(r"(\w+)\s*(?:\(|\{|=|;)", text)
            if name:
                yield name.group(1), " ".join(comment)
            comment, inside = [], False


def paragraphs(text):
    """A comment cut before "Formula:", "Source:" and "Worked example:"."""
    return [part.strip() for part in re.split(r"(?=\b(?:Formulas?|Source|Worked example):)", text) if part.strip()]


def entry(name, text):
    lines = []
    for part in paragraphs(text):
        head = re.match(r"(Formulas?|Source|Worked example):\s*(.*)", part)
        if head:
            body = head.group(2)
            lines.append(f"- *{head.group(1)}:* {body[:1].upper() + body[1:] if head.group(1) == 'Worked example' else body}")
        else:
            lines.append(part)
    prose = [line for line in lines if not line.startswith("- ")]
    points = [line for line in lines if line.startswith("- ")]
    return f"### `{name}`\n\n" + "\n".join(prose) + ("\n\n" if prose else "") + "\n".join(points) + "\n"


def page():
    known = {stem for _, stems in CHAPTERS for stem in stems}
    left = sorted(header.stem for header in HEADERS.glob("*.h") if header.stem not in known)
    result = [HEAD]
    for title, stems in CHAPTERS + ([("Further", left)] if left else []):
        entries = []
        for stem in stems:
            header = HEADERS / f"{stem}.h"
            if header.exists():
                entries += [entry(name, text) for name, text in blocks(header) if "Worked example" in text]
        if entries:
            result.append(f"## {title}\n\n" + "\n".join(entries))
    return "\n".join(result)


def main():
    made = page()
    if "--check" not in sys.argv[1:]:
        PAGE.write_text(made, encoding="utf-8")
        return 0
    if not PAGE.exists() or PAGE.read_text(encoding="utf-8") != made:
        print("formulas: docs/FORMULAS.md is not what the headers say; run scripts/formula_index.py", file=sys.stderr)
        return 1
    print(f"formulas: {made.count('### ')} formulas are as the headers have them")
    return 0


if __name__ == "__main__":
    sys.exit(main())
