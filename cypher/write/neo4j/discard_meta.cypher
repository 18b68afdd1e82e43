// Take out what says what made the graph
MATCH (m:Meta {id: 'kg'}) DELETE m
