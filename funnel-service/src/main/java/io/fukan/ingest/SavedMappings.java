package io.fukan.ingest;

import io.fukan.ingest.file.InvalidMappingException;
import io.fukan.ingest.file.Mapping;
import io.fukan.ingest.file.MappingJson;
import io.fukan.record.InvalidValue;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mappings kept under a name. */
@Component
public class SavedMappings {

    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedMappings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps a mapping.
     *
     * @param replaces whether one of the same kind and name is replaced
     * @throws InvalidValue NAME_MISSING for a blank name, TEXT_TOO_LONG for one of more than 200 characters,
     *     MAPPING_NAME_TAKEN where there is one of that name that shall not be replaced
     */
    @Transactional
    public long save(String name, ImportKind kind, Mapping mapping, boolean replaces, @Nullable Long user) {
        if (name.isBlank()) {
            throw new InvalidValue("name", "NAME_MISSING");
        }
        if (name.strip().length() > LONGEST_NAME) {
            throw new InvalidValue("name", "TEXT_TOO_LONG", LONGEST_NAME);
        }
        return jdbc.sql("""
                        insert into import_mapping (name, kind, mapping, saved_by, saved_at)
                        values (:name, :kind, cast(:mapping as jsonb), :user, :now)
                        on conflict (kind, name) do update
                            set mapping = excluded.mapping, saved_by = excluded.saved_by, saved_at = excluded.saved_at
                            where :replaces
                        returning id""")
                .param("name", name.strip())
                .param("kind", kind.key())
                .param("mapping", MappingJson.write(mapping))
                .param("user", user)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("replaces", replaces)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new InvalidValue("name", "MAPPING_NAME_TAKEN", name.strip()));
    }

    /** The mappings for files of a kind, by name. */
    @Transactional(readOnly = true)
    public List<SavedMapping> of(ImportKind kind) {
        return jdbc.sql("select id, name, mapping from import_mapping where kind = ? order by name")
                .param(kind.key())
                .query((row, n) -> new SavedMapping(row.getLong(1), row.getString(2), kind, read(row.getString(3))))
                .list();
    }

    @Transactional
    public void delete(long id) {
        jdbc.sql("delete from import_mapping where id = ?").param(id).update();
    }

    private static Mapping read(String json) {
        try {
            return MappingJson.read(json, ZoneId.of("Asia/Tokyo"));
        } catch (InvalidMappingException e) {
            throw new IllegalStateException("A kept mapping cannot be read any more", e);
        }
    }
}
