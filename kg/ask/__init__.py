"""Questions to the graph: those of `cypher/ask`, cards of entities, the graph as a network, and its exports."""
