"""What a program can answer of the CDC Clear Communication Index, by the rules of its user guide."""

from __future__ import annotations

from leaflets.appraisal.answer_pemat import judge_numbers, judge_pieces, judge_sums
from leaflets.appraisal.finding import OPEN, Finding, Rules, find, quote
from leaflets.appraisal.survey_leaflet import Survey
from leaflets.model.appraisal import NOT_APPLICABLE
from leaflets.readability.split_sentences import split_sentences

_TOP = 2
"""The main message is at the top when nothing but the help box stands before it."""


def _yes(is_so: bool | None) -> str | None:
    return None if is_so is None else "yes" if is_so else "no"


def _find_message(survey: Survey) -> Finding:
    if not survey.main_message:
        return find("no", "no_main_message")
    is_one = len(split_sentences(survey.main_message)) == 1
    return find("yes" if is_one else None, "main_message", message=quote(survey.main_message))


def _find_place(survey: Survey) -> Finding:
    if not survey.main_message:
        return find("no", "no_main_message")
    return find(_yes(survey.main_place <= _TOP), "main_place", place=survey.main_place)


def _find_look(survey: Survey) -> Finding:
    return find("yes", "main_look") if survey.main_message else find("no", "no_main_message")


def _find_picture(survey: Survey) -> Finding:
    return find("no", "no_pictures")


def _find_call(survey: Survey) -> Finding:
    if not survey.help_actions and not survey.advice:
        return OPEN
    return find("yes", "actions", help=len(survey.help_actions), advice=len(survey.advice))


def _find_voice(survey: Survey) -> Finding:
    if not survey.main_message or survey.passive_points is None or not (survey.help_actions or survey.advice):
        return OPEN
    if survey.passive_points:
        return find("no", "passive_points", sentence=quote(survey.passive_points[0], 36))
    return find("yes", "active_points")


def _find_words(survey: Survey) -> Finding:
    words = survey.unexplained
    if words is None:
        return OPEN
    if words:
        return find(None, "unexplained", words=", ".join(words[:10]))
    return find("yes", "explained", count=len(survey.condition.glossary))


def _find_lists(survey: Survey) -> Finding:
    return find(_yes(survey.list_count > 0), "lists", count=survey.list_count)


def _find_pieces(survey: Survey) -> Finding:
    found = judge_pieces(survey)
    return Finding(_yes(found.answer == "agree" or None), found.reason, found.values)


def _find_summary(survey: Survey) -> Finding:
    if survey.main_message and survey.help_actions and survey.main_place <= _TOP:
        return find("yes", "first_part")
    return OPEN


def _find_limits(survey: Survey) -> Finding:
    is_cited = bool(survey.condition.references)
    if survey.uncertain and is_cited:
        return find("yes", "uncertain", sentence=quote(survey.uncertain))
    return find(None, "uncertain", sentence=quote(survey.uncertain)) if survey.uncertain else OPEN


def _find_advice(survey: Survey) -> Finding:
    return find("yes", "advice", count=len(survey.advice)) if survey.advice else OPEN


def _find_numbers(survey: Survey) -> Finding:
    is_clear, found = judge_numbers(survey)
    return found if is_clear is None else Finding(_yes(is_clear), found.reason, found.values)


def _find_meaning(survey: Survey) -> Finding:
    return find(NOT_APPLICABLE, "no_numbers") if judge_numbers(survey)[0] is None else OPEN


def _find_sums(survey: Survey) -> Finding:
    if judge_numbers(survey)[0] is None:
        return find(NOT_APPLICABLE, "no_numbers")
    found = judge_sums(survey)
    return Finding("yes" if found.answer else None, found.reason, found.values)


def _find_chances(survey: Survey) -> Finding:
    if not survey.shares:
        return find(NOT_APPLICABLE, "no_shares")
    return find(None, "shares", shares=", ".join(share.text for share in survey.shares[:5]))


RULES: Rules = {
    1: _find_message,
    2: _find_place,
    3: _find_look,
    4: _find_picture,
    5: _find_call,
    6: _find_voice,
    7: _find_words,
    8: _find_lists,
    9: _find_pieces,
    10: _find_summary,
    11: _find_limits,
    12: _find_advice,
    15: _find_numbers,
    16: _find_meaning,
    17: _find_sums,
    20: _find_chances,
}
"""13, 14, 18 and 19 ask for a judgement of meaning: they are always for people."""
