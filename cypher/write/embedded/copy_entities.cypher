// New entities from a file; see copy_articles.cypher. U+001F separates the items of a list
COPY Entity FROM (
  LOAD WITH HEADERS (id STRING, name STRING, kind STRING, named BOOLEAN, aliases STRING, country STRING)
  FROM 'FILE' (header = false, parallel = false, auto_detect = false, escape = '"')
  RETURN substring(id, 2, 1000000000), substring(name, 2, 1000000000), substring(kind, 2, 1000000000), named,
         CASE WHEN aliases IS NULL THEN CAST([] AS STRING[])
         ELSE list_transform(string_split(aliases, '\u001f'), item -> substring(item, 2, 1000000000)) END,
         substring(country, 2, 1000000000)
)
