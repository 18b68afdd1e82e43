// Reports of a relation that questions ask for by place are found by it; RELATION stands for each of these in turn
CREATE INDEX `kg_RELATION_place` IF NOT EXISTS FOR ()-[r:`RELATION`]-() ON (r.place)
