"""What --help says beside the options: paragraphs fill the width, examples stay as written."""

from __future__ import annotations

import argparse
import textwrap

SUMMARIES = {
    "list": "show the conditions there are",
    "validate": "check condition files and say what is wrong, where, and what to do",
    "import": "make condition files from pages of others",
    "build": "make PDFs",
    "batch": "keep many editions up to date, making only what changed",
    "plan": "count pages, sheets and weight before printing",
    "find-my-size": "make a sheet on which a reader finds the print that suits",
    "merge": "send one leaflet to many people, each with a letter and in the size needed",
    "reprint": "print some records of a mailing again",
    "reconcile": "find which sheets of a mailing the scanner has not seen",
    "readability": "say how hard the words are to read, and what would be easier",
    "evidence": "rate a leaflet by PEMAT-P, the CDC Index and DISCERN, on one sheet",
    "cite": "read, print, exchange and check references",
    "preflight": "judge finished PDFs, whoever made them, by named guidelines",
    "compare": "show that two PDFs say the same, or where they differ",
    "facts": "print everything measured of a PDF as JSON",
    "transcript": "print what a screen reader says of a PDF",
    "verify": "say whether a printed leaflet is still the one to hand out",
    "impose": "put the pages of a PDF on print sheets: booklet, folds, n-up, cards",
    "calibrate": "make a sheet that shows what your printer does to a page",
    "schema": "print the JSON Schema of a condition file or a clinic profile",
    "init": "make a folder of your own: clinic profile, conditions, templates",
}

DESCRIPTIONS = {
    "leaflets": "Prints a patient leaflet, a clinician summary and a citation sheet from one condition file, "
    "in the type sizes people need, as accessible PDFs.",
    "list": "Shows id, name, status and review date of each condition in your own folder and in the program.",
    "validate": "Prints every problem of every file with its line, and what to do. A warning does not stop a build; "
    "an error does, and ends the command with 3.",
    "import": "Reads a page saved as text or HTML, or questions and answers in XML, and writes a condition file. "
    "The kind of page is seen from its content. No word is lost: what finds no field is kept under 'unplaced' with "
    "its line number, and the report counts every word. A folder is read whole; a bad page does not stop the others, "
    "and the command ends with the highest code of all its pages.",
    "build": "Makes one PDF for each edition asked for: kind × paper × size × colours. The text is set again at each "
    "size, never zoomed. A PDF that leaflets made can itself be given, to print it in another size. Each finished file "
    "is measured and judged; one that breaks a rule is kept in the folder 'failed' and ends the command with 1.",
    "batch": "Plans every condition × kind × paper × size × colours asked for, and makes what is new, changed, altered "
    "or gone. A ledger in the folder of the outputs knows what each file was made of. Whatever ends a run, the same "
    "command goes on where it stopped. Writes report.html and report.csv; ends with the worst code of all editions.",
    "plan": "Sets each edition without writing it, and says what a copy takes: pages, sheets printed on both sides, "
    "weight on ordinary paper (80 g/m²), and how to staple it.",
    "find-my-size": "Makes a sheet with one sentence of a leaflet in 12 to 36 points, plain and bold, in wide "
    "spacing and on other papers. Before each stands a short code. The reader says the code of what is read "
    "with ease, and 'leaflets build NAME --need CODE' prints it that way.",
    "merge": "Reads a list of people, one row each, and makes for each a letter and the leaflet in the print size that "
    "the row asks for: points, a profile or an NHS SNOMED CT code. A row that is not clear is stopped with its reason "
    "and never printed small. All files go into one ZIP; finished files are read back and compared with the list. "
    "Stopped rows end the command with 3.",
    "reprint": "Takes records of a finished mailing out of its ZIP, which must stand beside the job, and writes them "
    "as one file for the printer, with the same code on each sheet.",
    "reconcile": "Compares the codes that a scanner read from the printed sheets with the job, and names the records "
    "and sheets that are missing, were read twice or belong to another job. Any of these ends the command with 1.",
    "readability": "Reads each document as a person does: a bullet, heading or table cell is a sentence of its own. "
    "Tells grades (Flesch-Kincaid, SMOG), sentences, words and passive verbs of the whole and of each field, and the "
    "hard words, acronyms, shares and phrases to mend. With --max-grade a document above it ends the command with 1.",
    "evidence": "Rates the patient leaflet of a condition by PEMAT-P, the CDC Clear Communication Index and DISCERN. "
    "What a program can answer it answers, with the reason; the rest is asked once in a file CONDITION.evidence.yaml. "
    "The sheet shows both, and calls no score complete while a question is open.",
    "cite": "Reads references into fields, prints them in the style of Vancouver, AMA, APA or Harvard, exchanges and "
    "checks them. More on an action: leaflets cite ACTION --help.",
    "preflight": "Measures the finished pages and holds them against guidelines such as clear print or large print. "
    "Each fault is named with its page, place, words, measured value and limit. Faults end the command with 1, "
    "a file that cannot be read with 7.",
    "compare": "Compares the words of two PDFs in reading order. Prints a certificate when they are the same; "
    "else the first difference, and ends with 1. What names the edition itself may differ.",
    "facts": "Prints text, sizes, colours, lines, pictures, links, tags, fonts and claims of a PDF, with their units.",
    "transcript": "Prints the PDF as a screen reader says it: roles, headings, lists, tables, descriptions, languages.",
    "verify": "Holds what a PDF, or the QR code on a leaflet, says of itself against a library of condition files: "
    "current, changed (same version, other words), expired (the review date has passed), superseded (another version), "
    "withdrawn or unknown. A paper that is not current ends the command with 1.",
    "impose": "Puts the pages of any PDF on sheets that are printed on both sides, folded and cut, and says how. Pages "
    "are never made smaller. Each page is stored once, however often it is drawn. What your printer does wrong is "
    "corrected by the numbers under 'printer' in clinic.yaml (leaflets calibrate).",
    "calibrate": "Makes a sheet with rulers, edge scales, marks on both sides and a flip test. A person prints it, "
    "reads four numbers and one word with a ruler, and writes them under 'printer' in clinic.yaml; 'leaflets impose' "
    "corrects for them.",
    "schema": "Prints the JSON Schema that editors use to complete and check the files.",
    "init": "Makes a folder with a clinic profile (printed on every leaflet), an example condition, and places for "
    "templates, styles and pictures of your own. Existing files are never overwritten.",
}

# No example line is wider than 40 columns: a command that is broken anew cannot be copied.
EXAMPLES = {
    "leaflets": """examples:

  leaflets list
  leaflets build LEMS
  leaflets build LEMS --kind patient \\
    --size 18

More on a command: leaflets COMMAND --help.

Exit codes: 0 all made; 1 made, but not all passed preflight; 2 wrong command line; 3 problems in a content file; \
4 in a template or style; 5 a PDF could not be made; 6 something is missing on this machine; 7 a file could not be \
read or written; 70 a bug; 130 interrupted; 141 the reader of a pipe closed it.""",
    "list": """examples:

  leaflets list
  leaflets list --json --folder myclinic""",
    "validate": """examples:

  leaflets validate
  leaflets validate conditions/
  leaflets validate clinic.yaml""",
    "import": """examples:

  leaflets import page.txt
  leaflets import page.txt -o myclinic
  leaflets import pages/ -o myclinic \\
    --report report.csv""",
    "build": """examples:

  leaflets build lambert-eaton-syndrome
  leaflets build LEMS --all
  leaflets build G70.80 --kind patient \\
    --size 14 --size 18 --layout letter
  leaflets build given.pdf --size 28
  leaflets build LEMS --pages 4 \\
    --size 14 --size 28
  leaflets build LEMS --folder mine \\
    --name-template "{layout}/{id}" """,
    "batch": """examples:

  leaflets batch job.yaml
  leaflets batch job.yaml --dry-run
  leaflets batch --kind patient \\
    --conditions LEMS asthma
  leaflets batch --all --workers 8 \\
    --timeout 120
  leaflets batch job.yaml \\
    --cluster tcp://host:8786""",
    "plan": """examples:

  leaflets plan LEMS --size 14
  leaflets plan LEMS --all --copies 50""",
    "find-my-size": """examples:

  leaflets find-my-size
  leaflets find-my-size LEMS \\
    --palette yellow --weight bold""",
    "merge": """examples:

  leaflets merge people.csv \\
    --leaflet LEMS --letter letter.yaml
  leaflets merge people.csv --print \\
    --leaflet LEMS --verify all \\
    --letter letter.yaml""",
    "reprint": """examples:

  leaflets reprint mailing/JOB.json \\
    --records 37-41""",
    "reconcile": """examples:

  leaflets reconcile mailing/JOB.json \\
    scanned.csv""",
    "readability": """examples:

  leaflets readability LEMS
  leaflets readability conditions/ \\
    --max-grade 6
  leaflets readability LEMS --json \\
    --audience clinician""",
    "evidence": """examples:

  leaflets evidence LEMS
  leaflets evidence my/asthma.yaml
  leaflets evidence LEMS --answers \\
    kept/lems.evidence.yaml""",
    "cite": """examples:

  leaflets cite parse --file refs.txt
  leaflets cite parse --json \\
    "Reed A. Boots. BMJ. 2019;3:4-9."
  leaflets cite format --style apa \\
    --file refs.txt
  leaflets cite export LEMS \\
    --format bib -o lems.bib
  leaflets cite import saved.nbib
  leaflets cite check conditions/""",
    "preflight": """examples:

  leaflets preflight out/*.pdf
  leaflets preflight a.pdf \\
    --profile aph --proof proofs \\
    --report report.html
  leaflets preflight --profiles
  leaflets preflight a.pdf --suppress \\
    "page-size=cut by the printer" """,
    "compare": """examples:

  leaflets compare a-14.pdf a-28.pdf""",
    "facts": """examples:

  leaflets facts a.pdf > facts.json""",
    "transcript": """examples:

  leaflets transcript a.pdf""",
    "verify": """examples:

  leaflets verify out/*.pdf
  leaflets verify old.pdf \\
    --library conditions/
  leaflets verify --code -""",
    "impose": """examples:

  leaflets impose a.pdf --scheme booklet
  leaflets impose a.pdf \\
    --scheme trifold --bleed 3mm --cmyk
  leaflets impose card.pdf \\
    --scheme cards --copies 8 --marks""",
    "calibrate": """examples:

  leaflets calibrate
  leaflets calibrate --paper letter""",
    "schema": """examples:

  leaflets schema > schema.json
  leaflets schema clinic -o clinic.json""",
    "init": """examples:

  leaflets init myclinic
  leaflets build example-condition \\
    --folder myclinic""",
}


class HelpFormatter(argparse.HelpFormatter):
    """Fills plain paragraphs to the width of the terminal; indented lines, the examples, stay as they are."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        paragraphs = [
            paragraph
            if any(line.startswith(" ") for line in paragraph.splitlines())
            else textwrap.fill(" ".join(paragraph.split()), width, initial_indent=indent, subsequent_indent=indent)
            for paragraph in text.strip("\n").split("\n\n")
        ]
        return "\n\n".join(paragraphs)
