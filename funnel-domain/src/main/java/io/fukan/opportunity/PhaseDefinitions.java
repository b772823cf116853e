package io.fukan.opportunity;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The company's names and probabilities of the phases. */
public interface PhaseDefinitions extends Repository<PhaseDefinition, Phase> {

    Optional<PhaseDefinition> findById(Phase phase);

    List<PhaseDefinition> findAllByOrderByPosition();
}
