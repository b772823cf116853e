package io.fukan.diagnosis;

import java.util.List;

/** All rules, in the order in which what they find is told. */
final class Rules {

    /** Differences of rates are compared with limits such as 10 pt, which no double holds exactly. */
    static final double ROUNDING = 1e-9;

    static final List<Rule> ALL = List.of(
            new QualityLostInFieldSales(),
            new MarketingVolume(),
            new CheapLeads(),
            new FirstTouchesLate(),
            new FollowUpsMissing(),
            new InsideSalesVolume(),
            new Seesaw(),
            new EffortWithoutSales(),
            new FirstMeetingsLost(),
            new HandoffsReturned(),
            new HandoffsUnanswered(),
            new HandoffsAtMonthEnd(),
            new ReturnsWithoutComment(),
            new RecycleLeak(),
            new StaffOutOfBalance(),
            new Oversold(),
            new OwnViewOnly(),
            new QualityFocus());

    private Rules() {}
}
