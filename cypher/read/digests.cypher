// The digest of each article as the graph shows it
MATCH (a:Article)
RETURN a.id AS id, a.digest AS digest
