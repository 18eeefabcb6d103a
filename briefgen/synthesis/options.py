"""What a person may choose about synthesis."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SynthesisOptions:
    """The project's ``[summary]`` keys, with their defaults."""

    ranker: str = "briefgen"
    """``briefgen``, or one of sumy's: lexrank, textrank, lsa, luhn, kl, sumbasic."""
    summary_words: int = 180
    """About how long the summary is, in words."""
