"""What reaches the screens from outside them."""

from textual.message import Message


class Heard(Message):
    """A reply of the work."""

    def __init__(self, reply: object, source: object) -> None:
        super().__init__()
        self.reply = reply
        self.source = source
        """Which work it came from; an earlier one's replies count no more."""
