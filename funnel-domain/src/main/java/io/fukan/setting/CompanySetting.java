package io.fukan.setting;

import io.fukan.record.InvalidValue;
import io.fukan.time.FiscalCalendar;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one row of decisions that hold for the whole company. */
@Entity
@Table(name = "company_setting")
public class CompanySetting {

    /** The KPIs that may bear the label 商談化. */
    public static final List<String> CONVERSIONS = List.of("opportunity-rate", "appointment-rate-per-lead");

    static final Short ONLY = 1;
    private static final int LONGEST_NAME = 100;
    private static final int MONTHS = 12;
    private static final int MOST_ANSWER_DAYS = 30;
    private static final int MOST_RESPONSE_MINUTES = 1440;
    private static final int MOST_FOLLOW_DAYS = 30;
    private static final int MOST_SILENCE_SECONDS = 60;
    private static final BigDecimal MOST_CAPACITY = BigDecimal.valueOf(1000);
    private static final int MOST_RAMP_MONTHS = 36;

    @Id
    private Short id = ONLY;

    private String companyName = "";
    private String zone = "Asia/Tokyo";
    private short fiscalStartMonth = (short) Month.APRIL.getValue();
    private String conversionKpi = "opportunity-rate";
    private short handoffAnswerDays = 2;
    private LocalTime opensAt = LocalTime.of(9, 0);
    private LocalTime closesAt = LocalTime.of(18, 0);
    private short responseMinutes = 5;
    private short followDays = 1;
    private short silenceSeconds = 3;
    private boolean insideSalesClosing;
    private @Nullable BigDecimal opportunityCapacity;
    private @Nullable Short rampMonths;

    @Column(insertable = false, updatable = false)
    private UUID installation;

    @Version
    private int version;

    protected CompanySetting() {}

    /**
     * Decides all of it anew.
     *
     * @throws InvalidValue at the field that cannot be so
     */
    public void decide(CompanyDecisions decisions) {
        rename(decisions.companyName());
        moveTo(decisions.zone());
        startFiscalYearIn(month(decisions.fiscalStartMonth()));
        answerHandoffsWithin(decisions.handoffAnswerDays());
        work(decisions.opensAt(), decisions.closesAt());
        answerInquiriesWithin(decisions.responseMinutes());
        followWithin(decisions.followDays());
        callSilence(decisions.silenceSeconds());
        takeOn(decisions.opportunityCapacity());
        rampUpIn(decisions.rampMonths());
        callConversion(decisions.conversionKpi());
        letInsideSalesClose(decisions.insideSalesCloses());
    }

    private static Month month(int number) {
        if (number < 1 || number > MONTHS) {
            throw new InvalidValue("fiscalStartMonth", "OUT_OF_RANGE", 1, MONTHS);
        }
        return Month.of(number);
    }

    /**
     * The company's name as printed on screens.
     *
     * @throws InvalidValue TEXT_TOO_LONG over 100 characters
     */
    public void rename(String name) {
        if (name.strip().length() > LONGEST_NAME) {
            throw new InvalidValue("companyName", "TEXT_TOO_LONG", LONGEST_NAME);
        }
        companyName = name.strip();
    }

    /**
     * Changes the business zone, in which every instant gets its day. Figures have to be rebuilt after it.
     *
     * @throws InvalidValue when there is no such zone
     */
    public void moveTo(String newZone) {
        try {
            zone = ZoneId.of(newZone).getId();
        } catch (DateTimeException unknown) {
            throw new InvalidValue("zone", "ZONE_UNKNOWN", newZone);
        }
    }

    /** The month whose first day opens the fiscal year. */
    public void startFiscalYearIn(Month month) {
        fiscalStartMonth = (short) month.getValue();
    }

    /**
     * The KPI that bears the label 商談化.
     *
     * @throws InvalidValue CONVERSION_UNKNOWN for another than {@link #CONVERSIONS}
     */
    public void callConversion(String kpiKey) {
        if (!CONVERSIONS.contains(kpiKey)) {
            throw new InvalidValue("conversionKpi", "CONVERSION_UNKNOWN", String.join(", ", CONVERSIONS));
        }
        conversionKpi = kpiKey;
    }

    /**
     * Business days within which a handoff is to be answered.
     *
     * @throws InvalidValue outside 1 to 30
     */
    public void answerHandoffsWithin(int businessDays) {
        if (businessDays < 1 || businessDays > MOST_ANSWER_DAYS) {
            throw new InvalidValue("handoffAnswerDays", "OUT_OF_RANGE", 1, MOST_ANSWER_DAYS);
        }
        handoffAnswerDays = (short) businessDays;
    }

    /**
     * When the company works on its business days.
     *
     * @throws InvalidValue CLOSES_BEFORE_OPENING
     */
    public void work(LocalTime opens, LocalTime closes) {
        if (!opens.isBefore(closes)) {
            throw new InvalidValue("closesAt", "CLOSES_BEFORE_OPENING");
        }
        opensAt = opens;
        closesAt = closes;
    }

    /**
     * Minutes of working time within which an inquiry is to be answered.
     *
     * @throws InvalidValue outside 1 to 1440
     */
    public void answerInquiriesWithin(int minutes) {
        if (minutes < 1 || minutes > MOST_RESPONSE_MINUTES) {
            throw new InvalidValue("responseMinutes", "OUT_OF_RANGE", 1, MOST_RESPONSE_MINUTES);
        }
        responseMinutes = (short) minutes;
    }

    /**
     * Business days within which inside sales turns to a lead that marketing hands over.
     *
     * @throws InvalidValue outside 1 to 30
     */
    public void followWithin(int businessDays) {
        if (businessDays < 1 || businessDays > MOST_FOLLOW_DAYS) {
            throw new InvalidValue("followDays", "OUT_OF_RANGE", 1, MOST_FOLLOW_DAYS);
        }
        followDays = (short) businessDays;
    }

    /**
     * From how many seconds on a pause in a call is a silence.
     *
     * @throws InvalidValue outside 1 to 60
     */
    public void callSilence(int seconds) {
        if (seconds < 1 || seconds > MOST_SILENCE_SECONDS) {
            throw new InvalidValue("silenceSeconds", "OUT_OF_RANGE", 1, MOST_SILENCE_SECONDS);
        }
        silenceSeconds = (short) seconds;
    }

    /** Whether inside sales may carry a deal to its win without field sales (ISのみで受注). */
    public void letInsideSalesClose(boolean allowed) {
        insideSalesClosing = allowed;
    }

    /**
     * How many new deals a person of field sales can take on in a month.
     *
     * @param deals null: nobody said
     * @throws InvalidValue unless positive and at most 1000
     */
    public void takeOn(@Nullable BigDecimal deals) {
        if (deals != null && (deals.signum() <= 0 || deals.compareTo(MOST_CAPACITY) > 0)) {
            throw new InvalidValue("opportunityCapacity", "OUT_OF_RANGE", 1, MOST_CAPACITY);
        }
        opportunityCapacity = deals;
    }

    /**
     * Months from being hired until somebody carries a full quota (ランプタイム).
     *
     * @param months null: nobody said
     * @throws InvalidValue outside 1 to 36
     */
    public void rampUpIn(@Nullable Integer months) {
        if (months != null && (months < 1 || months > MOST_RAMP_MONTHS)) {
            throw new InvalidValue("rampMonths", "OUT_OF_RANGE", 1, MOST_RAMP_MONTHS);
        }
        rampMonths = months == null ? null : months.shortValue();
    }

    public String companyName() {
        return companyName;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public FiscalCalendar fiscalCalendar() {
        return new FiscalCalendar(Month.of(fiscalStartMonth));
    }

    public String conversionKpi() {
        return conversionKpi;
    }

    /** Business days within which a handoff is to be answered. */
    public int handoffAnswerDays() {
        return handoffAnswerDays;
    }

    public LocalTime opensAt() {
        return opensAt;
    }

    public LocalTime closesAt() {
        return closesAt;
    }

    /** Working time within which an inquiry is to be answered. */
    public Duration responseTerm() {
        return Duration.ofMinutes(responseMinutes);
    }

    /** Business days within which inside sales turns to a lead that marketing hands over. */
    public int followDays() {
        return followDays;
    }

    /** How long nobody speaks in a call until it is a silence. */
    public Duration silence() {
        return Duration.ofSeconds(silenceSeconds);
    }

    /** Whether inside sales may carry a deal to its win without field sales. */
    public boolean insideSalesMayClose() {
        return insideSalesClosing;
    }

    /** New deals that a person of field sales can take on in a month; null: nobody said. */
    public @Nullable BigDecimal opportunityCapacity() {
        return opportunityCapacity;
    }

    /** Months from being hired to a full quota; null: nobody said. */
    public @Nullable Integer rampMonths() {
        return rampMonths == null ? null : rampMonths.intValue();
    }

    /** Which installation this is; drawn once, and kept with the data. */
    public UUID installation() {
        return installation;
    }

    public int version() {
        return version;
    }
}
