package io.fukan.web.digest;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.access.Viewers;
import io.fukan.digest.Digests;
import io.fukan.digest.Digests.Due;
import io.fukan.mail.Mail;
import io.fukan.mail.MailAddress;
import io.fukan.mail.Mails;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.setting.Company;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails the digests whose time has come, each once, whichever nodes look. */
@Component
class DigestMails {

    private static final Logger log = LoggerFactory.getLogger(DigestMails.class);
    private static final int AT_ONCE = 10;
    /** After that the next one is near, or nobody cares any more. */
    private static final Duration OF_USE = Duration.ofHours(12);

    private final Digests digests;
    private final DigestText texts;
    private final Mails mails;
    private final Users users;
    private final Viewers viewers;
    private final Company company;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DigestMails(
            Digests digests,
            DigestText texts,
            Mails mails,
            Users users,
            Viewers viewers,
            Company company,
            TransactionTemplate transaction,
            Clock clock) {
        this.digests = digests;
        this.texts = texts;
        this.mails = mails;
        this.users = users;
        this.viewers = viewers;
        this.company = company;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The job that looks for them. */
    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        RecurringTask<Void> mailDigests(DigestMails digests) {
            return Tasks.recurring("mail-digests", FixedDelay.of(Duration.ofMinutes(1)))
                    .execute((instance, context) ->
                            digests.mail(() -> context.getSchedulerState().isShuttingDown()));
        }
    }

    /**
     * @param stop asked between chunks
     * @return how many mails were queued
     */
    int mail(BooleanSupplier stop) {
        int queued = 0;
        int taken = AT_ONCE;
        while (taken == AT_ONCE && !stop.getAsBoolean()) {
            int[] chunk = transaction.execute(status -> chunk());
            taken = chunk[0];
            queued += chunk[1];
        }
        if (queued > 0) {
            log.info("Queued {} digests", queued);
        }
        return queued;
    }

    /** How many were taken, and how many mails came of them. */
    private int[] chunk() {
        List<Due> due = digests.take(AT_ONCE);
        int queued = 0;
        for (Due one : due) {
            for (long recipient : digests.recipients(one.id())) {
                queued += users.findById(recipient)
                                .filter(user -> user.canSignIn() && MailAddress.isMailbox(user.email()))
                                .filter(user -> send(one, user))
                                .isPresent()
                        ? 1
                        : 0;
            }
        }
        return new int[] {due.size(), queued};
    }

    /** Who may not see dashboards any more gets none. */
    private boolean send(Due due, User user) {
        Viewer viewer = viewers.find(user.id())
                .filter(one -> one.may(Right.DASHBOARDS_READ))
                .orElse(null);
        if (viewer == null) {
            return false;
        }
        String occasion = "digest:%d:%d:%s".formatted(due.id(), user.id(), company.today());
        return texts.of(due.dashboard(), due.filter(), viewer)
                .map(text -> mails.send(
                        new Mail(new MailAddress(user.email(), user.displayName()), null, text.subject(), text.body()),
                        Mails.Cause.of(occasion, null, null)
                                .until(clock.instant().plus(OF_USE))))
                .orElse(false);
    }
}
