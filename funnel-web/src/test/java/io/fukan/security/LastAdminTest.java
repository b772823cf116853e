package io.fukan.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fukan.organisation.Role;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.IllegalMove;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One administrator always remains, however many try to change that at once. */
@SpringBootTest
@AutoConfigureMockMvc
class LastAdminTest {

    @Autowired
    UserAdministration administration;

    @Autowired
    Users users;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    List<Long> resting;
    long first;
    long second;

    @BeforeEach
    void onlyTwoAdministrators() {
        resting = jdbc.sql("update app_user set active = false where role = 'ADMIN' and active returning id")
                .query(Long.class)
                .list();
        first = administrator();
        second = administrator();
    }

    @AfterEach
    void theOthersComeBack() {
        jdbc.sql("update app_user set active = true where id = any (?)")
                .param(resting.toArray(Long[]::new))
                .update();
    }

    @RepeatedTest(5)
    void twoWhoDemoteEachOtherLeaveOne() throws Exception {
        both(() -> change(first, Role.MANAGER, true), () -> change(second, Role.MANAGER, true));

        assertThat(administrators()).isEqualTo(1);
    }

    @RepeatedTest(5)
    void twoWhoShutEachOtherOutLeaveOne() throws Exception {
        both(() -> change(first, Role.ADMIN, false), () -> change(second, Role.ADMIN, false));

        assertThat(administrators()).isEqualTo(1);
    }

    @Test
    void theLastOneStays() {
        change(first, Role.SDR, true);

        assertThatThrownBy(() -> change(second, Role.SDR, true)).isInstanceOf(IllegalMove.class);
        assertThatThrownBy(() -> change(second, Role.ADMIN, false)).isInstanceOf(IllegalMove.class);
        assertThat(users.get(second).administers()).isTrue();
    }

    private void both(Runnable one, Runnable other) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> outcomes = threads.invokeAll(List.of(attempt(one), attempt(other)));
            int refused = 0;
            for (Future<Boolean> outcome : outcomes) {
                refused += outcome.get() ? 0 : 1;
            }
            assertThat(refused).isEqualTo(1);
        } finally {
            threads.shutdown();
        }
    }

    private static Callable<Boolean> attempt(Runnable deed) {
        return () -> {
            try {
                deed.run();
                return true;
            } catch (IllegalMove refused) {
                return false;
            }
        };
    }

    private void change(long id, Role role, boolean active) {
        User user = users.get(id);
        administration.change(
                id, user.version(), new StaffMember(user.displayName(), null, user.email(), role, null, null, active));
    }

    private long administrator() {
        return transaction.execute(status -> {
            User user =
                    users.save(User.member("Admin", UUID.randomUUID() + "@example.com", Role.ADMIN, clock.instant()));
            user.changePassword("{noop}unused");
            return user.id();
        });
    }

    private int administrators() {
        return jdbc.sql("select count(*) from app_user where active and role = 'ADMIN'")
                .query(Integer.class)
                .single();
    }
}
