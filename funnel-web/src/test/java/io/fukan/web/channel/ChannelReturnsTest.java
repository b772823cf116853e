package io.fukan.web.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.organisation.Role;
import io.fukan.web.SalesOffice;
import io.fukan.web.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a channel costs and brings, as those see it who may see sums of money. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(SalesOffice.class)
class ChannelReturnsTest {

    private static final String DAYS = "?period=custom&from=2011-04-01&to=2011-04-30";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SalesOffice office;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aChannelStandsBesideWhatItBrought() {
        long channel = jdbc.sql("insert into channel (name) values ('採算の広告') returning id")
                .query(Long.class)
                .single();
        jdbc.sql("insert into channel_day (day, channel_id, cost, recorded_at) values ('2011-04-05', ?, 123000, now())")
                .param(channel)
                .update();
        jdbc.sql("select refresh_facts(array(select id from channel_day))")
                .query((row, n) -> "")
                .list();
        SignedIn admin = new SignedIn(mvc, office.member(Role.ADMIN, null));

        assertThat(admin.get("/channels" + DAYS))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??")
                .contains("採算の広告", "12.3万円");
        assertThat(admin.get("/channels/export" + DAYS))
                .hasStatusOk()
                .bodyText()
                .contains("採算の広告,123000");
        assertThat(admin.get("/channels?period=custom&from=2010-04-01&to=2010-04-30"))
                .bodyText()
                .doesNotContain("採算の広告");
    }

    @Test
    void insideSalesSeesNoSumsOfMoney() {
        assertThat(new SignedIn(mvc, office.member(Role.SDR, null)).get("/channels"))
                .hasStatus(403);
    }
}
