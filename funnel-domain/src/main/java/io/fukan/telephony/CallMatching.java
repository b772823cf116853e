package io.fukan.telephony;

import io.fukan.activity.SameCall;
import io.fukan.database.Sql;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the call that a person logged by hand and a telephone system means. */
@Component
class CallMatching {

    private final JdbcClient jdbc;

    CallMatching(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The call with one of these leads that the same person logged by hand and no telephone system told of, the nearest. */
    Optional<Long> loggedByHand(TelephonyCall told, Long rep, List<Long> leads) {
        return jdbc.sql(Sql.of("telephony/logged-by-hand.sql"))
                .param("leads", leads.toArray(Long[]::new))
                .param("rep", rep)
                .param("direction", told.direction().name())
                .param(
                        "ended",
                        told.startedAt().plusSeconds(told.durationSeconds()).atOffset(ZoneOffset.UTC))
                .param("from", told.startedAt().minus(SameCall.BEFORE).atOffset(ZoneOffset.UTC))
                .param(
                        "until",
                        told.startedAt()
                                .plusSeconds(told.durationSeconds())
                                .plus(SameCall.AFTER)
                                .atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    /** A call of that lead that was told, and taken back by whoever had logged it: the one that is logged anew now. */
    Optional<Long> takenBack(Long lead, Long rep, String direction, Instant logged) {
        return jdbc.sql(Sql.of("telephony/taken-back.sql"))
                .param("lead", lead)
                .param("rep", rep)
                .param("direction", direction)
                .param("logged", logged.atOffset(ZoneOffset.UTC))
                .param("before", (int) SameCall.BEFORE.toSeconds())
                .param("after", (int) SameCall.AFTER.toSeconds())
                .query(Long.class)
                .optional();
    }
}
