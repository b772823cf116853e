package io.fukan.notice;

import io.fukan.access.Viewer;
import io.fukan.mail.Mail;
import io.fukan.mail.MailAddress;
import io.fukan.mail.Mails;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.setting.SiteAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Copies of notices by mail, for whoever has not opted out of the kind. */
@Component
@Transactional
public class NoticeMails {

    /** After that the notice itself has been seen, or nobody cares any more. */
    private static final Duration OF_USE = Duration.ofDays(7);

    private static final int LONGEST_SUBJECT = 90;

    private final NoticeList list;
    private final NoticeWords words;
    private final Mails mails;
    private final Users users;
    private final SiteAddress site;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeMails(
            NoticeList list,
            NoticeWords words,
            Mails mails,
            Users users,
            SiteAddress site,
            MessageSource messages,
            JdbcClient jdbc,
            Clock clock) {
        this.list = list;
        this.words = words;
        this.mails = mails;
        this.users = users;
        this.site = site;
        this.messages = messages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The kinds of which a person gets copies. */
    @Transactional(readOnly = true)
    public Set<NoticeKind> wanted(long userId) {
        Set<NoticeKind> wanted = EnumSet.allOf(NoticeKind.class);
        jdbc.sql("select kind from notice_without_mail where user_id = ?")
                .param(userId)
                .query(String.class)
                .list()
                .forEach(kind -> wanted.removeIf(each -> each.name().equals(kind)));
        return wanted;
    }

    /** Settles of which kinds a person gets copies. */
    public void choose(long userId, Collection<NoticeKind> wanted) {
        jdbc.sql("delete from notice_without_mail where user_id = ?")
                .param(userId)
                .update();
        Set<NoticeKind> others = EnumSet.allOf(NoticeKind.class);
        others.removeAll(wanted);
        others.forEach(kind -> jdbc.sql("insert into notice_without_mail (user_id, kind) values (?, ?)")
                .params(userId, kind.name())
                .update());
    }

    void copy(long notice, Viewer viewer) {
        list.one(notice, viewer)
                .filter(line -> wanted(viewer.userId()).contains(line.kind()))
                .ifPresent(line -> users.findById(viewer.userId())
                        .filter(user -> user.canSignIn() && MailAddress.isMailbox(user.email()))
                        .ifPresent(user -> send(line, user)));
    }

    private void send(NoticeLine line, User user) {
        String sentence = words.sentence(line, user.locale());
        String text = messages.getMessage(
                "notice.mail.text",
                new Object[] {user.displayName(), sentence, site.of(line.path()), site.of("/me#notices")},
                user.locale());
        Mails.Cause cause = Mails.Cause.of("notice:" + line.id(), line.leadId(), null)
                .until(clock.instant().plus(OF_USE));
        String subject = messages.getMessage("notice.mail.subject", new Object[] {sentence}, user.locale());
        mails.send(new Mail(new MailAddress(user.email(), user.displayName()), null, cut(subject), text), cause);
    }

    /** Names are as long as people typed them. */
    private static String cut(String subject) {
        String line = subject.replaceAll("\\p{Cntrl}", " ");
        return line.codePointCount(0, line.length()) <= LONGEST_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT)) + "…";
    }
}
