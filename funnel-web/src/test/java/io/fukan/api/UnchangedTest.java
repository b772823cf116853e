package io.fukan.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.api.Caller.Answer;
import io.fukan.organisation.Role;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who tells a record what it knows already changes nothing: nobody else's form is overtaken by it. */
@ApiTest
class UnchangedTest {

    @Autowired
    Callers callers;

    Caller admin;

    @BeforeEach
    void anAdministrator() {
        admin = callers.in(Role.ADMIN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            accounts        | {"name": "不変 %s", "industry": "I", "employees": 120} | "employees": 120 | "employees": 121
            contacts        | {"person": {"lastName": "谷", "email": "%s@x.example", "title": "部長"}} | "person": {"lastName": "谷"} | "person": {"title": "課長"}
            leads           | {"track": "SDR", "company": "不変 %s", "nextAction": "再架電", "nextActionOn": "2099-04-01"} | "nextAction": "再架電" | "nextAction": "訪問"
            opportunities   | {"company": "不変 %s", "name": "基盤刷新", "source": "FS", "amount": 1200000} | "amount": 1200000.0 | "name": "基盤更改"
            customers       | {"company": "不変 %s", "startedAt": "2020-04-01", "mrr": 80000} | "mrr": 80000.00 | "renewsOn": "2099-04-01"
            partners        | {"name": "不変 %s", "type": "RESALE", "contractedOn": "2024-04-01"} | "type": "RESALE" | "conditions": "10%%"
            target-accounts | {"company": "不変 %s", "tier": "A", "reason": "春のリスト"} | "tier": "A" | "tier": "B"
            faq             | {"question": "不変 %s", "answer": "はい。", "tags": ["料金"]} | "tags": ["料金"] | "answer": "いいえ。"
            """)
    void theVersionIsRaisedByWhatChanges(String resource, String told, String same, String other) {
        Answer made = admin.post("/api/v1/" + resource, told.formatted(UUID.randomUUID()));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        String where = made.header("Location");
        String version = made.at("/version");

        assertThat(change(where, version, "").at("/version"))
                .as("nothing named")
                .isEqualTo(version);
        assertThat(change(where, version, ", " + same.formatted()).at("/version"))
                .as("what it knows")
                .isEqualTo(version);
        assertThat(change(where, version, ", " + other.formatted()).at("/version"))
                .as("something else")
                .isNotEqualTo(version);
    }

    private Answer change(String where, String version, String fields) {
        Answer changed = admin.patch(where, "{\"version\": %s%s}".formatted(version, fields));
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        return changed;
    }
}
