"""What every way in shares: who is asking, what a failure is called outside, and what a request must be like."""
