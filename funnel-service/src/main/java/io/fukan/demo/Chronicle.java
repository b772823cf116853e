package io.fukan.demo;

import java.util.ArrayList;
import java.util.List;

/** What was said and judged and what no file tells; written down after the files, by the moves that people would make. */
final class Chronicle {

    /** What customer success did with customers. */
    final List<CustomerMove> moves = new ArrayList<>();

    /** Calls of which the telephone system kept the words. */
    final List<RecordedTalk> talks = new ArrayList<>();

    /** What prospects answered to what the hearing sheet asks. */
    final List<Answers> answers = new ArrayList<>();

    /** Appointments as the criteria judged them when they were booked. */
    final List<JudgedBooking> bookings = new ArrayList<>();

    /** Deals as field sales judged them after the first meeting. */
    final List<JudgedDeal> deals = new ArrayList<>();

    /** What deals of late were proposed with. */
    final List<ProposedDeal> proposed = new ArrayList<>();

    /** What colleagues said about deals. */
    final List<Remark> remarks = new ArrayList<>();
}
