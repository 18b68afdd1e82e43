"""How good is what kg finds: compares it with what careful readers found in the same sentences."""
