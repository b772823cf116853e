package io.fukan.demo;

import io.fukan.channel.Channel;
import io.fukan.channel.Channels;
import io.fukan.customer.SuccessSetting;
import io.fukan.customer.SuccessSettings;
import io.fukan.database.Sql;
import io.fukan.ingest.ImportJob;
import io.fukan.ingest.ImportStatus;
import io.fukan.ingest.Imports;
import io.fukan.ingest.file.InvalidMappingException;
import io.fukan.ingest.file.Mapping;
import io.fukan.product.Product;
import io.fukan.product.Products;
import io.fukan.quality.Applies;
import io.fukan.quality.QualityRulePublisher;
import io.fukan.quality.QualityRules;
import io.fukan.setting.Company;
import io.fukan.setting.CompanySetting;
import io.fukan.setting.CompanySettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves the made-up company in: file by file through the import, so that everything is written, judged and counted as real
 * data are. A fill that was cut off is gone on with; the moment it began stands in the names of its files.
 */
@Service
class DemoCompany {

    private static final Logger log = LoggerFactory.getLogger(DemoCompany.class);
    private static final long SEED = 20_26;
    private static final String NAME = "株式会社みはるかす";
    private static final int MANY_IMPORTS = 1_000;
    /** That somebody of field sales can take on. */
    private static final BigDecimal DEALS_A_MONTH = BigDecimal.TEN;

    private static final int MONTHS_TO_A_FULL_QUOTA = 5;
    private static final BigDecimal GROSS_MARGIN = new BigDecimal("0.72");
    private static final Map<String, Long> PRICES =
            Map.of("みはるかす 受発注", 1_800_000L, "みはるかす 在庫", 1_200_000L, "みはるかす 分析", 960_000L);

    private final Imports imports;
    private final List<Chapter> chapters;
    private final QualityRulePublisher publisher;
    private final QualityRules rules;
    private final Channels channels;
    private final Products products;
    private final Company company;
    private final CompanySettings settings;
    private final SuccessSettings successSettings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final DemoProgress progress;

    DemoCompany(
            Imports imports,
            List<Chapter> chapters,
            QualityRulePublisher publisher,
            QualityRules rules,
            Channels channels,
            Products products,
            Company company,
            CompanySettings settings,
            SuccessSettings successSettings,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            DemoProgress progress) {
        this.imports = imports;
        this.chapters = chapters;
        this.publisher = publisher;
        this.rules = rules;
        this.channels = channels;
        this.products = products;
        this.company = company;
        this.settings = settings;
        this.successSettings = successSettings;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * Fills a database that holds no leads and nobody but administrators, or completes what was begun.
     *
     * @param stop asked between files
     * @return whether there was anything to do
     */
    boolean fillIfEmpty(BooleanSupplier stop) {
        List<ImportJob> earlier = imports.latest(MANY_IMPORTS, null);
        Optional<DemoFiles> begun = DemoFiles.of(earlier);
        if (begun.isPresent() ? begun.get().areTaken(earlier) : !isEmpty()) {
            return false;
        }
        progress.begin();
        try {
            fill(begun.orElseGet(() -> DemoFiles.beginning(clock.instant())), done(earlier), stop);
        } finally {
            progress.end();
        }
        return true;
    }

    private boolean isEmpty() {
        return jdbc.sql(Sql.of("demo/is-empty.sql")).query(Boolean.class).single();
    }

    private static Set<String> done(List<ImportJob> earlier) {
        return earlier.stream()
                .filter(job -> job.status() == ImportStatus.DONE)
                .map(ImportJob::fileName)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void fill(DemoFiles files, Set<String> done, BooleanSupplier stop) {
        Instant began = clock.instant();
        transaction.executeWithoutResult(status -> prepare());
        Story.Told story = new Story(
                        SEED, files.began(), company.zone(), company.businessCalendar(), company.fiscalCalendar())
                .tell();
        Books books = story.books();
        log.info("Demo data: {} moves in with {} rows of the last eighteen months", NAME, books.size());
        List<Sheet> sheets = books.inOrder();
        int last = sheets.size() - 1;
        if (!take(sheets.subList(0, last), files, done, stop)) {
            return;
        }
        for (Chapter chapter : chapters) {
            if (stop.getAsBoolean()) {
                return;
            }
            chapter.write(story);
            log.debug("Demo data: {} are written", chapter.getClass().getSimpleName());
        }
        // The last file says that everything is there.
        if (take(sheets.subList(last, sheets.size()), files, done, stop)) {
            log.info(
                    "Demo data are complete after {} s",
                    Duration.between(began, clock.instant()).toSeconds());
        }
    }

    /** What no file says: the company's name and what its people can carry, the classes of its channels, its prices and its margin, what it calls a quality lead. */
    private void prepare() {
        CompanySetting setting = settings.current();
        if (setting.companyName().isBlank()) {
            setting.rename(NAME);
            setting.takeOn(DEALS_A_MONTH);
            setting.rampUpIn(MONTHS_TO_A_FULL_QUOTA);
        }
        Medium.all().stream()
                .filter(medium -> channels.findByName(medium.name()).isEmpty())
                .forEach(medium -> channels.save(new Channel(medium.name(), medium.kind())));
        PRICES.forEach((name, price) -> {
            if (products.findByNameIgnoreCase(name).isEmpty()) {
                products.save(new Product(name, BigDecimal.valueOf(price)));
            }
        });
        SuccessSetting success = successSettings.current();
        if (success.grossMargin() == null) {
            success.weigh(success.judgementWeight(), success.usageWeight(), success.activeDays(), GROSS_MARGIN);
        }
        if (rules.findFirstByOrderByVersionNoDesc().isEmpty()) {
            publisher.publish("対象企業の決裁者・購買部門", QualityDefinition.rule(), Applies.RESTATE, null);
        }
    }

    private boolean take(List<Sheet> sheets, DemoFiles files, Set<String> done, BooleanSupplier stop) {
        for (Sheet sheet : sheets) {
            String file = files.name(sheet.name());
            if (stop.getAsBoolean()) {
                return false;
            }
            if (!done.contains(file) && sheet.size() > 0) {
                take(sheet, file);
            }
        }
        return true;
    }

    private void take(Sheet sheet, String file) {
        try {
            long uploaded = imports.upload(file, sheet.csv(), null);
            ImportJob job = imports.runNow(uploaded, sheet.kind(), mapping(sheet), false, null);
            if (job.status() != ImportStatus.DONE || job.rejected() > 0) {
                throw new IllegalStateException("Demo data: %s became %s with %d of %d rows rejected %s"
                        .formatted(file, job.status(), job.rejected(), job.rowsRead(), imports.problems(job.id(), 3)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private Mapping mapping(Sheet sheet) {
        try {
            return imports.mapping(sheet.mapping());
        } catch (InvalidMappingException e) {
            throw new IllegalStateException("The mapping of " + sheet.kind() + " is wrong: " + e.problems(), e);
        }
    }
}
