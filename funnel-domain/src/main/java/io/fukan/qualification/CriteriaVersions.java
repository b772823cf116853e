package io.fukan.qualification;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All versions of all criteria. New ones come from {@link CriteriaPublisher}. */
public interface CriteriaVersions extends Repository<CriteriaVersion, Long> {

    /** Writes it at once: what follows in SQL refers to it. */
    CriteriaVersion saveAndFlush(CriteriaVersion version);

    Optional<CriteriaVersion> findById(Long id);

    /** Newest first. */
    List<CriteriaVersion> findByKindOrderByVersionNoDesc(CriteriaKind kind);

    Optional<CriteriaVersion> findFirstByKindOrderByVersionNoDesc(CriteriaKind kind);

    /** The one that judges now; empty before the first is published, and after the newest was withdrawn. */
    default Optional<CriteriaVersion> inForce(CriteriaKind kind) {
        return findFirstByKindOrderByVersionNoDesc(kind).filter(version -> version.withdrawnAt() == null);
    }
}
