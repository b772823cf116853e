package io.fukan.security;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions of users, on all nodes. */
@Component
public class OpenSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /**
     * Signs a user out everywhere.
     *
     * @param except id of a session that goes on; null: none does
     */
    public void end(long userId, @Nullable String except) {
        Map<String, ? extends Session> open = sessions.findByPrincipalName(Long.toString(userId));
        open.keySet().stream().filter(id -> !id.equals(except)).forEach(sessions::deleteById);
    }
}
