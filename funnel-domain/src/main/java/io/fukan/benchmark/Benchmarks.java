package io.fukan.benchmark;

import io.fukan.record.NoSuchRecord;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All reference values. */
public interface Benchmarks extends Repository<Benchmark, Long> {

    Benchmark save(Benchmark benchmark);

    void delete(Benchmark benchmark);

    Optional<Benchmark> findByIdAndKpi(Long id, String kpi);

    /** @throws NoSuchRecord when the KPI has none of that id */
    default Benchmark get(String kpi, Long id) {
        return findByIdAndKpi(id, kpi).orElseThrow(() -> new NoSuchRecord("benchmark", id));
    }

    /** Those of a KPI in the order in which they were entered. */
    List<Benchmark> findByKpiOrderById(String kpi);

    List<Benchmark> findAllByOrderById();
}
