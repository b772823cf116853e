package io.fukan.ingest;

import io.fukan.ingest.file.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Some rows that are taken in one transaction, and what they make of the records. */
final class Chunk {

    final long job;
    final ImportKind kind;
    final ZoneId zone;
    final Instant now;
    final List<Item> items;

    /** Fields that the mapping fills from a column or a constant. */
    final Set<String> mapped;

    private final Map<RecordTable, Map<Long, Staged>> staged = new EnumMap<>(RecordTable.class);
    private final Map<Long, StoredLead> leads = new LinkedHashMap<>();
    final Map<String, Set<String>> newNames = new TreeMap<>();
    final Set<Long> roots = new LinkedHashSet<>();
    final Set<Long> people = new LinkedHashSet<>();

    Chunk(long job, ImportKind kind, ZoneId zone, Instant now, List<Item> items, Set<String> mapped) {
        this.job = job;
        this.kind = kind;
        this.zone = zone;
        this.now = now;
        this.items = items;
        this.mapped = mapped;
    }

    /** The rows that have not been rejected so far. */
    List<Item> live() {
        return items.stream().filter(item -> !item.isRejected()).toList();
    }

    /** The same, that are not merely a repetition of an earlier row. */
    List<Item> accepted() {
        return items.stream()
                .filter(item -> !item.isRejected() && !item.repeated)
                .toList();
    }

    LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    LocalDate day(Moment moment) {
        return moment.day(zone);
    }

    /** The record of that id as far as rows of this chunk speak of it. */
    Staged stage(RecordTable table, long id, boolean isNew, Item by) {
        by.touched.add(id);
        return staged.computeIfAbsent(table, t -> new LinkedHashMap<>())
                .computeIfAbsent(id, i -> new Staged(table, id, isNew, by.number));
    }

    @Nullable
    Staged staged(RecordTable table, long id) {
        return staged.getOrDefault(table, Map.of()).get(id);
    }

    List<Staged> staged(RecordTable table) {
        return new ArrayList<>(staged.getOrDefault(table, Map.of()).values());
    }

    Collection<RecordTable> tables() {
        return staged.keySet();
    }

    void know(Collection<StoredLead> stored) {
        stored.forEach(lead -> leads.put(lead.id(), lead));
    }

    /** The lead as it was before this chunk; null for one that the chunk makes. */
    @Nullable
    StoredLead lead(@Nullable Long id) {
        return id == null ? null : leads.get(id);
    }

    /** Facts kept under this root may have to change. */
    void root(@Nullable Long id) {
        if (id != null) {
            roots.add(id);
        }
    }

    void made(String what, String name) {
        newNames.computeIfAbsent(what, w -> new TreeSet<>()).add(name);
    }

    boolean isMapped(String field) {
        return mapped.contains(field);
    }
}
