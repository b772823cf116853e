package io.fukan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.account.Contact;
import io.fukan.account.ContactDetails;
import io.fukan.database.DatabaseTest;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.Track;
import io.fukan.organisation.Role;
import io.fukan.organisation.Theme;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.Stamp;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class ChangeRecorderTest {

    @Autowired
    Users users;

    @Autowired
    Leads leads;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void writesOldAndNewValuesOfWhatIsSetUpButNeverAPassword() {
        User user = users.save(User.member("佐藤", "sato@example.com", Role.SDR, clock.instant()));
        entities.flush();
        user.takeRole(Role.MANAGER);
        user.changePassword("{bcrypt}secret");
        entities.flush();

        assertThat(details("CREATED", user.id())).contains("佐藤", "sato@example.com", "SDR");
        assertThat(details("CHANGED", user.id()))
                .contains("\"role\": {\"new\": \"MANAGER\", \"old\": \"SDR\"}")
                .doesNotContain("secret", "passwordHash", "version");
    }

    @Test
    void leavesOutHowSomebodyLikesTheScreens() {
        User user = users.save(User.member("佐藤", "sato@example.com", Role.SDR, clock.instant()));
        entities.flush();
        user.prefer(Locale.ENGLISH, Theme.DARK);
        entities.flush();

        assertThat(count("CHANGED", user.id())).isZero();
    }

    @Test
    void writesOnlyWhichPropertiesOfALeadChanged() {
        User owner = users.save(User.member("佐藤", "sato@example.com", Role.SDR, clock.instant()));
        Lead lead = leads.save(Lead.acquired(Track.SDR, Stamp.now(clock, null)));
        entities.flush();
        lead.assignTo(owner.id(), clock.instant());
        entities.flush();

        assertThat(details("CHANGED", lead.id())).isEqualTo("{\"ownerId\": {}}");
    }

    @Test
    void namesNobodyWhoIsAProspect() {
        Contact contact = new Contact(
                null,
                new ContactDetails("山田", "太郎", null, null, "taro@example.com", null, null, null, null),
                clock.instant());
        entities.persist(contact);
        entities.flush();
        entities.remove(contact);
        entities.flush();

        assertThat(jdbc.sql("select coalesce(subject_name, '') || details from audit_entry where subject_id = ?")
                        .param(contact.id())
                        .query(String.class)
                        .list())
                .containsExactly("{}");
    }

    private String details(String action, Long id) {
        return jdbc.sql("select details::text from audit_entry where action = ? and subject_id = ?")
                .params(action, id)
                .query(String.class)
                .single();
    }

    private int count(String action, Long id) {
        return jdbc.sql("select count(*) from audit_entry where action = ? and subject_id = ?")
                .params(action, id)
                .query(Integer.class)
                .single();
    }
}
