"""Two articles that are taken in from files."""

STORM = (
    "Mallow Courier\n\nHarbour Closed for Two Days After Storm\n\nTuesday, March 4, 2025 by Greta Olsen\n\n"
    "The harbour of Port Mallow was closed for two days, the port authority said.\n\n© Mallow Courier 2025\n"
)
TAXES = "Taxes fell by four per cent in May, the ministry said.\n"
