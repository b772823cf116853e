package io.fukan.web.digest;

import io.fukan.access.Viewer;
import io.fukan.digest.Dashboards;
import io.fukan.record.InvalidValue;
import io.fukan.setting.Company;
import io.fukan.setting.SiteAddress;
import io.fukan.web.digest.DigestSource.Mailed;
import io.fukan.web.figure.Card;
import io.fukan.web.figure.FigureSheets;
import io.fukan.web.figure.FilterWords;
import io.fukan.web.filter.FunnelFilter;
import io.fukan.web.filter.FunnelFilters;
import io.fukan.web.filter.InvalidFilter;
import io.fukan.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes a digest for one reader: the key figures as lines of a table, and where to see the rest. */
@Component
class DigestText implements Dashboards {

    private static final String BETWEEN = " | ";

    private final List<DigestSource> sources;
    private final FunnelFilters filters;
    private final FilterWords filterWords;
    private final FigureSheets sheets;
    private final SiteAddress site;
    private final Company company;
    private final MessageSource messages;

    DigestText(
            List<DigestSource> sources,
            FunnelFilters filters,
            FilterWords filterWords,
            FigureSheets sheets,
            SiteAddress site,
            Company company,
            MessageSource messages) {
        this.sources = sources;
        this.filters = filters;
        this.filterWords = filterWords;
        this.sheets = sheets;
        this.site = site;
        this.company = company;
        this.messages = messages;
    }

    /** What goes out. */
    record Text(String subject, String body) {}

    @Override
    public Optional<String> title(String dashboard, Locale locale) {
        return dashboard(dashboard).map(known -> known.title(locale));
    }

    @Override
    public String kept(String dashboard, String filter) {
        if (dashboard(dashboard).isEmpty()) {
            throw new InvalidValue("dashboard", "DASHBOARD_UNKNOWN", dashboard);
        }
        try {
            return filter(filter).keep();
        } catch (InvalidFilter unknown) {
            throw new InvalidValue("filter", "FILTER_NOT_UNDERSTOOD", unknown.parameter());
        }
    }

    /** The dashboard of that name. */
    Optional<Mailed> dashboard(String name) {
        return sources.stream().flatMap(source -> source.named(name).stream()).findFirst();
    }

    /** The filter that a digest keeps as address parameters. */
    FunnelFilter filter(String kept) {
        return filters.kept(kept);
    }

    /** Empty where the dashboard is no more, or its filter means nothing any more. */
    Optional<Text> of(String name, String kept, Viewer viewer) {
        try {
            FunnelFilter filter = filter(kept);
            return dashboard(name).map(dashboard -> text(dashboard, filter, viewer));
        } catch (InvalidFilter outdated) {
            return Optional.empty();
        }
    }

    private Text text(Mailed dashboard, FunnelFilter filter, Viewer viewer) {
        Locale locale = viewer.locale();
        Words words = new Words(locale, company.zone());
        String title = dashboard.title(locale);
        String table = Stream.concat(
                        Stream.of(Stream.of(
                                        "share.kpi",
                                        "share.value",
                                        "share.target",
                                        "share.attainment",
                                        "share.previous")
                                .map(key -> text(key, locale))
                                .collect(Collectors.joining(BETWEEN))),
                        dashboard.cards(filter, viewer).stream().map(card -> line(card, words)))
                .collect(Collectors.joining("\n"));
        return new Text(
                text("digest.mail.subject", locale, title, words.days(filter.period())),
                text(
                        "digest.mail.text",
                        locale,
                        title,
                        filterWords.lines(filter, locale).stream()
                                .map(line -> line.item() + ": " + line.content())
                                .collect(Collectors.joining("\n")),
                        table,
                        site.of(filter.url(dashboard.path())),
                        site.of("/me/digests")));
    }

    private String line(Card card, Words words) {
        return String.join(
                BETWEEN,
                sheets.name(card, words.locale()),
                words.figure(card.figure().value(), card.kpi().unit()),
                words.figure(card.target(), card.kpi().unit()),
                words.percent(card.pace().attainment()),
                card.previous() == null
                        ? Words.NO_DATA
                        : words.figure(card.previous().value(), card.kpi().unit()));
    }

    private String text(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
