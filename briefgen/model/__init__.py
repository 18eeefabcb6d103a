"""The nouns of briefgen: frozen values, standard library only. They know nothing of the stages that make them."""
