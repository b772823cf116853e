package io.fukan.opportunity;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The company's probabilities of the ranks. */
public interface YomiDefinitions extends Repository<YomiDefinition, YomiRank> {

    Optional<YomiDefinition> findById(YomiRank rank);

    List<YomiDefinition> findAllByOrderByYomi();
}
