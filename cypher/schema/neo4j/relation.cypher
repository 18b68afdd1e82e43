// A report is there once, and an article's reports are found without a scan; RELATION stands for each relation in turn
CREATE CONSTRAINT `kg_RELATION` IF NOT EXISTS FOR ()-[r:`RELATION`]-() REQUIRE (r.article, r.id) IS UNIQUE
