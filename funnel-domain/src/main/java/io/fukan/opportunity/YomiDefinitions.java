package io.fukan.opportunity;

import io.fukan.record.NoSuchRecord;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The company's probabilities of the ranks. */
public interface YomiDefinitions extends Repository<YomiDefinition, YomiRank> {

    Optional<YomiDefinition> findById(YomiRank rank);

    default YomiDefinition get(YomiRank rank) {
        return findById(rank).orElseThrow(() -> new NoSuchRecord("yomi", rank.name()));
    }

    List<YomiDefinition> findAllByOrderByYomi();
}
