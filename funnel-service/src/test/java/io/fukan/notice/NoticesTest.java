package io.fukan.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fukan.access.Viewer;
import io.fukan.access.Viewers;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.Track;
import io.fukan.mail.MailTest;
import io.fukan.organisation.Role;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.NoSuchRecord;
import io.fukan.record.Stamp;
import io.fukan.time.TestClock;
import jakarta.persistence.EntityManager;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** People are told once what concerns them, and nothing that they may not see. */
@MailTest
@Transactional
class NoticesTest {

    @Autowired
    Notices notices;

    @Autowired
    NoticeList list;

    @Autowired
    NoticeMails mails;

    @Autowired
    NoticeWords words;

    @Autowired
    Viewers viewers;

    @Autowired
    Users users;

    @Autowired
    Leads leads;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    User sender;
    User owner;
    User stranger;
    Lead lead;

    @BeforeEach
    void aLead() {
        sender = person("田中 翔", Role.ADMIN);
        owner = person("佐藤 葵", Role.SDR);
        stranger = person("鈴木 蓮", Role.SDR);
        lead = Lead.acquired(Track.SDR, Stamp.now(clock, null));
        lead.assignTo(owner.id(), clock.instant());
        leads.save(lead);
    }

    @Test
    void aPersonIsToldOncePerOccasionAndReadsIt() {
        tell("inquiry:1");
        tell("inquiry:1");
        tell("inquiry:2");

        assertThat(list.unread(viewer(owner))).isEqualTo(2);
        NoticeLine newest = list.page(true, 0, 10, viewer(owner)).get(0);
        assertThat(words.sentence(newest, Locale.JAPANESE)).isEqualTo("「#%d」から問い合わせが届きました。".formatted(lead.id()));
        assertThat(words.sentence(newest, Locale.ENGLISH)).startsWith("An inquiry from");
        assertThat(list.read(newest.id(), viewer(owner)).path()).isEqualTo("/leads/" + lead.id());
        assertThat(list.unread(viewer(owner))).isEqualTo(1);
        assertThatThrownBy(() -> list.read(newest.id(), viewer(sender))).isInstanceOf(NoSuchRecord.class);
        list.readAll(viewer(owner));
        assertThat(list.unread(viewer(owner))).isZero();
        assertThat(list.page(false, 0, 10, viewer(owner))).hasSize(2);
    }

    @Test
    void whoDidItIsNotToldNorWhoMayNotSeeItNorWhoHasLeft() {
        User gone = person("退職 済", Role.SDR);
        gone.deactivate();
        notices.tell(
                Notice.ofLead(NoticeKind.INQUIRY_RECEIVED, "x", lead.id(), sender.id()),
                List.of(sender.id(), stranger.id(), gone.id(), owner.id()));

        assertThat(list.unread(viewer(owner))).isEqualTo(1);
        assertThat(list.unread(viewer(sender))).isZero();
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void aNoticeGoesWhenItsRecordGoesOutOfSight() {
        tell("x");
        assertThat(list.page(true, 0, 10, viewer(owner))).hasSize(1);

        lead.assignTo(stranger.id(), clock.instant());
        entities.flush();
        assertThat(list.unread(viewer(owner))).isZero();
        assertThat(list.page(false, 0, 10, viewer(owner))).isEmpty();
    }

    @Test
    void aCopyGoesByMailUnlessThatKindIsNotWanted() {
        tell("first");
        assertThat(queued()).containsExactly("【Fukan】「#%d」から問い合わせが届きました。".formatted(lead.id()));

        Set<NoticeKind> others = EnumSet.complementOf(EnumSet.of(NoticeKind.INQUIRY_RECEIVED));
        mails.choose(owner.id(), others);
        tell("second");
        assertThat(queued()).hasSize(1);
        assertThat(mails.wanted(owner.id())).isEqualTo(others);
        assertThat(payload()).contains("https://fukan.example.com/leads/" + lead.id());
    }

    private void tell(String occasion) {
        notices.tell(Notice.ofLead(NoticeKind.INQUIRY_RECEIVED, occasion, lead.id(), null), List.of(owner.id()));
    }

    private Viewer viewer(User user) {
        return viewers.find(user.id()).orElseThrow();
    }

    private User person(String name, Role role) {
        User user = User.member(name, UUID.randomUUID() + "@example.com", role, clock.instant());
        user.changePassword("{noop}secret");
        return users.save(user);
    }

    private long rows() {
        return jdbc.sql("select count(*) from notice where lead_id = ?")
                .param(lead.id())
                .query(Long.class)
                .single();
    }

    private List<String> queued() {
        return jdbc.sql("select title from outbox_message where lead_id = ?")
                .param(lead.id())
                .query(String.class)
                .list();
    }

    private String payload() {
        return jdbc.sql("select payload ->> 'text' from outbox_message where lead_id = ?")
                .param(lead.id())
                .query(String.class)
                .single();
    }
}
