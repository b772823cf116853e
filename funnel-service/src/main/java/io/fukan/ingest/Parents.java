package io.fukan.ingest;

import io.fukan.database.Sql;
import io.fukan.ingest.file.Problem;
import io.fukan.ingest.file.ProblemCode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The accounts, contacts and leads that rows name beside their own record. Where several rows of a chunk speak of one of them,
 * the first to say something counts.
 */
final class Parents {

    private final Chunk chunk;
    private final KindRules rules;
    private final Ids ids;
    private final JdbcClient jdbc;

    Parents(Chunk chunk, KindRules rules, Ids ids, JdbcClient jdbc) {
        this.chunk = chunk;
        this.rules = rules;
        this.ids = ids;
        this.jdbc = jdbc;
    }

    // which they are --------------------------------------------------------------------------------------------------

    void findAccounts() {
        List<Item> items = says("account");
        if (items.isEmpty()) {
            return;
        }
        Accounts accounts = Accounts.namedBy(items, jdbc);
        Map<Long, Long> present = present("account_id");
        for (Item item : items) {
            nameIfNameless(item, accounts);
            Optional<Long> ofLead = ofLead(item, StoredLead::accountId);
            item.accountId = accounts.meantBy(item, present.getOrDefault(item.id, ofLead.orElse(null)))
                    .or(() -> ofLead)
                    .orElse(null);
            if (item.accountId == null) {
                if (chunk.kind == ImportKind.TARGET_ACCOUNTS) {
                    accounts.resembling(item)
                            .ifPresent(name -> item.warnings.add(Problem.of(ProblemCode.SIMILAR_COMPANY, name)));
                }
                item.accountId = ids.next();
                accounts.add(item.accountId, item);
                account(item, item.accountId, true);
            } else {
                boolean made = isMade(RecordTable.ACCOUNT, item.accountId);
                if (!made) {
                    accounts.nameKept(item).ifPresent(name -> keep(name, item));
                }
                account(item, item.accountId, made);
            }
        }
    }

    /** The row does not rename the company; where it is another name and not only another spelling, it says so. */
    private static void keep(String known, Item item) {
        item.text("account", "name")
                .filter(name -> !CompanyName.key(name).equals(CompanyName.key(known)))
                .ifPresent(name -> item.warnings.add(Problem.of(ProblemCode.COMPANY_NAME_KEPT, known)));
        item.values("account").remove("name");
    }

    /** An account needs a name: where the file gives none, the id that it has there. */
    private void nameIfNameless(Item item, Accounts accounts) {
        if (item.text("account", "name").isPresent()
                || accounts.meantBy(item).isPresent()
                || ofLead(item, StoredLead::accountId).isPresent()) {
            return;
        }
        String name = item.text("account", "external_id")
                .or(() -> item.text("account", "corporate_number"))
                .or(() -> rules.externalId(item))
                .or(() -> item.linkTo(ImportField.Holds.LEAD))
                .orElse("#" + item.number);
        item.values("account").put("name", name);
    }

    /** What the records that are there already have in that column: companies and people of the same name are told apart by it. */
    private Map<Long, Long> present(String column) {
        RecordTable table = RecordTable.of(chunk.kind.ownRecord());
        Long[] known = chunk.accepted().stream()
                .filter(item -> !item.isNew)
                .map(item -> item.id)
                .toArray(Long[]::new);
        Map<Long, Long> present = new HashMap<>();
        if (known.length > 0 && table.columns().contains(column)) {
            jdbc.sql(Sql.of("ingest/present_parents.sql", Map.of("table", table.table(), "column", column)))
                    .param("ids", known)
                    .query(row -> {
                        present.put(row.getLong("id"), row.getLong("parent"));
                    });
        }
        return present;
    }

    private interface OfLead {
        @org.jspecify.annotations.Nullable
        Long of(StoredLead lead);
    }

    private Optional<Long> ofLead(Item item, OfLead value) {
        Long leadId = chunk.kind == ImportKind.LEADS ? item.id : item.leadId;
        StoredLead lead = chunk.lead(leadId);
        return lead == null ? Optional.empty() : Optional.ofNullable(value.of(lead));
    }

    private boolean isMade(RecordTable table, long id) {
        Staged staged = chunk.staged(table, id);
        return staged != null && staged.isNew;
    }

    private void account(Item item, long id, boolean isNew) {
        Staged account = chunk.stage(RecordTable.ACCOUNT, id, isNew, item)
                .fill(item.values("account"))
                .fillAttributes(item.attributes("account"));
        if (isNew) {
            account.fill("matching_key", "").fill("search_text", "");
            stamp(account);
        }
    }

    void findContacts() {
        List<Item> items = says("contact");
        if (items.isEmpty()) {
            return;
        }
        Contacts contacts = Contacts.namedBy(items, jdbc);
        Map<Long, Long> present = present("contact_id");
        for (Item item : items) {
            Optional<Long> ofLead = ofLead(item, StoredLead::contactId);
            item.contactId = contacts.meantBy(item, present.getOrDefault(item.id, ofLead.orElse(null)))
                    .or(() -> ofLead)
                    .orElse(null);
            if (item.contactId == null) {
                item.contactId = ids.next();
                contacts.add(item.contactId, item);
                contact(item, item.contactId, true);
            } else {
                contact(item, item.contactId, isMade(RecordTable.CONTACT, item.contactId));
            }
        }
    }

    private void contact(Item item, long id, boolean isNew) {
        Staged contact = chunk.stage(RecordTable.CONTACT, id, isNew, item)
                .fill(item.values("contact"))
                .fillAttributes(item.attributes("contact"));
        if (item.accountId != null) {
            contact.fill("account_id", item.accountId);
        }
        if (isNew) {
            contact.fill("search_text", "");
            NameParts.rank(contact);
            stamp(contact);
        }
    }

    private void stamp(Staged record) {
        record.fill("created_at", chunk.now.toString()).fill("updated_at", chunk.now.toString());
    }

    private List<Item> says(String parent) {
        if (!chunk.kind.parents().contains(parent)) {
            return List.of();
        }
        return chunk.accepted().stream().filter(item -> item.says(parent)).toList();
    }

    // what the row tells of the lead ----------------------------------------------------------------------------------

    /**
     * What a row of another kind tells of a lead is known from the day of its event on only, at the earliest once the lead
     * has been acquired: what a win tells was not known of the lead when it came in, be it on the same day.
     */
    void tellLead(Item item) {
        StoredLead lead = chunk.lead(item.leadId);
        if (lead == null || chunk.kind == ImportKind.LEADS) {
            return;
        }
        LocalDate day = rules.eventDay(item);
        LocalDate learned = day != null && day.isAfter(lead.acquiredOn()) ? day : lead.acquiredOn();
        Staged told = chunk.stage(RecordTable.LEAD, lead.id(), false, item);
        Map<String, Object> values = item.values("lead");
        values.remove("external_id");
        told.fill(values);
        if (item.constant.contains("lead.acquiredAt")) {
            told.drop("acquired_at", "acquired_on");
        }
        told.fillAttributes(item.attributes("lead"));
        item.attributes("lead").keySet().stream()
                .filter(key -> !lead.attributes().contains(key))
                .forEach(key -> told.knownOn(key, learned));
        if (item.accountId != null && lead.accountId() == null && !told.has("account_id")) {
            told.put("account_id", item.accountId);
            told.put("account_known_on", learned.toString());
        }
        if (item.contactId != null && lead.contactId() == null) {
            told.fill("contact_id", item.contactId);
        }
    }
}
