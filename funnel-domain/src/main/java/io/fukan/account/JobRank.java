package io.fukan.account;

import io.fukan.text.Glyphs;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How high a contact stands in the company, lowest first, so that {@link #isAtLeast} asks "課長 or above". Deputies count
 * with the rank they stand in for.
 */
public enum JobRank {
    /** 一般. */
    STAFF("一般|社員|担当|スタッフ|部員|メンバー|秘書|アシスタント"
            + "|\\b(?:STAFF|ASSISTANT|ASSOCIATE|MEMBER|REPRESENTATIVE|ACCOUNT EXECUTIVE|INTERN)\\b"),
    /** 係長・主任. */
    SUPERVISOR("係長|主任|主査|班長|リーダー|チーフ|スーパーバイザー|\\b(?:SUPERVISOR|LEADER|LEAD|CHIEF)\\b"),
    /** 課長. */
    MANAGER("課長|室長|マネージャ|マネジャ|\\bMANAGER\\b"),
    /** 部長. */
    GENERAL_MANAGER("部長|次長|局長|支社長|支店長|支配人|工場長|所長|センター長|ディレクター|(?:ゼネラル|ジェネラル)マネ"
            + "|\\b(?:GENERAL MANAGER|DIRECTOR|HEAD|VP)\\b"),
    /** 役員. */
    EXECUTIVE("社長|会長|取締役|役員|代表|頭取|理事|監査役|専務|常務|(?<!プロダクト)オーナー|経営者|学長|病院長"
            + "|\\b(?:C[A-Z]O|CHIEF [A-Z ]+ OFFICER|(?:MANAGING|EXECUTIVE|BOARD|REPRESENTATIVE) DIRECTOR"
            + "|PRESIDENT|CHAIRMAN|CHAIRPERSON|CHAIR|FOUNDER|(?<!PRODUCT )OWNER|MANAGING PARTNER|[ES]VP)\\b");

    /** A higher rank in the name of an office or of those who serve it: 社長室, 役員秘書, 部長付, assistant to the CEO. */
    private static final Pattern BORROWED =
            Pattern.compile("(?:社長|会長|役員|取締役会?|理事会?|部長|代表)(?=秘書|室|付)" + "|(?<=ASSISTANT )TO [A-Z ]+");

    private static final Pattern ASSISTANT_MANAGER =
            Pattern.compile("\\b(?:ASSISTANT|SUB)[ -]?MANAGER\\b|(?:アシスタント|サブ)マネー?ジャー?");
    private static final Pattern VICE_PRESIDENT = Pattern.compile("(?<!EXECUTIVE |SENIOR )\\bVICE[ -]PRESIDENT\\b");

    private final Pattern title;

    JobRank(String title) {
        this.title = Pattern.compile(title);
    }

    /**
     * The rank that a job title in Japanese or English tells. Of several titles (取締役 営業部長) the highest counts.
     *
     * @return empty where the title tells none, such as エンジニア or a department's name
     */
    public static Optional<JobRank> of(String title) {
        String plain = Glyphs.plain(title).toUpperCase(Locale.ROOT);
        String lowered = ASSISTANT_MANAGER.matcher(plain).replaceAll("係長");
        lowered = VICE_PRESIDENT.matcher(lowered).replaceAll("VP");
        String own = BORROWED.matcher(lowered).replaceAll("");
        return Arrays.stream(values())
                .filter(rank -> rank.title.matcher(own).find())
                .reduce((lower, higher) -> higher);
    }

    public boolean isAtLeast(JobRank other) {
        return compareTo(other) >= 0;
    }

    /** Key of its name in the message bundles. */
    public String messageKey() {
        return "jobRank." + name();
    }
}
