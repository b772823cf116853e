package io.fukan.web.records;

import io.fukan.records.Named;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, worded.
 *
 * @param time of the day; null where only the day is known
 * @param icon name of the sign beside it
 * @param tone good, bad, quality, or empty for neither
 * @param title what happened
 * @param said words that somebody wrote; null: none
 * @param why the reason given; null: none
 * @param who did it; null: nobody of us
 * @param href where to read on; null: nowhere
 * @param correct where the viewer can correct it; null: nowhere
 * @param about the lead that it happened with; null: the one whose story it is
 */
public record StoryLine(
        @Nullable String time,
        String icon,
        String tone,
        String title,
        @Nullable String said,
        @Nullable String why,
        @Nullable String who,
        @Nullable String href,
        @Nullable String correct,
        @Nullable Named about) {}
