package io.fukan.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobRankTest {

    @ParameterizedTest
    @CsvSource({
        "代表取締役社長, EXECUTIVE",
        "取締役 営業部長, EXECUTIVE",
        "執行役員, EXECUTIVE",
        "ＣＥＯ, EXECUTIVE",
        "Chief Technology Officer, EXECUTIVE",
        "Managing Director, EXECUTIVE",
        "President, EXECUTIVE",
        "Senior Vice President, EXECUTIVE",
        "営業部長, GENERAL_MANAGER",
        "営業本部 副本部長, GENERAL_MANAGER",
        "部長代理, GENERAL_MANAGER",
        "次長, GENERAL_MANAGER",
        "大阪支店長, GENERAL_MANAGER",
        "Director of Sales, GENERAL_MANAGER",
        "General Manager, GENERAL_MANAGER",
        "Vice President, GENERAL_MANAGER",
        "課長, MANAGER",
        "課長補佐, MANAGER",
        "社長室長, MANAGER",
        "営業ﾏﾈｰｼﾞｬｰ, MANAGER",
        "マネジャー, MANAGER",
        "Sales Manager, MANAGER",
        "係長, SUPERVISOR",
        "主任, SUPERVISOR",
        "チームリーダー, SUPERVISOR",
        "アシスタントマネージャー, SUPERVISOR",
        "Assistant Manager, SUPERVISOR",
        "Team Leader, SUPERVISOR",
        "一般社員, STAFF",
        "営業担当, STAFF",
        "役員秘書, STAFF",
        "Executive Assistant to the CEO, STAFF",
    })
    void isToldByTheTitle(String title, JobRank rank) {
        assertThat(JobRank.of(title)).contains(rank);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "　", "エンジニア", "営業部", "社長室", "部長付", "Product Owner", "プロダクトオーナー", "Headquarters"})
    void isUnknownWhereTheTitleTellsNone(String title) {
        assertThat(JobRank.of(title)).isEmpty();
    }

    @Test
    void isOrdered() {
        assertThat(JobRank.EXECUTIVE.isAtLeast(JobRank.MANAGER)).isTrue();
        assertThat(JobRank.MANAGER.isAtLeast(JobRank.MANAGER)).isTrue();
        assertThat(JobRank.SUPERVISOR.isAtLeast(JobRank.MANAGER)).isFalse();
    }
}
