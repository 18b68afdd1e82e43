// Node tables of the graph, the edge from an article to what it mentions, and the node that says what made the graph
CREATE NODE TABLE IF NOT EXISTS Meta (
  id STRING PRIMARY KEY, schema INT64, kg STRING, pipeline STRING, vocabulary STRING
);
ALTER TABLE Meta ADD IF NOT EXISTS ledger STRING;
CREATE NODE TABLE IF NOT EXISTS Article (
  id STRING PRIMARY KEY, title STRING, published DATE, source STRING, url STRING, sha256 STRING, digest STRING
);
CREATE NODE TABLE IF NOT EXISTS Entity (
  id STRING PRIMARY KEY, name STRING, kind STRING, named BOOLEAN, aliases STRING[], country STRING
);
CREATE REL TABLE IF NOT EXISTS MENTIONS (FROM Article TO Entity, count INT64, first INT64);
