package io.fukan.setting;

import io.fukan.record.InvalidValue;
import io.fukan.time.FiscalCalendar;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DateTimeException;
import java.time.Month;
import java.time.ZoneId;

/** The one row of decisions that hold for the whole company. */
@Entity
@Table(name = "company_setting")
public class CompanySetting {

    static final Short ONLY = 1;
    private static final int MOST_ANSWER_DAYS = 30;

    @Id
    private Short id = ONLY;

    private String companyName = "";
    private String zone = "Asia/Tokyo";
    private short fiscalStartMonth = (short) Month.APRIL.getValue();
    private String conversionKpi = "opportunity-rate";
    private short handoffAnswerDays = 2;

    @Version
    private int version;

    protected CompanySetting() {}

    /** The company's name as printed on screens. */
    public void rename(String name) {
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

    /** The KPI that bears the label 商談化. */
    public void callConversion(String kpiKey) {
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

    public int version() {
        return version;
    }
}
