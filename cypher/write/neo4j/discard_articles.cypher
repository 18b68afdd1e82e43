// Take some articles out
MATCH (a:Article)
WITH a LIMIT $limit
DETACH DELETE a
RETURN count(*) AS touched
