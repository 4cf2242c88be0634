"""Author's text → pieces with places: settings, components, questions, Markdown."""
