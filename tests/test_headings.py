"""What diverging claims are headed by."""

from pathlib import Path

from briefgen import pipeline, project
from briefgen.library import open_store
from briefgen.model.synthesis import Divergence


def _headings(folder: Path, *texts: str) -> list[str]:
    """The headings over the diverging claims of these articles."""
    names = [f"{number}.txt" for number in range(len(texts))]
    for name, text in zip(names, texts, strict=True):
        (folder / name).write_text(f"Notes from the valley\n\n{text}\n\nA meeting is planned.", encoding="utf-8")
    with open_store(None) as store:
        asked = project.make({"articles": [{"path": name, "published": "2031-03-05"} for name in names]}, where="test")
        made = pipeline.briefing(pipeline.Run(asked, folder, store))
    (section,) = (section for section in made.sections if section.name == "divergences")
    return [item.topic for item in section.items if isinstance(item, Divergence)]


def test_what_says_who_somebody_is_heads_no_divergence(tmp_path: Path) -> None:
    """The school is hers; what she speaks of is what the troops did."""
    denied = "The ministry denied that troops had shelled the village."
    accused = "Oda Vell, the head of the shelled village school, accused troops of shelling it."
    assert _headings(tmp_path, denied, accused) == ["Troops"]
