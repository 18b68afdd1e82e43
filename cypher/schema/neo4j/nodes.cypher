// An id is there once and leads to its node without a scan; entities are also found by name and by country
CREATE CONSTRAINT kg_meta IF NOT EXISTS FOR (m:Meta) REQUIRE m.id IS UNIQUE;
CREATE CONSTRAINT kg_article IF NOT EXISTS FOR (a:Article) REQUIRE a.id IS UNIQUE;
CREATE CONSTRAINT kg_entity IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE;
CREATE INDEX kg_entity_name IF NOT EXISTS FOR (e:Entity) ON (e.name);
CREATE INDEX kg_entity_country IF NOT EXISTS FOR (e:Entity) ON (e.country);
