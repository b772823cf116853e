package io.fukan.web.recycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.RecycleReason;
import io.fukan.lead.Track;
import io.fukan.organisation.Role;
import io.fukan.organisation.Team;
import io.fukan.record.Stamp;
import io.fukan.setting.Company;
import io.fukan.web.SalesOffice;
import io.fukan.web.SignedIn;
import java.time.Clock;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** What was laid aside is brought back from its list. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(SalesOffice.class)
class RecyclePageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SalesOffice office;

    @Autowired
    Leads leads;

    @Autowired
    Company company;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Test
    void thePickedComeBackAndThePageSaysHowMany() {
        Team team = office.team();
        Long owner = office.member(Role.SDR, team);
        SignedIn rep = new SignedIn(mvc, owner);
        String first = Long.toString(laidAside(owner));
        String second = Long.toString(laidAside(owner));
        String third = Long.toString(laidAside(owner));
        assertThat(offered(rep)).containsExactlyInAnyOrder(first, second, third);

        assertThat(rep.send("/recycle/back", "lead=" + first, "lead=" + second))
                .hasRedirectedUrl("/recycle?overdue=false");

        assertThat(offered(rep)).containsExactly(third);
        assertThat(rep.send("/recycle/back", "lead=" + first, "lead=" + third)).hasStatus3xxRedirection();
        assertThat(offered(rep)).isEmpty();
        assertThat(rep.send("/recycle/back")).hasStatus3xxRedirection();
    }

    private static List<String> offered(SignedIn reader) {
        return Jsoup.parse(SignedIn.body(reader.get("/recycle")))
                .select("input[name=lead]")
                .eachAttr("value");
    }

    private long laidAside(Long owner) {
        return transaction.execute(status -> {
            Stamp now = Stamp.now(clock, owner);
            Lead lead = Lead.acquired(Track.SDR, now);
            lead.assignTo(owner, now.recorded());
            lead.recycle(RecycleReason.NO_BUDGET, company.today().plusDays(30), now);
            return leads.save(lead).id();
        });
    }
}
