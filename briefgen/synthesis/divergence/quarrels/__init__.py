"""Parties: where one answers, rejects, accuses or wants the contrary of what another said."""
