package io.fukan.api.insight;

import io.fukan.insight.ResponseUplift;
import io.fukan.insight.Responsiveness;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What became of inquiring leads, by how long they waited for the first human touch. */
@Schema(name = "ResponseInsight")
record ResponseAnswer(
        @Schema(description = "key of the KPI that says what counts as converted (商談化)")
        String converted,

        @Schema(description = "false while leads of these days have not had the usual time to convert")
        boolean mature,

        @Schema(description = "in the order of waiting") List<Band> bands,

        @Schema(description = "by hour of the day in which they inquired, those of 24 with inquiries")
        List<Hour> hours) {

    /** The leads that waited so long, and how many of them converted. */
    @Schema(name = "ResponseBand")
    record Band(
            @Schema(example = "within-5-minutes") String band,

            @Schema(description = "converted of all in the band (商談化率)")
            ShareAnswer converted) {}

    /** The callable leads of an hour of the day that were called within five minutes. */
    @Schema(name = "ResponseHour")
    record Hour(int hour, ShareAnswer inTime) {}

    static ResponseAnswer of(ResponseUplift uplift, List<Responsiveness.Hour> hours) {
        return new ResponseAnswer(
                uplift.converted(),
                uplift.mature(),
                uplift.bands().stream()
                        .map(band -> new Band(band.band().slug(), ShareAnswer.of(band.share())))
                        .toList(),
                hours.stream()
                        .filter(hour -> hour.inTime().whole() > 0)
                        .map(hour -> new Hour(hour.hour(), ShareAnswer.of(hour.inTime())))
                        .toList());
    }
}
