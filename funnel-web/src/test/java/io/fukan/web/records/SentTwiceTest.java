package io.fukan.web.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.organisation.Role;
import io.fukan.web.SalesOffice;
import io.fukan.web.SignedIn;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Forms in which records are entered, sent twice by a double click or from a page gone back to: one record comes of it. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(SalesOffice.class)
class SentTwiceTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SalesOffice office;

    @ParameterizedTest
    @CsvSource({
        "/leads/new,         /leads,         company=%s;track=SDR",
        "/opportunities/new, /opportunities, name=%s;company=%s;source=FS",
        "/customers/new,     /customers,     company=%s;startedOn=2026-04-01",
        "/accounts/new,      /accounts,      name=%s",
        "/partners/new,      /partners,      name=%s;type=REFERRAL"
    })
    void oneRecordIsMade(String page, String to, String fields) throws Exception {
        SignedIn admin = new SignedIn(mvc, office.member(Role.ADMIN, null));
        String name = "二度送信商事" + UUID.randomUUID();
        String number = Jsoup.parse(SignedIn.body(admin.get(page)))
                .select("form[method=post][action=%s] [name=form-number]".formatted(to))
                .val();
        String[] sent = ("form-number=" + number + ";" + fields.replace("%s", name)).split(";");
        Callable<MvcTestResult> save = () -> admin.send(to, sent);

        List<String> led = new ArrayList<>();
        ExecutorService doubleClick = Executors.newFixedThreadPool(2);
        for (Future<MvcTestResult> answer : doubleClick.invokeAll(List.of(save, save))) {
            led.add(answer.get().getResponse().getRedirectedUrl());
        }
        doubleClick.shutdown();
        led.add(save.call().getResponse().getRedirectedUrl());

        assertThat(led).allSatisfy(where -> assertThat(where).matches(to + "/[0-9]+"));
        assertThat(led.stream().distinct()).as("each time to the same record").hasSize(1);
        assertThat(SignedIn.body(admin.get(led.get(0)))).contains(name);
        assertThat(admin.send(
                        to,
                        "form-number=" + number,
                        fields.replace("%s", "別の会社").split(";")[0]))
                .as("gone back and told something else")
                .hasStatus(409);
    }
}
