package io.fukan.time;

/** What makes a day a holiday in Japan: the holidays of the 国民の祝日に関する法律 and the days off it derives from them. */
public enum NationalHoliday {
    /** 元日. */
    NEW_YEARS_DAY,
    /** 成人の日. */
    COMING_OF_AGE_DAY,
    /** 建国記念の日. */
    FOUNDATION_DAY,
    /** 天皇誕生日. */
    EMPERORS_BIRTHDAY,
    /** 春分の日. */
    VERNAL_EQUINOX_DAY,
    /** 昭和の日. */
    SHOWA_DAY,
    /** 憲法記念日. */
    CONSTITUTION_DAY,
    /** みどりの日. */
    GREENERY_DAY,
    /** こどもの日. */
    CHILDRENS_DAY,
    /** 海の日. */
    MARINE_DAY,
    /** 山の日. */
    MOUNTAIN_DAY,
    /** 敬老の日. */
    RESPECT_FOR_THE_AGED_DAY,
    /** 秋分の日. */
    AUTUMNAL_EQUINOX_DAY,
    /** スポーツの日, 体育の日 until 2019. */
    SPORTS_DAY,
    /** 文化の日. */
    CULTURE_DAY,
    /** 勤労感謝の日. */
    LABOUR_THANKSGIVING_DAY,
    /** A holiday of one year by a law of its own: enthronement, imperial wedding or funeral. */
    IMPERIAL_OCCASION,
    /** 振替休日: the next free day after a holiday on a Sunday. */
    SUBSTITUTE_HOLIDAY,
    /** 国民の休日: the single day between two holidays. */
    CITIZENS_HOLIDAY
}
