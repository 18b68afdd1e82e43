// Nodes of new articles from a file. In it an empty field is null, and a text begins with one more character
COPY Article FROM (
  LOAD WITH HEADERS (
    id STRING, title STRING, published STRING, source STRING, url STRING, sha256 STRING, digest STRING
  )
  FROM 'FILE' (header = false, parallel = false, auto_detect = false, escape = '"')
  RETURN substring(id, 2, 1000000000), substring(title, 2, 1000000000), date(substring(published, 2, 1000000000)),
         substring(source, 2, 1000000000), substring(url, 2, 1000000000), substring(sha256, 2, 1000000000),
         substring(digest, 2, 1000000000)
)
