package io.fukan.web.records;

import java.time.LocalDate;
import java.util.List;

/** What happened on one business day, latest first. */
public record StoryDay(LocalDate day, List<StoryLine> lines) {}
