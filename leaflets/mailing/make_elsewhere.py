"""The task of making a variant: light, so that neither who sends it nor who is sent it loads more than it needs."""

from __future__ import annotations

from leaflets.mailing.variant import MadeVariant, Variant


def make_elsewhere(variant: Variant) -> MadeVariant:
    """What came of a variant, as :func:`leaflets.mailing.make_variant.make_variant` says."""
    from leaflets.mailing.make_variant import make_variant  # what sets pages is loaded where it is done

    return make_variant(variant)
