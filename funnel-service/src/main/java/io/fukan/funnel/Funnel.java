package io.fukan.funnel;

import io.fukan.kpi.Basis;
import io.fukan.time.Period;
import java.time.Instant;
import java.util.List;

/** The funnel of a period: its stages in order, all in one basis. */
public record Funnel(Period period, Basis basis, Instant asOf, List<StageFigures> stages) {}
