"""Corpus -> Synthesis: what all articles together say.

Each step is a call of its own, so that a front end can run again only what an edit touches. The order matters: the cast
needs the groups of near-copies, statements need the cast, and the cast is ranked anew once it is known who speaks.
"""

from briefgen.model.corpus import Corpus
from briefgen.model.synthesis import Synthesis
from briefgen.synthesis import actors, advisories, attributions, divergence, duplicates, summary, timeline
from briefgen.synthesis.options import SynthesisOptions

__all__ = ["SynthesisOptions", "synthesise"]


def synthesise(corpus: Corpus, options: SynthesisOptions) -> Synthesis:
    """All findings over a corpus; the same for any order of its articles. Raises UsageError for an unknown ranker."""
    groups = duplicates.find(corpus)
    cast = actors.find(corpus, groups)
    said = attributions.find(corpus, cast)
    cast = actors.with_statements(cast, said, corpus, groups)
    events, undated = timeline.find(corpus, groups)
    diverging = divergence.find(corpus, cast, said, groups)
    return Synthesis(
        duplicates=groups,
        actors=cast.actors,
        attributions=said,
        events=events,
        undated=undated,
        divergences=diverging,
        notices=advisories.find(corpus, cast),
        summary=summary.find(corpus, groups, options, diverging),
    )
