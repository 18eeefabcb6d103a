"""The screens: each arranges widgets, answers their messages, and asks the bench to change something."""
