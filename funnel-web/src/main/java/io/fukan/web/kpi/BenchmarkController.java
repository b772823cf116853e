package io.fukan.web.kpi;

import io.fukan.benchmark.Benchmark;
import io.fukan.benchmark.Benchmarks;
import io.fukan.kpi.Kpi;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.kpi.Unit;
import io.fukan.record.InvalidValue;
import io.fukan.setting.Company;
import io.fukan.web.shell.Flash;
import io.fukan.words.Words;
import io.fukan.work.Entered;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The reference values of a KPI, for those who define what counts; each line is a form of its own. */
@Controller
@RequestMapping("/kpis/{key}/benchmarks")
class BenchmarkController {

    private final Benchmarks benchmarks;
    private final Company company;
    private final TransactionOperations transactions;

    BenchmarkController(Benchmarks benchmarks, Company company, TransactionOperations transactions) {
        this.benchmarks = benchmarks;
        this.company = company;
        this.transactions = transactions;
    }

    /**
     * A line as typed; percentages in hundredths.
     *
     * @param id null: a new one
     */
    record Typed(
            @Nullable Long id,
            @Nullable String low,
            @Nullable String high,
            @Nullable String source,
            @Nullable String link,
            @Nullable Integer version) {

        static final Typed NEW = new Typed(null, "", "", "", "", null);

        static Typed of(Benchmark benchmark, Unit unit, Words words) {
            return new Typed(
                    benchmark.id(),
                    words.plain(shown(benchmark.low(), unit)),
                    words.plain(shown(benchmark.high(), unit)),
                    benchmark.source(),
                    benchmark.link(),
                    benchmark.version());
        }
    }

    @GetMapping
    ModelAndView list(@PathVariable String key, Locale locale) {
        return page(KpiCatalogue.get(key), Typed.NEW, null, locale, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView save(
            @PathVariable String key, @ModelAttribute Typed typed, Locale locale, RedirectAttributes redirect) {
        Kpi kpi = KpiCatalogue.get(key);
        try {
            transactions.executeWithoutResult(transaction -> apply(kpi, typed));
        } catch (InvalidValue invalid) {
            return page(kpi, typed, invalid, locale, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Flash.success("benchmarks.saved").on(redirect);
        return back(kpi);
    }

    @PostMapping("/{id}/delete")
    ModelAndView delete(@PathVariable String key, @PathVariable Long id, RedirectAttributes redirect) {
        Kpi kpi = KpiCatalogue.get(key);
        transactions.executeWithoutResult(transaction -> benchmarks.delete(benchmarks.get(key, id)));
        Flash.success("benchmarks.deleted").on(redirect);
        return back(kpi);
    }

    private void apply(Kpi kpi, Typed typed) {
        BigDecimal low = kept(Entered.number("low", typed.low()), kpi.unit());
        BigDecimal high = kept(Entered.number("high", typed.high()), kpi.unit());
        String source = Entered.line("source", typed.source());
        String link = Entered.link("link", typed.link());
        if (typed.id() == null) {
            benchmarks.save(new Benchmark(kpi.key(), low, high, source, link));
            return;
        }
        Benchmark benchmark = benchmarks.get(kpi.key(), typed.id());
        if (!Integer.valueOf(benchmark.version()).equals(typed.version())) {
            throw new ObjectOptimisticLockingFailureException(Benchmark.class, typed.id());
        }
        benchmark.revise(low, high, source, link);
    }

    /** @param failed what was wrong with the typed line; null: nothing */
    private ModelAndView page(Kpi kpi, Typed typed, @Nullable InvalidValue failed, Locale locale, HttpStatus status) {
        Words words = new Words(locale, company.zone());
        List<Typed> lines = benchmarks.findByKpiOrderById(kpi.key()).stream()
                .map(benchmark -> benchmark.id().equals(typed.id()) ? typed : Typed.of(benchmark, kpi.unit(), words))
                .toList();
        ModelAndView page = new ModelAndView("kpi/benchmarks", status);
        page.addObject("kpi", kpi);
        page.addObject("lines", lines);
        page.addObject("added", typed.id() == null ? typed : Typed.NEW);
        page.addObject("failed", failed);
        page.addObject("failedId", typed.id());
        return page;
    }

    private static ModelAndView back(Kpi kpi) {
        return new ModelAndView("redirect:/kpis/" + kpi.key() + "/benchmarks");
    }

    private static @Nullable BigDecimal shown(@Nullable BigDecimal kept, Unit unit) {
        return kept != null && unit == Unit.PERCENT ? kept.movePointRight(2) : kept;
    }

    private static @Nullable BigDecimal kept(@Nullable BigDecimal typed, Unit unit) {
        return typed != null && unit == Unit.PERCENT ? typed.movePointLeft(2) : typed;
    }
}
