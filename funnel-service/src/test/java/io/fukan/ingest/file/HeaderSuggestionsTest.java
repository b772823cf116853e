package io.fukan.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeaderSuggestionsTest {

    private static final List<FieldDef> LEAD_FIELDS = List.of(
            FieldDef.of("lead.externalId", FieldType.TEXT, "リードID"),
            FieldDef.of("lead.acquiredAt", FieldType.DATETIME, "獲得日時"),
            FieldDef.of("lead.channel", FieldType.TEXT, "経路", "Channel"),
            FieldDef.of("account.name", FieldType.TEXT, "企業名"),
            FieldDef.of("account.employees", FieldType.INTEGER, "従業員数"),
            FieldDef.of("contact.lastName", FieldType.TEXT, "姓"),
            FieldDef.of("contact.firstName", FieldType.TEXT, "名"),
            FieldDef.of("contact.lastNameKana", FieldType.TEXT, "セイ"),
            FieldDef.of("contact.firstNameKana", FieldType.TEXT, "メイ"),
            FieldDef.of("contact.email", FieldType.EMAIL, "メールアドレス"),
            FieldDef.of("contact.phone", FieldType.PHONE, "電話番号"));

    private static final List<FieldDef> DEAL_FIELDS = List.of(
            FieldDef.of("opportunity.externalId", FieldType.TEXT),
            FieldDef.of("opportunity.leadExternalId", FieldType.TEXT),
            FieldDef.of("opportunity.createdAt", FieldType.DATETIME),
            FieldDef.of("opportunity.closedAt", FieldType.DATETIME),
            FieldDef.of("opportunity.outcome", FieldType.ENUM),
            FieldDef.of("opportunity.amount", FieldType.DECIMAL),
            FieldDef.of("opportunity.owner", FieldType.TEXT),
            FieldDef.of("opportunity.setBy", FieldType.TEXT),
            FieldDef.of("opportunity.product", FieldType.TEXT),
            FieldDef.of("lead.externalId", FieldType.TEXT),
            FieldDef.of("account.name", FieldType.TEXT));

    @Test
    void knowsJapaneseHeaders() {
        assertThat(suggest(
                        LEAD_FIELDS, "lead", "会社名", "ＴＥＬ", "メール", "姓（カタカナ）", "名(カタカナ)", "姓", "名", "流入経路", "登録日", "血液型"))
                .isEqualTo(Map.of(
                        "会社名", "account.name",
                        "ＴＥＬ", "contact.phone",
                        "メール", "contact.email",
                        "姓（カタカナ）", "contact.lastNameKana",
                        "名(カタカナ)", "contact.firstNameKana",
                        "姓", "contact.lastName",
                        "名", "contact.firstName",
                        "流入経路", "lead.channel",
                        "登録日", "lead.acquiredAt"));
    }

    @Test
    void knowsWhatMarketingToolsWrite() {
        assertThat(suggest(LEAD_FIELDS, "lead", "mql_id", "first_contact_date", "landing_page_id", "origin"))
                .isEqualTo(Map.of(
                        "mql_id",
                        "lead.externalId",
                        "first_contact_date",
                        "lead.acquiredAt",
                        "origin",
                        "lead.channel"));
    }

    @Test
    void givesEachFieldOnceAndPrefersTheRowsOwnRecord() {
        assertThat(suggest(
                        DEAL_FIELDS,
                        "opportunity",
                        "opportunity_id",
                        "sales_agent",
                        "product",
                        "account",
                        "deal_stage",
                        "engage_date",
                        "close_date",
                        "close_value"))
                .isEqualTo(Map.of(
                        "opportunity_id", "opportunity.externalId",
                        "sales_agent", "opportunity.owner",
                        "product", "opportunity.product",
                        "account", "account.name",
                        "deal_stage", "opportunity.outcome",
                        "engage_date", "opportunity.createdAt",
                        "close_date", "opportunity.closedAt",
                        "close_value", "opportunity.amount"));
        assertThat(suggest(DEAL_FIELDS, "opportunity", "mql_id", "sdr_id", "sr_id", "won_date", "has_company"))
                .isEqualTo(Map.of(
                        "mql_id", "opportunity.leadExternalId",
                        "sdr_id", "opportunity.setBy",
                        "sr_id", "opportunity.owner",
                        "won_date", "opportunity.closedAt"));
    }

    private static Map<String, String> suggest(List<FieldDef> fields, String ownRecord, String... names) {
        List<Header> headers = IntStream.range(0, names.length)
                .mapToObj(i -> new Header(i, names[i], names[i]))
                .toList();
        return new HeaderSuggestions(fields, ownRecord)
                .suggest(headers).stream()
                        .filter(suggestion -> suggestion.field().isPresent())
                        .filter(HeaderSuggestions.Suggestion::sure)
                        .collect(Collectors.toMap(
                                suggestion -> suggestion.header().name(),
                                suggestion -> suggestion.field().orElseThrow().name()));
    }
}
