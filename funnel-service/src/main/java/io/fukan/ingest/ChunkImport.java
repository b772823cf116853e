package io.fukan.ingest;

import io.fukan.database.Sql;
import io.fukan.ingest.ImportField.Holds;
import io.fukan.ingest.StagingTable.Written;
import io.fukan.ingest.file.Problem;
import io.fukan.ingest.file.ProblemCode;
import io.fukan.kpi.FactLedger;
import io.fukan.quality.QualityJudge;
import io.fukan.record.RecordKeys;
import io.fukan.setting.Company;
import io.fukan.targeting.FirstStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes a chunk of rows: finds whom each row means, rejects what cannot be, writes the rest, and has leads and facts follow. */
@Component
class ChunkImport {

    private static final long NO_RECORD = -1;

    private final JdbcClient jdbc;
    private final Lookup lookup;
    private final Names names;
    private final StagingTable staging;
    private final QualityJudge quality;
    private final FactLedger facts;
    private final TargetLeads targets;
    private final FirstStep firstStep;
    private final Company company;
    private final CustomFieldDefinitions customFields;

    ChunkImport(
            JdbcClient jdbc,
            Lookup lookup,
            Names names,
            StagingTable staging,
            QualityJudge quality,
            FactLedger facts,
            TargetLeads targets,
            FirstStep firstStep,
            Company company,
            CustomFieldDefinitions customFields) {
        this.jdbc = jdbc;
        this.lookup = lookup;
        this.names = names;
        this.staging = staging;
        this.quality = quality;
        this.facts = facts;
        this.targets = targets;
        this.firstStep = firstStep;
        this.company = company;
        this.customFields = customFields;
    }

    /** Within a transaction of the caller's. A dry run leaves judging and facts out, and is rolled back by the caller. */
    Tally take(Chunk chunk, Seen seen, boolean dryRun) {
        KindRules rules = rules(chunk);
        Ids ids = new Ids(jdbc);
        findLinked(chunk);
        findOwn(chunk, rules, seen);
        check(chunk, rules, seen);
        stage(chunk, rules, ids);
        Written written = staging.write(chunk);
        rememberOrigins(chunk);
        if (chunk.accepted().stream()
                .anyMatch(item -> item.attributes("contact").containsKey(RowParser.PHONE_AS_WRITTEN))) {
            customFields.definePhoneAsWritten();
        }
        if (!dryRun) {
            follow(chunk, written);
        }
        return Tally.of(chunk, written);
    }

    private KindRules rules(Chunk chunk) {
        return switch (chunk.kind) {
            case LEADS -> new LeadRules(chunk);
            case OPPORTUNITIES -> new OpportunityRules(chunk, lookup, jdbc);
            case CALLS, ACTIVITIES -> new ActivityRules(chunk);
            case SEMINARS, SURVEYS -> new AttendanceRules(chunk, lookup, jdbc);
            case APPOINTMENTS -> new AppointmentRules(chunk);
            case STAGE_CHANGES -> new StageChangeRules(chunk);
            case PHASE_CHANGES -> new PhaseChangeRules(chunk, lookup);
            case HANDOFFS -> new HandoffRules(chunk, company::handoffDue, company::followDue);
            case USAGE_EVENTS -> new UsageRules(chunk);
            case CUSTOMERS -> new CustomerRules(chunk, lookup, jdbc);
            case TARGET_ACCOUNTS -> new TargetAccountRules(chunk, targets, firstStep.in(Locale.JAPANESE));
            case SIGNALS -> new SignalRules(chunk, targets);
            case USERS -> new UserRules(chunk, names, jdbc);
            case PARTNERS -> new PartnerRules(chunk, jdbc);
            case TARGETS -> new TargetRules(chunk, jdbc);
            case CHANNEL_DAYS -> DailyRules.ofChannels(chunk, jdbc);
            case WORK_DAYS -> DailyRules.ofWork(chunk, jdbc);
            case DEPARTMENT_COSTS -> DailyRules.ofCosts(chunk, jdbc);
            case MAIL_EVENTS -> new MailRules(chunk, jdbc);
            case ACCOUNTS -> new AccountRules(chunk, jdbc);
            case CONTACTS -> new ContactRules(chunk, jdbc);
        };
    }

    // whom the rows mean --------------------------------------------------------------------------------------------

    private void findLinked(Chunk chunk) {
        // A row of another kind may name its lead by the lead's own id just as well.
        if (chunk.kind != ImportKind.LEADS) {
            ImportField lead = ImportFields.named("lead.externalId").orElseThrow();
            ImportField asLink = new ImportField(lead.def(), Holds.LEAD, lead.column());
            chunk.live().stream()
                    .filter(item -> item.linkTo(Holds.LEAD).isEmpty())
                    .forEach(item -> item.text("lead", "external_id")
                            .ifPresent(id -> item.links.add(new Item.Link(asLink, id, null))));
        }
        find(chunk, Holds.LEAD, RecordTable.LEAD, ProblemCode.UNKNOWN_LEAD, (item, id) -> item.leadId = id);
        find(
                chunk,
                Holds.OPPORTUNITY,
                RecordTable.OPPORTUNITY,
                ProblemCode.UNKNOWN_OPPORTUNITY,
                (item, id) -> item.opportunityId = id);
        find(
                chunk,
                Holds.APPOINTMENT,
                RecordTable.APPOINTMENT,
                ProblemCode.UNKNOWN_APPOINTMENT,
                (item, id) -> item.appointmentId = id);
        find(
                chunk,
                Holds.CUSTOMER,
                RecordTable.CUSTOMER,
                ProblemCode.UNKNOWN_CUSTOMER,
                (item, id) -> item.customerId = id);
    }

    private void find(Chunk chunk, Holds kind, RecordTable table, ProblemCode unknown, BiConsumer<Item, Long> found) {
        Set<String> asked = new TreeSet<>();
        chunk.live().forEach(item -> item.linkTo(kind).ifPresent(asked::add));
        Map<String, Long> ids = lookup.idsOf(table, asked);
        for (Item item : chunk.live()) {
            for (Item.Link link : item.links) {
                if (link.field().holds() == kind) {
                    Long id = ids.get(link.name());
                    if (id == null) {
                        item.reject(Problem.at(link.header(), unknown, link.name()));
                    } else {
                        found.accept(item, id);
                    }
                }
            }
        }
    }

    private void findOwn(Chunk chunk, KindRules rules, Seen seen) {
        RecordTable table = RecordTable.of(chunk.kind.ownRecord());
        Set<String> asked = new TreeSet<>();
        chunk.live().forEach(item -> rules.externalId(item).ifPresent(asked::add));
        Map<String, Long> known = lookup.idsOf(table, asked);
        Map<Item, Long> meant = meant(chunk, table);
        number(chunk, rules, seen);
        Map<UUID, Long> origins = lookup.idsByFingerprint(
                table,
                chunk.live().stream()
                        .map(item -> item.fingerprint)
                        .filter(Objects::nonNull)
                        .toList());
        for (Item item : chunk.live()) {
            Long byId = rules.externalId(item).map(known::get).orElse(null);
            Long byKey = meant.get(item);
            if (byKey != null && byId != null && !byKey.equals(byId)) {
                item.reject(
                        Problem.of(ProblemCode.ID_TAKEN, rules.externalId(item).orElseThrow()));
            }
            item.id = Stream.of(byKey, byId, item.fingerprint == null ? null : origins.get(item.fingerprint))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        rules.match(chunk.live().stream().filter(item -> item.id == null).toList());
        chunk.live().forEach(item -> item.isNew = item.id == null);
        Set<Long> leads = new TreeSet<>();
        chunk.live().forEach(item -> {
            Long lead = chunk.kind == ImportKind.LEADS ? item.id : item.leadId;
            if (lead != null) {
                leads.add(lead);
            }
        });
        chunk.know(lookup.leads(leads));
        rules.load(chunk.live());
    }

    /** The records that rows name by the key of our own exports; a key without a record rejects its row. */
    private Map<Item, Long> meant(Chunk chunk, RecordTable table) {
        RecordKeys keys = company.recordKeys();
        Map<Item, Long> meant = new LinkedHashMap<>();
        for (Item item : chunk.live()) {
            key(chunk, item).ifPresent(key -> meant.put(item, keys.idOf(key).orElse(NO_RECORD)));
        }
        Set<Long> there = lookup.existing(table, meant.values());
        meant.forEach((item, id) -> {
            if (!there.contains(id)) {
                item.reject(
                        Problem.of(ProblemCode.UNKNOWN_RECORD, key(chunk, item).orElseThrow()));
            }
        });
        return meant;
    }

    private static Optional<String> key(Chunk chunk, Item item) {
        return Optional.ofNullable((String) item.parts.get(chunk.kind.ownRecord() + "." + FieldList.KEY));
    }

    /** Rows that nothing but their whole content identifies are told apart by counting. */
    private void number(Chunk chunk, KindRules rules, Seen seen) {
        Map<Item, UUID> bare = new LinkedHashMap<>();
        List<UUID> all = new ArrayList<>();
        for (Item item : chunk.live()) {
            item.identity = identity(chunk, rules, item).orElse(null);
            if (item.identity == null) {
                bare.put(item, Seen.hash(chunk.kind + "\n" + item.content));
            }
            all.add(item.identity == null ? bare.get(item) : item.identity);
        }
        seen.load(all);
        bare.forEach((item, content) -> item.fingerprint = seen.count(content, item.number));
    }

    private static Optional<UUID> identity(Chunk chunk, KindRules rules, Item item) {
        return rules.externalId(item)
                .map(id -> "id\n" + id)
                .or(() -> key(chunk, item).map(key -> "key\n" + key))
                .or(() -> rules.identity(item))
                .map(key -> Seen.hash(chunk.kind + "\n" + key));
    }

    private void check(Chunk chunk, KindRules rules, Seen seen) {
        chunk.live().forEach(rules::check);
        for (Item item : chunk.live()) {
            if (item.identity != null) {
                seen.compare(item.identity, item);
            }
        }
    }

    // what becomes of the records ------------------------------------------------------------------------------------

    private void stage(Chunk chunk, KindRules rules, Ids ids) {
        for (Item item : chunk.accepted()) {
            if (item.id == null) {
                item.id = ids.next();
            }
        }
        Parents parents = new Parents(chunk, rules, ids, jdbc);
        parents.findAccounts();
        parents.findContacts();
        names.resolve(chunk, ids, newPeople(chunk));
        rules.matchResolved(chunk.accepted());
        RecordTable table = RecordTable.of(chunk.kind.ownRecord());
        for (Item item : chunk.accepted()) {
            Staged own = chunk.stage(table, Objects.requireNonNull(item.id), item.isNew, item)
                    .fill(item.values(chunk.kind.ownRecord()))
                    .fillAttributes(item.attributes(chunk.kind.ownRecord()));
            rules.complete(item, own, ids);
            parents.tellLead(item);
        }
    }

    private static Map<String, Long> newPeople(Chunk chunk) {
        Map<String, Long> people = new HashMap<>();
        if (chunk.kind == ImportKind.USERS) {
            chunk.accepted()
                    .forEach(item ->
                            item.text("user", "display_name").ifPresent(name -> people.putIfAbsent(name, item.id)));
        }
        return people;
    }

    private void rememberOrigins(Chunk chunk) {
        List<Item> bare = chunk.accepted().stream()
                .filter(item -> item.fingerprint != null && item.isNew)
                .toList();
        if (!bare.isEmpty()) {
            jdbc.sql(Sql.of("ingest/remember_origins.sql"))
                    .param(
                            "fingerprints",
                            bare.stream().map(item -> item.fingerprint).toArray(UUID[]::new))
                    .param("ids", bare.stream().map(item -> item.id).toArray(Long[]::new))
                    .update();
        }
    }

    // what follows ----------------------------------------------------------------------------------------------------

    private void follow(Chunk chunk, Written written) {
        quality.judgeNew(written.made(RecordTable.LEAD));
        if (chunk.kind == ImportKind.STAGE_CHANGES || chunk.kind == ImportKind.TARGET_ACCOUNTS) {
            // No rule reads a stage, but a new cycle is judged for itself.
            quality.judgeNew(written.changed(RecordTable.LEAD));
        } else {
            quality.rejudge(written.changed(RecordTable.LEAD));
        }
        quality.rejudgeAccounts(written.changed(RecordTable.ACCOUNT));
        quality.rejudgeContacts(written.changed(RecordTable.CONTACT));
        Set<Long> roots = new TreeSet<>(chunk.roots);
        for (Item item : chunk.accepted()) {
            if (written.rows().contains(item.number)) {
                for (Long id : new Long[] {item.id, item.leadId, item.opportunityId}) {
                    if (id != null) {
                        roots.add(id);
                    }
                }
            }
        }
        roots.addAll(rootsOf(chunk.people));
        roots.addAll(targets.keyPeopleAmong(written.madeOrChanged(RecordTable.CONTACT)));
        facts.touch(roots);
    }

    /** Whoever joins another team takes along what they have done since. */
    private List<Long> rootsOf(Set<Long> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select distinct root from fact where rep_id = any (:people)")
                .param("people", people.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }
}
