// Take the node of an article out
MATCH (a:Article {id: $article}) DETACH DELETE a
