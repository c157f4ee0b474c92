"""Rates a patient leaflet by published instruments: what a program can answer, what people answered, what is open.

Takes: a Condition, its patient Document as read, and the answers of people. Gives: an Appraisal, and a Document that
prints it. May fail: TemplateError for a language without questions or wording. Never does: guess an answer, or call a
score complete while a question is open.
"""
