package io.fukan.ingest;

import io.fukan.ingest.file.Moment;
import io.fukan.ingest.file.Problem;
import io.fukan.ingest.file.ProblemCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is particular to the rows of one kind. One object serves one chunk. */
abstract class KindRules {

    final Chunk chunk;

    KindRules(Chunk chunk) {
        this.chunk = chunk;
    }

    final String own() {
        return chunk.kind.ownRecord();
    }

    final Optional<String> externalId(Item item) {
        return item.text(own(), "external_id");
    }

    /** What identifies a row without an external id, if anything does; else the whole row does. */
    Optional<String> identity(Item item) {
        return Optional.empty();
    }

    /** Finds the records of rows that no external id or fingerprint has found. */
    void match(List<Item> items) {}

    /** The same, once the accounts, people and teams that rows name have their ids. */
    void matchResolved(List<Item> items) {}

    /** Reads how the records found stand, and holds them. */
    void load(List<Item> items) {}

    /** Rejects what cannot be, warns of what looks wrong. */
    void check(Item item) {}

    /** The day on which the row's event let us learn what it says about the lead; null: as long as the lead is known. */
    @Nullable
    LocalDate eventDay(Item item) {
        return null;
    }

    /** Adds what follows from the row to its own record, and the history that a real change would have left. */
    void complete(Item item, Staged own, Ids ids) {}

    /** Rejects a new record without this field. */
    final void require(Item item, String column, String field) {
        if (item.isNew && item.text(own(), column).isEmpty()) {
            item.reject(Problem.of(ProblemCode.MISSING_VALUE, own() + "." + field));
        }
    }

    /** The first of the moments that the row tells. */
    final @Nullable LocalDate firstDay(Item item, String... fields) {
        for (String field : fields) {
            Moment moment = item.moment(own() + "." + field);
            if (moment != null) {
                return chunk.day(moment);
            }
        }
        return null;
    }

    /** The lead, its cycle at that moment, and its account, for the record of something that was done with it. */
    final void belongToLead(Item item, Staged own, @Nullable Moment at) {
        StoredLead lead = chunk.lead(item.leadId);
        if (lead != null) {
            own.put("lead_id", lead.id());
            own.put("cycle", lead.cycleAt(at == null ? null : at.instant(chunk.zone)));
        }
        if (own.isNew) {
            own.fill("cycle", 1);
        }
    }

    /** The account that the row names, else, for a new record, the lead's. */
    final void belongToAccount(Item item, Staged own) {
        StoredLead lead = chunk.lead(item.leadId);
        if (item.accountId != null) {
            own.put("account_id", item.accountId);
        } else if (own.isNew && lead != null && lead.accountId() != null) {
            own.put("account_id", lead.accountId());
        }
    }

    final void stamp(Staged own) {
        if (own.isNew) {
            own.put("created_at", chunk.now.toString());
            own.put("updated_at", chunk.now.toString());
        }
    }
}
