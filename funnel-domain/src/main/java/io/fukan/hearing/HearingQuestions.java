package io.fukan.hearing;

import io.fukan.record.NoSuchRecord;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The questions of the hearing sheet. */
public interface HearingQuestions extends Repository<HearingQuestion, Long> {

    HearingQuestion save(HearingQuestion question);

    Optional<HearingQuestion> findById(Long id);

    /** @throws NoSuchRecord when there is none */
    default HearingQuestion get(Long id) {
        return findById(id).orElseThrow(() -> new NoSuchRecord("hearing question", id));
    }

    /** All of them with their choices, as they stand on the sheet. */
    @Query("select distinct q from HearingQuestion q left join fetch q.choices order by q.position, q.id")
    List<HearingQuestion> inOrder();
}
