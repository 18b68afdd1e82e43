// How many nodes there are of the labels that kg calls its own
MATCH (n:Article|Entity)
RETURN count(n) AS nodes
