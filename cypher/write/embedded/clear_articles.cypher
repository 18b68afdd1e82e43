// Take the articles' reports and mentions out; their nodes stay
MATCH (:Entity)-[r]->(:Entity) WHERE r.article IN $articles DELETE r;
MATCH (a:Article)-[m:MENTIONS]->(:Entity) WHERE a.id IN $articles DELETE m;
