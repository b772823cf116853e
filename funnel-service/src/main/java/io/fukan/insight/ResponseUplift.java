package io.fukan.insight;

import java.util.List;

/**
 * Our own measured effect of answering fast: what became of inquiring leads, by how long they waited. A correlation: who is
 * answered fast may differ in other ways, too.
 *
 * @param bands in the order of waiting
 * @param converted what counts as converted: the KPI's key
 * @param mature whether leads of this period have had the usual time to convert
 */
public record ResponseUplift(List<Band> bands, String converted, boolean mature) {

    public ResponseUplift {
        bands = List.copyOf(bands);
    }

    /** The leads of a band, and how many of them converted. */
    public record Band(ResponseBand band, Share share) {}

    /** Leads of all bands. */
    public long leads() {
        return bands.stream().mapToLong(band -> band.share().whole()).sum();
    }

    /** Leads that anybody has turned to. */
    public long answered() {
        return bands.stream()
                .filter(band -> band.band() != ResponseBand.UNANSWERED)
                .mapToLong(band -> band.share().whole())
                .sum();
    }
}
