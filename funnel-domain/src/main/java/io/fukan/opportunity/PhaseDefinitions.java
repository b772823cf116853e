package io.fukan.opportunity;

import io.fukan.record.NoSuchRecord;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The company's names and probabilities of the phases. */
public interface PhaseDefinitions extends Repository<PhaseDefinition, Phase> {

    Optional<PhaseDefinition> findById(Phase phase);

    default PhaseDefinition get(Phase phase) {
        return findById(phase).orElseThrow(() -> new NoSuchRecord("phase", phase.name()));
    }

    List<PhaseDefinition> findAllByOrderByPosition();
}
