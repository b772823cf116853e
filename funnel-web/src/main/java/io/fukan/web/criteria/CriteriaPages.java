package io.fukan.web.criteria;

import io.fukan.access.LeadScope;
import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.database.Sql;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.qualification.CriteriaCounts;
import io.fukan.qualification.CriteriaKind;
import io.fukan.qualification.CriteriaPreview;
import io.fukan.qualification.CriteriaVersion;
import io.fukan.qualification.CriteriaVersions;
import io.fukan.setting.Company;
import io.fukan.web.rule.RuleOutline;
import io.fukan.web.rule.RuleTexts;
import io.fukan.web.rule.RuleWords;
import io.fukan.words.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Lays out all criteria: what is in force of each kind, what it has said, and what came before. */
@Component
class CriteriaPages {

    private static final int SCALE = 4;

    private final CriteriaVersions versions;
    private final CriteriaPreview said;
    private final RuleTexts texts;
    private final Users users;
    private final JdbcClient jdbc;
    private final Company company;

    CriteriaPages(
            CriteriaVersions versions,
            CriteriaPreview said,
            RuleTexts texts,
            Users users,
            JdbcClient jdbc,
            Company company) {
        this.versions = versions;
        this.said = said;
        this.texts = texts;
        this.users = users;
        this.jdbc = jdbc;
        this.company = company;
    }

    /**
     * The criteria of one kind.
     *
     * @param versions newest first
     */
    record KindRow(CriteriaKind kind, List<VersionRow> versions) {

        /** The version in force; null where nothing is asked for. */
        public @Nullable VersionRow present() {
            return versions.stream()
                    .findFirst()
                    .filter(row -> row.version().withdrawnAt() == null)
                    .orElse(null);
        }

        /** All others. */
        public List<VersionRow> past() {
            return versions.stream().filter(row -> row != present()).toList();
        }
    }

    /**
     * A version.
     *
     * @param publishedBy name of who published it; null if a program did
     */
    record VersionRow(
            CriteriaVersion version,
            String sentence,
            RuleOutline outline,
            @Nullable String publishedBy,
            CriteriaCounts counts) {

        /** Share that met all by themselves; null where nothing was judged. */
        public @Nullable BigDecimal rate() {
            return counts.judged() == 0
                    ? null
                    : BigDecimal.valueOf(counts.met())
                            .divide(BigDecimal.valueOf(counts.judged()), SCALE, RoundingMode.HALF_UP);
        }
    }

    /** An appointment that was booked although the criteria were not met. */
    record Override(
            long leadId,
            String reason,
            Instant at,
            @Nullable String person) {}

    ModelAndView list(Viewer viewer) {
        RuleWords words = texts.in(viewer.locale());
        ModelAndView page = new ModelAndView("criteria/list");
        page.addObject(
                "kinds",
                Arrays.stream(CriteriaKind.values())
                        .map(kind -> row(kind, words))
                        .toList());
        page.addObject("mayWrite", viewer.may(Right.DEFINITIONS_WRITE));
        page.addObject("overrides", overrides(viewer));
        page.addObject("words", new Words(viewer.locale(), company.zone()));
        return page;
    }

    private KindRow row(CriteriaKind kind, RuleWords words) {
        List<CriteriaVersion> found = versions.findByKindOrderByVersionNoDesc(kind);
        Map<Long, CriteriaCounts> counts =
                said.counts(kind).stream().collect(Collectors.toMap(CriteriaCounts::versionId, Function.identity()));
        Map<Long, String> names = names(found);
        return new KindRow(
                kind,
                found.stream()
                        .map(version -> new VersionRow(
                                version,
                                words.sentence(version.rule(), "criteriaPages.say." + kind.purpose()),
                                words.outline(version.rule()),
                                version.publishedBy() == null ? null : names.get(version.publishedBy()),
                                counts.getOrDefault(version.id(), new CriteriaCounts(version.id(), 0, 0, 0))))
                        .toList());
    }

    private Map<Long, String> names(List<CriteriaVersion> found) {
        List<Long> ids = found.stream()
                .map(CriteriaVersion::publishedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return users.findByIdIn(ids).stream().collect(Collectors.toMap(User::id, User::displayName));
    }

    /** The latest, of leads within the viewer's scope. */
    private List<Override> overrides(Viewer viewer) {
        LeadScope scope = LeadScope.of(viewer);
        return jdbc.sql(Sql.of("criteria-pages/overrides.sql", Map.of("scope", scope.on("v.root"))))
                .params(scope.params())
                .query(Override.class)
                .list();
    }
}
