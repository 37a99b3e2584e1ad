"""What can happen at a desk: one module a noun, each offering its EVENTS."""
