package io.fukan.web.overview;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.web.digest.DigestSource;
import io.fukan.web.figure.Card;
import io.fukan.web.figure.CardReader;
import io.fukan.web.filter.FunnelFilter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The overview's key figures for mail: the KGI where the reader may see it, and the cards beside it. */
@Component
class OverviewDigest implements DigestSource {

    private static final String NAME = "overview";

    private final OverviewReader overview;
    private final CardReader cards;
    private final MessageSource messages;

    OverviewDigest(OverviewReader overview, CardReader cards, MessageSource messages) {
        this.overview = overview;
        this.cards = cards;
        this.messages = messages;
    }

    @Override
    public Optional<Mailed> named(String name) {
        return name.equals(NAME) ? Optional.of(new Whole()) : Optional.empty();
    }

    private final class Whole implements Mailed {

        @Override
        public String title(Locale locale) {
            return messages.getMessage("overview.title", null, locale);
        }

        @Override
        public String path() {
            return "/";
        }

        @Override
        public List<Card> cards(FunnelFilter filter, Viewer viewer) {
            Stream<Card> kgi = viewer.may(Right.AMOUNT_TOTALS_READ)
                    ? cards.cards(List.of(KpiCatalogue.get("won-amount")), filter.query()).stream()
                    : Stream.empty();
            return Stream.concat(kgi, overview.read(filter, viewer).cards().stream())
                    .toList();
        }
    }
}
