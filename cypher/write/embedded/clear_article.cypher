// Take an article's reports and mentions out; its node stays
MATCH (:Entity)-[r]->(:Entity) WHERE r.article = $article DELETE r;
MATCH (:Article {id: $article})-[m:MENTIONS]->(:Entity) DELETE m;
