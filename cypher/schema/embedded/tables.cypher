// The tables that are declared already
CALL show_tables() RETURN name
