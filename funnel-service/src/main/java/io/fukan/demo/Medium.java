package io.fukan.demo;

import io.fukan.channel.ChannelClass;
import java.util.List;

/**
 * A channel of the company: {@code demo/channels.csv}.
 *
 * @param unclassified share of leads that leave blank what the quality rule asks for
 * @param campaign name of its campaigns, with the month where {@code %s} stands; blank: it has none
 */
record Medium(
        String name,
        ChannelClass kind,
        Pace pace,
        Way way,
        double earlyShare,
        double recentShare,
        double earlyQuality,
        double recentQuality,
        double unclassified,
        String campaign) {

    /** On which days leads come. */
    enum Pace {
        /** Every day, fewer at weekends. */
        WEB,
        /** On business days. */
        OFFICE,
        /** On two Thursdays a month. */
        WEBINAR,
        /** On the three days of a trade fair. */
        FAIR
    }

    /** Who takes care of its leads first. */
    enum Way {
        SDR,
        BDR,
        FS,
        PARTNER
    }

    static List<Medium> all() {
        return Lines.of("channels").stream()
                .map(line -> new Medium(
                        line.text("name"),
                        ChannelClass.valueOf(line.text("class")),
                        Pace.valueOf(line.text("pace")),
                        Way.valueOf(line.text("way")),
                        line.number("earlyShare"),
                        line.number("recentShare"),
                        line.number("earlyQuality"),
                        line.number("recentQuality"),
                        line.number("unclassified"),
                        line.text("campaign")))
                .toList();
    }

    double share(Era era) {
        return era == Era.EARLY ? earlyShare : recentShare;
    }

    double quality(Era era) {
        return era == Era.EARLY ? earlyQuality : recentQuality;
    }
}
