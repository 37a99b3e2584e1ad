"""Regions: dataclasses that render one partial each; what a page prints and what a swap returns are the same."""
