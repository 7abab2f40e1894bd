"""Pictures of when it happened and of who reported what when, drawn as SVG in pages that lead to each other."""
