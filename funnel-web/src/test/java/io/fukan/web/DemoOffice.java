package io.fukan.web;

import io.fukan.criteria.Rule;
import io.fukan.criteria.RuleJson;
import io.fukan.organisation.Role;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.security.Visitor;
import io.fukan.time.Period;
import io.fukan.whatif.WhatIfs;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** The made-up company once it has moved in, and its people, who can be signed in as. */
public class DemoOffice {

    private static final String PASSWORD = "correct horse battery";
    private static final Duration LONGEST_MOVE = Duration.ofMinutes(10);

    private final Users users;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final WhatIfs whatIfs;
    private final ApplicationContext context;

    public DemoOffice(
            Users users,
            PasswordEncoder passwords,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock,
            WhatIfs whatIfs,
            ApplicationContext context) {
        this.users = users;
        this.passwords = passwords;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
        this.whatIfs = whatIfs;
        this.context = context;
    }

    /** Somebody in that role who has much to do, signed in and reading that language. */
    public Visitor visitor(Role role, String language) {
        awaitMove();
        String email = transaction.execute(status -> {
            User user = busiest(role);
            user.changePassword(passwords.encode(PASSWORD));
            return user.email();
        });
        Visitor visitor =
                new Visitor(Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port")));
        visitor.signIn(email, PASSWORD);
        visitor.get("/me");
        visitor.post("/me/preferences", "language", language);
        return visitor;
    }

    /** Sees to it that somebody has tried another definition of a quality lead, and that it is worked out. */
    void whatIf() {
        if (whatIfs.latest(1).isEmpty()) {
            Period days = Period.ofInclusive(LocalDate.of(2000, 1, 1), LocalDate.of(2099, 12, 31));
            Rule anybody = RuleJson.stored("{\"field\":\"lead.channel\",\"op\":\"isSet\"}");
            long id = whatIfs.request(anybody, "", days, null);
            Awaitility.await()
                    .atMost(LONGEST_MOVE)
                    .until(() -> whatIfs.of(id).orElseThrow().isFinished());
        }
    }

    /** Demo data come in by a thread of their own while the application already answers. */
    private static void awaitMove() {
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("demo-data"))
                .forEach(DemoOffice::await);
    }

    private static void await(Thread moving) {
        try {
            moving.join(LONGEST_MOVE.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private User busiest(Role role) {
        return jdbc.sql("""
                        select u.id from app_user u
                        where u.role = :role and u.email <> 'admin@fukan.local'
                        order by (select count(*) from lead l where l.owner_id = u.id)
                               + (select count(*) from opportunity o where o.owner_id = u.id)
                               + (select count(*) from customer k where k.owner_id = u.id) desc, u.id
                        limit 1""")
                .param("role", role.name())
                .query(Long.class)
                .optional()
                .map(users::get)
                .orElseGet(() -> users.save(User.member(
                        "訪問者 " + role, role.name().toLowerCase() + "@visitor.example", role, clock.instant())));
    }
}
