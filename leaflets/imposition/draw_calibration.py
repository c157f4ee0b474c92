"""Nothing yet."""

STEPS = ()


def draw_calibration(paper: str) -> bytes:
    """X"""
    return b""
