"""Whether a paper is still the one to hand out: what it says of itself, held against a library of conditions.

Takes: an Imprint, or the facts of a PDF, and the conditions of a library. Gives: a Standing: current, changed, expired,
superseded, withdrawn or unknown, and why. May fail: TemplateError for a language without wording. Never does: open a
file, trust a paper more than the library, or ask the network.
"""
