"""What a program can answer of PEMAT-P, by the rules of its user's guide.

The guide lets a question be agreed with when what it asks for is there 80 to 100 % of the time.
"""

from __future__ import annotations

from leaflets.appraisal.finding import OPEN, Finding, Rules, find, quote
from leaflets.appraisal.survey_leaflet import Survey
from leaflets.model.appraisal import NOT_APPLICABLE

MOST = 0.8
"""The share from which something counts as there throughout (PEMAT user's guide)."""
HIGHEST_GRADE = 8.0
"""Flesch-Kincaid grade, the condition's own names apart, up to which words count as everyday (ours; a leaflet may aim
lower)."""
LONGEST_PIECE = 200
"""Words between two headings up to which a piece counts as short (ours: about half a page at 14 points)."""
_WORDS_SHOWN = 3
_LONGEST_HEADING = 40
_MOST_ROWS = 12


def count_agreed(is_agreed: bool) -> str:
    """The answer for what is so, or is not."""
    return "agree" if is_agreed else "disagree"


def _judge_words(survey: Survey) -> Finding:
    words, grade = survey.unexplained, survey.reading.text.grade_without_names
    if words is None or grade is None:
        return OPEN
    sentences = survey.reading.text.sentences
    if survey.hard_count > (1 - MOST) * sentences:
        return find("disagree", "hard_words", count=survey.hard_count, sentences=sentences)
    answer = "agree" if grade <= HIGHEST_GRADE else None
    return find(answer, "everyday_words", count=survey.hard_count, sentences=sentences, grade=f"{grade:.1f}")


def _judge_terms(survey: Survey) -> Finding:
    words = survey.unexplained
    if words is None:
        return OPEN
    if words:
        return find(None, "unexplained", words=", ".join(words[:10]))
    return find("agree", "explained", count=len(survey.condition.glossary))


def _judge_voice(survey: Survey) -> Finding:
    share, text = survey.reading.text.passive_share, survey.reading.text
    if share is None:
        return OPEN
    return find(count_agreed(share <= 1 - MOST), "passives", count=text.passives, sentences=text.sentences)


def judge_numbers(survey: Survey) -> tuple[bool | None, Finding]:
    """Whether numbers are easy to grasp (None: there are none), and why.

    Whole numbers, and one denominator for all shares: the rule of thumb of both instruments' guides.
    """
    if not survey.numbers and not survey.shares:
        return None, find(NOT_APPLICABLE, "no_numbers")
    wholes = sorted({share.denominator for share in survey.shares})
    if len(wholes) > 1:
        return False, find(None, "denominators", wholes=", ".join(wholes))
    broken = [number for number in survey.numbers if "." in number]
    if broken:
        return False, find(None, "decimals", numbers=", ".join(broken[:_WORDS_SHOWN]))
    return True, find(None, "whole_numbers", count=len(survey.numbers))


def _judge_numbers(survey: Survey) -> Finding:
    is_clear, finding = judge_numbers(survey)
    return finding if is_clear is None else Finding(count_agreed(is_clear), finding.reason, finding.values)


def judge_sums(survey: Survey) -> Finding:
    """Nothing to work out ("agree"), or a sentence that a person should look at."""
    if survey.sums:
        return find(None, "sums", sentence=quote(survey.sums))
    if len({share.denominator for share in survey.shares}) > 1:
        return find(None, "denominators", wholes=", ".join(sorted({share.denominator for share in survey.shares})))
    return find("agree", "no_sums")


def _judge_sum_help(survey: Survey) -> Finding:
    found = judge_sums(survey)
    return find(NOT_APPLICABLE, "no_sums") if found.answer else found


def judge_pieces(survey: Survey) -> Finding:
    """Short pieces under headings ("agree"), or how long the longest is."""
    short = survey.headings > 1 and survey.longest_piece <= LONGEST_PIECE
    return find("agree" if short else None, "pieces", headings=survey.headings, words=survey.longest_piece)


def _judge_headings(survey: Survey) -> Finding:
    return find("agree" if survey.headings > 1 else None, "headings", headings=survey.headings)


def _judge_summary(survey: Survey) -> Finding:
    if survey.main_message:
        return find(None, "main_message", message=quote(survey.main_message))
    return find("disagree", "no_main_message")


def _judge_cues(survey: Survey) -> Finding:
    cues = bool(survey.main_message) + bool(survey.help_actions) + bool(survey.list_count)
    return find("agree" if cues > 1 else None, "cues", lists=survey.list_count, terms=len(survey.condition.glossary))


def _find_no_picture(survey: Survey) -> Finding:
    return find(NOT_APPLICABLE, "no_pictures")


def _tell_no_picture(survey: Survey) -> Finding:
    return find(None, "no_pictures")


def _judge_tables(survey: Survey) -> Finding:
    if not survey.tables:
        return find(NOT_APPLICABLE, "no_tables")
    names = [name for table in survey.tables for name in table.columns]
    names += ["".join(run.text for run in row[0]) for table in survey.tables for row in table.rows]
    longest = max(map(len, names))
    most = max(len(table.rows) for table in survey.tables)
    is_simple = longest <= _LONGEST_HEADING and most <= _MOST_ROWS
    return find("agree" if is_simple else None, "tables", count=len(survey.tables), letters=longest, rows=most)


def _judge_table_help(survey: Survey) -> Finding:
    return OPEN if survey.tables else find(NOT_APPLICABLE, "no_tables")


def _judge_actions(survey: Survey) -> Finding:
    count = len(survey.help_actions) + len(survey.advice)
    if not count:
        return OPEN
    return find("agree", "actions", help=len(survey.help_actions), advice=len(survey.advice))


def _judge_address(survey: Survey) -> Finding:
    count = len(survey.help_actions) + len(survey.advice)
    if not count:
        return OPEN
    is_direct = len(survey.direct) >= MOST * count
    return find("agree" if is_direct else None, "direct", direct=len(survey.direct), count=count)


def _judge_tool(survey: Survey) -> Finding:
    return find("agree", "checklist", count=survey.question_count) if survey.question_count else OPEN


RULES: Rules = {
    3: _judge_words,
    4: _judge_terms,
    5: _judge_voice,
    6: _judge_numbers,
    7: judge_sums,
    8: judge_pieces,
    9: _judge_headings,
    11: _judge_summary,
    12: _judge_cues,
    15: _tell_no_picture,
    16: _find_no_picture,
    17: _find_no_picture,
    18: _find_no_picture,
    19: _judge_tables,
    20: _judge_actions,
    21: _judge_address,
    23: _judge_tool,
    24: _judge_sum_help,
    25: _judge_table_help,
    26: _tell_no_picture,
}
"""1, 2, 10 and 22 ask for a judgement of meaning: they are always for people."""
