"""The parts of the screens. Each draws what it is given and says what was done to it; none looks at another."""
