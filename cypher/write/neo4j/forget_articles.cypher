// Take the nodes of articles out
UNWIND $articles AS article
MATCH (a:Article {id: article}) DETACH DELETE a
