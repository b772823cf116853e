package io.fukan.opportunity;

import io.fukan.record.Saved;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a colleague has to say about a deal: 相互フィードバック. */
@Entity
@Immutable
@Table(name = "deal_comment")
public class DealComment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    private Long opportunityId;
    private Long authorId;
    private String body;
    private Instant writtenAt;

    protected DealComment() {}

    public DealComment(Long opportunityId, Long author, String body, Instant now) {
        this.opportunityId = opportunityId;
        this.authorId = author;
        this.body = body;
        this.writtenAt = now;
    }

    public Long id() {
        return Saved.id(id);
    }

    public Long opportunityId() {
        return opportunityId;
    }

    public Long authorId() {
        return authorId;
    }

    public String body() {
        return body;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
