// Take the nodes of articles out
MATCH (a:Article) WHERE a.id IN $articles DETACH DELETE a
