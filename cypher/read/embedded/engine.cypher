// What runs the graph
CALL db_version() RETURN 'LadybugDB' AS name, version, 'embedded' AS edition
