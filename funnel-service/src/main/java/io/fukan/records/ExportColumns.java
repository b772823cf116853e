package io.fukan.records;

import io.fukan.export.Quantity;
import io.fukan.kpi.Unit;
import io.fukan.record.Labelled;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the exported lists say of their records, column by column; custom fields follow. */
final class ExportColumns {

    static final List<ExportColumn<LeadRow>> LEAD = List.of(
            as("lead.externalId", plain("lead.id", LeadRow::externalId)),
            reckoned(plain("lead.number", LeadRow::id)),
            plain("lead.acquiredAt", LeadRow::acquiredOn),
            named("lead.channel", LeadRow::channel),
            named("lead.campaign", LeadRow::campaign),
            named("lead.partner", LeadRow::partner),
            reckoned(worded("lead.quality", (row, words) -> words.quality(row.quality()))),
            label("lead.track", LeadRow::track),
            label("lead.stage", LeadRow::stage),
            named("lead.owner", LeadRow::owner),
            company("account.name", LeadRow.Company::name),
            worded(
                    "account.industry",
                    (row, words) -> row.company() == null
                            ? null
                            : words.industry(row.company().industry())),
            company("account.employees", LeadRow.Company::employees),
            company("account.region", LeadRow.Company::region),
            person("contact.lastName", ContactShown::lastName),
            person("contact.firstName", ContactShown::firstName),
            as("contact.nameKana", person("contact.kana", ContactShown::kana)),
            person("contact.department", ContactShown::department),
            person("contact.title", ContactShown::title),
            person("contact.email", ContactShown::email),
            person("contact.phone", person -> ExportWords.phone(person.phone())),
            plain("lead.nextAction", LeadRow::nextAction),
            plain("lead.nextActionOn", LeadRow::nextActionOn),
            plain("lead.revisitOn", LeadRow::revisitOn),
            reckoned(plain("lead.lastTouchedOn", LeadRow::lastTouchedOn)));

    static final List<ExportColumn<OpportunityRow>> OPPORTUNITY = List.of(
            as("opportunity.externalId", plain("opportunity.id", OpportunityRow::externalId)),
            reckoned(plain("opportunity.number", OpportunityRow::id)),
            plain("opportunity.name", OpportunityRow::name),
            named("account.name", OpportunityRow::account),
            as("opportunity.leadExternalId", plain("opportunity.leadId", OpportunityRow::leadExternalId)),
            plain("opportunity.product", OpportunityRow::product),
            label("opportunity.source", OpportunityRow::source),
            reckoned(worded("lead.quality", (row, words) -> words.quality(row.quality()))),
            named("lead.channel", OpportunityRow::channel),
            named("opportunity.partner", OpportunityRow::partner),
            plain("opportunity.phase", OpportunityRow::phaseName),
            plain(
                    "opportunity.yomi",
                    row -> row.yomi() == null ? null : row.yomi().name()),
            label("opportunity.outcome", OpportunityRow::outcome),
            plain("opportunity.amount", row -> Quantity.of(row.amount(), Unit.YEN)),
            plain("opportunity.createdAt", OpportunityRow::confirmedOn),
            plain("opportunity.closedAt", OpportunityRow::closedOn),
            plain("opportunity.expectedCloseOn", OpportunityRow::expectedCloseOn),
            worded("opportunity.lostReason", (row, words) -> words.lostReason(row.lostReason())),
            named("opportunity.owner", OpportunityRow::owner),
            named("opportunity.setBy", OpportunityRow::setter),
            plain("opportunity.nextAction", OpportunityRow::nextAction),
            plain("opportunity.nextActionOn", OpportunityRow::nextActionOn));

    static final List<ExportColumn<AccountRow>> ACCOUNT = List.of(
            as("account.externalId", plain("account.id", AccountRow::externalId)),
            reckoned(plain("account.number", AccountRow::id)),
            plain("account.name", AccountRow::name),
            plain("account.corporateNumber", AccountRow::corporateNumber),
            worded("account.industry", (row, words) -> words.industry(row.industry())),
            plain("account.employees", AccountRow::employees),
            plain("account.region", AccountRow::region),
            plain("account.website", AccountRow::website),
            plain("account.phone", AccountRow::shownPhone),
            reckoned(plain("account.leads", AccountRow::leads)),
            reckoned(plain("account.openDeals", AccountRow::openDeals)),
            reckoned(worded("account.customer", (row, words) -> row.customer() ? words.text("export.yes") : null)));

    static final List<ExportColumn<CustomerRow>> CUSTOMER = List.of(
            as("customer.externalId", plain("customer.id", CustomerRow::externalId)),
            reckoned(plain("customer.number", CustomerRow::id)),
            named("account.name", CustomerRow::account),
            label("customer.stage", CustomerRow::stage),
            named("customer.owner", CustomerRow::owner),
            plain("customer.startedOn", CustomerRow::startedOn),
            plain("customer.mrr", row -> Quantity.of(row.mrr(), Unit.YEN)),
            plain("customer.onboardedOn", CustomerRow::onboardedOn),
            plain("customer.firstValueOn", CustomerRow::firstValueOn),
            plain("customer.renewsOn", CustomerRow::renewsOn),
            reckoned(plain("customer.health", CustomerRow::health)),
            plain("customer.churnedOn", CustomerRow::churnedOn),
            plain("customer.churnReason", CustomerRow::churnReason));

    private ExportColumns() {}

    /** Taken back as a field that is called otherwise. */
    private static <R> ExportColumn<R> as(String field, ExportColumn<R> column) {
        return new ExportColumn<>(column.key(), field, column.value());
    }

    /** Reckoned from other records, and so not taken back. */
    private static <R> ExportColumn<R> reckoned(ExportColumn<R> column) {
        return new ExportColumn<>(column.key(), null, column.value());
    }

    private static <R> ExportColumn<R> plain(String key, Function<R, @Nullable Object> value) {
        return worded(key, (row, words) -> value.apply(row));
    }

    private static <R> ExportColumn<R> worded(String key, BiFunction<R, ExportWords, @Nullable Object> value) {
        return new ExportColumn<>(key, key, value);
    }

    private static <R> ExportColumn<R> named(String key, Function<R, @Nullable Named> record) {
        return plain(key, row -> ExportWords.name(record.apply(row)));
    }

    private static <R> ExportColumn<R> label(String key, Function<R, Labelled> value) {
        return worded(key, (row, words) -> words.label(value.apply(row)));
    }

    private static ExportColumn<LeadRow> company(String key, Function<LeadRow.Company, @Nullable Object> value) {
        return plain(key, row -> row.company() == null ? null : value.apply(row.company()));
    }

    private static ExportColumn<LeadRow> person(String key, Function<ContactShown, @Nullable Object> value) {
        return plain(key, row -> row.contact() == null ? null : value.apply(row.contact()));
    }
}
