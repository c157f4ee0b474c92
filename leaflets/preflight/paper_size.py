"""The size of a finished page: of its trim box where the file names one."""

from __future__ import annotations

import math

from leaflets.facts.facts import POINTS_PER_MM, Page


def measure_paper(page: Page) -> tuple[float, float]:
    """Width and height of the finished page in mm as shown: of its trim box where the file names one."""
    boxes = dict(page.boxes)
    trim, crop = boxes.get("trim"), boxes.get("crop") or boxes.get("media")
    width, height = page.width, page.height
    if trim is not None and crop is not None and crop.width > 0 and crop.height > 0:
        # Boxes are as stored; the page as shown may be turned and enlarged.
        across, up = trim.width / crop.width, abs(trim.height / crop.height)
        if page.rotation % 180:
            across, up = up, across
        if math.isfinite(across) and math.isfinite(up):
            width, height = width * min(across, 1.0), height * min(up, 1.0)
    return width / POINTS_PER_MM, height / POINTS_PER_MM
