package io.fukan.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.api.Caller.Answer;
import io.fukan.organisation.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Leads laid aside, by program. */
@ApiTest
class RecyclePoolApiTest {

    @Autowired
    Callers callers;

    @Autowired
    Belongings belongings;

    @Test
    void aLeadLaidAsideIsInThePoolUntilItComesBack() {
        Caller rep = callers.in(Role.SDR);
        long lead = belongings.recycled(rep.userId()).id();
        belongings.recycled(callers.in(Role.SDR).userId());

        Answer pool = rep.get("/api/v1/recycle-pool?reason=NO_NEED");
        assertThat(pool.at("/total")).as("one's own").isEqualTo("1");
        assertThat(pool.at("/items/0/id")).isEqualTo(Long.toString(lead));
        assertThat(pool.at("/items/0/reason")).isEqualTo("NO_NEED");
        assertThat(rep.get("/api/v1/recycle-pool?overdue=true").at("/total"))
                .as("its day has not come")
                .isEqualTo("0");
        assertThat(rep.get("/api/v1/recycle-pool/rates").at("/0/inside")).isEqualTo("1");
        assertThat(rep.get("/api/v1/recycle-pool?reason=BORED").status()).isEqualTo(400);

        assertThat(rep.post("/api/v1/leads/" + lead + "/reactivate", "{\"to\": \"UNTOUCHED\"}")
                        .status())
                .isEqualTo(200);
        assertThat(rep.get("/api/v1/recycle-pool").at("/total")).isEqualTo("0");
    }

    @Test
    void severalAreBroughtBackAtOnce() {
        Caller rep = callers.in(Role.SDR);
        long lead = belongings.recycled(rep.userId()).id();
        long foreign = belongings.recycled(callers.in(Role.SDR).userId()).id();

        Answer back = rep.post("/api/v1/recycle-pool/bring-back", "{\"leads\": [%d, %d]}".formatted(lead, foreign));

        assertThat(back.at("/returned")).isEqualTo("1");
        assertThat(back.at("/passedOver")).isEqualTo("1");
        assertThat(rep.get("/api/v1/leads/" + lead).at("/cycle")).isEqualTo("2");
        assertThat(rep.post("/api/v1/recycle-pool/bring-back", "{\"leads\": []}")
                        .status())
                .isEqualTo(422);
    }
}
