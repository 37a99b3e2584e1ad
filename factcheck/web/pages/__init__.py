"""One module an area, each offering its PAGES and, for the menu, a MENU entry."""
