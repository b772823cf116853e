package io.fukan.bench;

import io.fukan.criteria.RuleJson;
import io.fukan.ingest.ImportJob;
import io.fukan.ingest.ImportKind;
import io.fukan.ingest.Imports;
import io.fukan.ingest.file.InvalidMappingException;
import io.fukan.kpi.FactCheck;
import io.fukan.quality.Applies;
import io.fukan.quality.QualityRulePublisher;
import io.fukan.quality.QualityRules;
import java.io.IOException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * P4: a file of leads imported, against a bare COPY of all rows which that wrote into tables with the same indexes. P11: the
 * heap that was in use after collections meanwhile.
 */
@Component
class ImportSpeed {

    private static final List<String> RECORDS =
            List.of("lead", "stage_change", "quality_judgement", "fact", "rollup_delta");
    private static final List<String> BOOKKEEPING = List.of("import_change", "import_seen");

    private final Imports imports;
    private final QualityRulePublisher publisher;
    private final QualityRules rules;
    private final FactCheck check;
    private final BareCopy copy;
    private final JdbcClient jdbc;

    ImportSpeed(
            Imports imports,
            QualityRulePublisher publisher,
            QualityRules rules,
            FactCheck check,
            BareCopy copy,
            JdbcClient jdbc) {
        this.imports = imports;
        this.publisher = publisher;
        this.rules = rules;
        this.check = check;
        this.copy = copy;
        this.jdbc = jdbc;
    }

    List<String> run(long leads) throws IOException, InvalidMappingException {
        if (rules.findFirstByOrderByVersionNoDesc().isEmpty()) {
            publisher.publish(
                    "bench",
                    RuleJson.stored(
                            "{\"field\": \"lead.channel\", \"op\": \"in\", \"value\": [\"ch-01\", \"ch-02\", \"ch-03\"]}"),
                    Applies.RESTATE,
                    null);
        }
        long known = jdbc.sql("select count(*) from lead").query(Long.class).single();
        long file = imports.upload("leads.csv", new LeadFile(1, known + 1, leads).csv(), null);
        Heap heap = Heap.watch();
        long start = System.nanoTime();
        ImportJob job = imports.runNow(file, ImportKind.LEADS, imports.mapping(LeadFile.MAPPING), false, null);
        double ours = (System.nanoTime() - start) / 1e9;
        long most = heap.most();
        double records = copy.seconds(RECORDS);
        double all = records + copy.seconds(BOOKKEEPING);
        return List.of(
                "import of %,d leads: %.1f s, %,.0f rows/s, %s".formatted(leads, ours, leads / ours, job.status()),
                "bare COPY of what it wrote: records %.1f s, with the import's own books %.1f s"
                        .formatted(records, all),
                "P4: %.2f (records alone %.2f)".formatted(all / ours, records / ours),
                "P11: at most %,d MB of heap in use after a collection".formatted(most >> 20),
                "facts: " + check.run());
    }
}
