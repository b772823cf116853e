package io.fukan.api.insight;

import io.fukan.insight.HourMap;
import io.fukan.insight.HourMap.Event;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How calls end by weekday and hour. */
@Schema(name = "HourMap")
record HoursAnswer(
        @Schema(description = "when the intended person is reached most surely; null: too few calls") @Nullable
        Time bestToConnect,

        @Schema(description = "when most calls lead to an appointment; null: too few calls") @Nullable
        Time bestForAppointments,

        ShareAnswer connects,
        ShareAnswer appointments,

        @Schema(description = "calls of which only the day is known, which are in no cell")
        long withoutHour,

        @Schema(description = "by weekday and hour") List<Cell> cells) {

    /** An hour of a weekday. */
    @Schema(name = "HourOfWeek")
    record Time(DayOfWeek weekday, int hour) {

        static @Nullable Time of(HourMap map, Event event) {
            return map.best(event)
                    .map(cell -> new Time(cell.weekday(), cell.hour()))
                    .orElse(null);
        }
    }

    /** The calls of one hour of a weekday. */
    @Schema(name = "HourMapCell")
    record Cell(
            DayOfWeek weekday,
            @Schema(description = "up to the next") int hour,
            long calls,
            ShareAnswer connects,
            ShareAnswer appointments,

            @Schema(description = "whether the company works then")
            boolean working) {

        static Cell of(HourMap.Cell cell) {
            return new Cell(
                    cell.weekday(),
                    cell.hour(),
                    cell.calls(),
                    ShareAnswer.of(cell.share(Event.CONNECT)),
                    ShareAnswer.of(cell.share(Event.APPOINTMENT)),
                    cell.working());
        }
    }

    static HoursAnswer of(HourMap map) {
        return new HoursAnswer(
                Time.of(map, Event.CONNECT),
                Time.of(map, Event.APPOINTMENT),
                ShareAnswer.of(map.total(Event.CONNECT)),
                ShareAnswer.of(map.total(Event.APPOINTMENT)),
                map.withoutHour(),
                map.cells().stream().map(Cell::of).toList());
    }
}
