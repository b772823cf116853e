package io.fukan.quality;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The versions of the definition of a quality lead. New ones come from {@link QualityRulePublisher}. */
public interface QualityRules extends Repository<QualityRule, Long> {

    /** Writes it at once: what follows in SQL refers to it. */
    QualityRule saveAndFlush(QualityRule rule);

    Optional<QualityRule> findById(Long id);

    /** Newest first. */
    List<QualityRule> findAllByOrderByVersionNoDesc();

    /** The one that judges leads acquired now; empty before the first is published. */
    Optional<QualityRule> findFirstByOrderByVersionNoDesc();
}
