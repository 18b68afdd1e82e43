// Which new article mentions which entity, from a file; see copy_articles.cypher
COPY MENTIONS FROM (
  LOAD WITH HEADERS (article STRING, entity STRING, count INT64, first INT64)
  FROM 'FILE' (header = false, parallel = false, auto_detect = false, escape = '"')
  RETURN substring(article, 2, 1000000000), substring(entity, 2, 1000000000), count, first
)
