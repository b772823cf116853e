package io.fukan.insight;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How calls end by weekday and hour.
 *
 * @param cells one for each weekday and hour of the range, by weekday and hour
 * @param firstHour first hour that is shown
 * @param lastHour last hour that is shown
 * @param withoutHour calls of which only the day is known, which are in no cell
 */
public record HourMap(List<Cell> cells, int firstHour, int lastHour, long withoutHour) {

    /** With fewer calls a cell says little, and is shown so. */
    public static final int FEW = 10;

    /** A time is only called the best with so many calls. */
    static final int ENOUGH = 20;

    public HourMap {
        cells = List.copyOf(cells);
    }

    /** Which share of the calls is looked at. */
    public enum Event {
        /** The intended person answered. */
        CONNECT,
        /** An appointment was agreed. */
        APPOINTMENT
    }

    /**
     * One hour of one weekday.
     *
     * @param hour from that hour up to the next
     * @param working whether the company works then
     */
    public record Cell(DayOfWeek weekday, int hour, long calls, long connects, long appointments, boolean working) {

        public Share share(Event event) {
            return new Share(event == Event.CONNECT ? connects : appointments, calls);
        }

        public boolean isThin() {
            return calls < FEW;
        }
    }

    /** All calls together. */
    public Share total(Event event) {
        return new Share(
                cells.stream().mapToLong(cell -> cell.share(event).part()).sum(),
                cells.stream().mapToLong(Cell::calls).sum());
    }

    /**
     * The time at which most calls come to that, among those with enough calls: the one that would still be good if it had
     * been lucky. Empty where there is none, or none was ever good.
     */
    public Optional<Cell> best(Event event) {
        return cells.stream()
                .filter(cell -> cell.calls() >= ENOUGH && cell.share(event).part() > 0)
                .max(Comparator.comparing(cell -> low(cell, event)));
    }

    private static BigDecimal low(Cell cell, Event event) {
        BigDecimal low = cell.share(event).low();
        return low == null ? BigDecimal.ZERO : low;
    }
}
