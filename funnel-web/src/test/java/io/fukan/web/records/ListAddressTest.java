package io.fukan.web.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ListAddressTest {

    private static final Map<String, String> ASKED = Map.of("page", "2");

    @Test
    void whoPicksARecordStaysOnThePage() {
        ListAddress address = new ListAddress("/queue", ASKED);

        assertThat(address.picking("/queue", "lead", 7L)).isEqualTo("/queue?page=2&lead=7");
        assertThat(address.picking("/queue/list", "lead", null)).isEqualTo("/queue/list?page=2");
    }

    @Test
    void anotherFilterBeginsWithTheFirstPage() {
        assertThat(new ListAddress("/queue", ASKED).with("band", "DUE")).isEqualTo("/queue?band=DUE");
    }
}
