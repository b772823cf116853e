package io.fukan.api.figure;

import static java.util.Objects.requireNonNull;

import io.fukan.api.json.Partial;
import io.fukan.api.write.Made;
import io.fukan.api.write.Merging;
import io.fukan.api.write.When;
import io.fukan.benchmark.Benchmark;
import io.fukan.benchmark.Benchmarks;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.words.PlainNumber;
import io.fukan.work.Entered;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What others say a KPI usually is. */
@RestController
@RequestMapping("/api/v1/kpis/{key}/benchmarks")
@Tag(name = "KPIs")
@Transactional(readOnly = true)
class BenchmarkApi {

    private final Benchmarks benchmarks;
    private final Merging merging;
    private final When when;

    BenchmarkApi(Benchmarks benchmarks, Merging merging, When when) {
        this.benchmarks = benchmarks;
        this.merging = merging;
        this.when = when;
    }

    /** A reference value to be kept. */
    @Schema(name = "BenchmarkTold")
    record Told(
            @Schema(description = "in the KPI's unit, a percentage as a fraction of one; null: open below") @Nullable
            BigDecimal low,

            @Schema(description = "null: open above; the same as low: a single value") @Nullable
            BigDecimal high,

            @Schema(description = "who says so") @NotBlank String source,

            @Schema(description = "where to read it") @Nullable
            String link,

            @Schema(description = "when changing: the version that was read") @Nullable
            Integer version) {

        private String by() {
            return requireNonNull(Entered.line("source", source));
        }

        private @Nullable String at() {
            return Entered.link("link", link);
        }
    }

    /** A reference value. */
    @Schema(name = "BenchmarkEntry")
    record Entry(
            long id,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            String source,
            @Nullable String link,
            int version) {

        private static Entry of(Benchmark benchmark) {
            return new Entry(
                    benchmark.id(),
                    PlainNumber.of(benchmark.low()),
                    PlainNumber.of(benchmark.high()),
                    benchmark.source(),
                    benchmark.link(),
                    benchmark.version());
        }
    }

    @GetMapping
    @Operation(summary = "The reference values of a KPI")
    List<Entry> list(@PathVariable String key) {
        return benchmarks.findByKpiOrderById(KpiCatalogue.get(key).key()).stream()
                .map(Entry::of)
                .toList();
    }

    @PostMapping
    @Transactional
    @Operation(summary = "Keeps what somebody says a KPI usually is")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Entry> add(@PathVariable String key, @Valid @RequestBody Told told) {
        Benchmark benchmark = benchmarks.save(
                new Benchmark(KpiCatalogue.get(key).key(), told.low(), told.high(), told.by(), told.at()));
        when.written();
        return Made.at("/api/v1/kpis/" + key + "/benchmarks", benchmark.id(), Optional.of(Entry.of(benchmark)));
    }

    @PatchMapping("/{id}")
    @Transactional
    @Operation(summary = "Changes a reference value")
    Entry change(@PathVariable String key, @PathVariable long id, @RequestBody Partial<Told> change) {
        Benchmark benchmark = benchmarks.get(key, id);
        Told told = merging.over(Entry.of(benchmark), change);
        benchmark.revise(told.low(), told.high(), told.by(), told.at());
        when.written();
        return Entry.of(benchmark);
    }

    @DeleteMapping("/{id}")
    @Transactional
    @Operation(summary = "Keeps it no longer")
    ResponseEntity<Void> delete(@PathVariable String key, @PathVariable long id) {
        benchmarks.delete(benchmarks.get(key, id));
        return ResponseEntity.noContent().build();
    }
}
