package io.fukan.account;

import io.fukan.text.Folding;
import io.fukan.text.Glyphs;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/**
 * What is left of a company's name when everything people write differently is gone. Equal keys suggest that two
 * accounts are one company; they never prove it, for 株式会社山田 and 山田株式会社 may be two. The {@link
 * CorporateNumber} decides.
 *
 * <p>Gone are width, case, legal form (株式会社, ㈱, 有限会社, 一般社団法人, Inc., Co., Ltd. …), spaces, middle dots,
 * hyphens, full stops, commas, apostrophes and quotes; kanji variants and the large and small kana of キヤノン and キャノン are
 * unified. The long vowel mark stays, and a dash typed in its place (ソニ－) becomes one. Katakana and hiragana stay
 * apart.
 *
 * <p>The SQL function {@code matching_key(text)} gives the same result; both are tested on the same cases.
 *
 * @param value the key; empty only for a blank name
 */
public record MatchingKey(String value) {

    private static final Pattern COMPANY =
            Pattern.compile("(?:株式|有限|合同|合資|合名|相互)会社" + "|\\( ?(?:株|有|同|資|名|相|社|財|医|学|福|宗|独|一社|一財|公社|公財|特非|NPO) ?\\)");

    private static final String CORPORATION = "(?:特定非営利活動法人|NPO法人|(?:一般|公益)?(?:社団|財団)法人"
            + "|(?:社会|特定)?医療法人(?:社団|財団)?|学校法人|社会福祉法人|宗教法人"
            + "|(?:地方)?独立行政法人|国立研究開発法人|(?:国立|公立)大学法人)";

    private static final Pattern LEADING_OR_TRAILING_CORPORATION =
            Pattern.compile("^ *" + CORPORATION + "|" + CORPORATION + " *\\z");

    /** A western legal form at the end: set apart by a space, comma or full stop, the longer ones also by Japanese. */
    private static final Pattern WESTERN_FORM = Pattern.compile(
            "(?<![ ,.])(?:(?:[ ,.]+|(?<=[^ -~]))"
                    + "(?:COMPANY|CORPORATION|INCORPORATED|LIMITED|CORP|INC|LTD|LLC|CO[ ,.]*LTD)"
                    + "|[ ,.]*[ ,](?:CO|K\\.?K|G\\.?K|Y\\.?K|L\\.L\\.C|LLP|LP|PLC|GMBH|AG|S\\.?A|SAS|B\\.?V|N\\.?V|PTE|PTY|PVT)){1,4}[ ,.]*\\z");

    /** Kana that a long vowel mark can follow: all but ん and っ, as in セブン-イレブン. */
    private static final String LENGTHENABLE = "ぁ-ぢつ-をゔァ-ヂツ-ヲヴ";

    private static final Pattern DASH_FOR_LONG_VOWEL =
            Pattern.compile("([" + LENGTHENABLE + "])[" + Folding.DASHES + "]");
    private static final Pattern STRAY_LONG_VOWEL = Pattern.compile("(?<![" + LENGTHENABLE + "])ー+");
    private static final String DROPPED = " \t\n\u000B\f\r・·‧•∙⋅.,'‘’‛′\"“”„‟〝〟" + Folding.DASHES;

    private static final Pattern OUTER_SPACE = Pattern.compile("^[ \t\n\u000B\f\r]+|[ \t\n\u000B\f\r]+\\z");

    private static final String SMALL_KANA = "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶゐゑヰヱ";
    private static final String LARGE_KANA = "あいうえおつやゆよわかけアイウエオツヤユヨワカケいえイエ";

    /** The key of the company with that name. */
    public static MatchingKey of(String name) {
        String plain = map(Glyphs.plain(name), glyph -> Glyphs.currentKanji(Glyphs.upper(glyph)));
        String bare = COMPANY.matcher(plain).replaceAll(" ");
        bare = LEADING_OR_TRAILING_CORPORATION.matcher(bare).replaceAll("");
        bare = WESTERN_FORM.matcher(bare).replaceAll("");
        bare = DASH_FOR_LONG_VOWEL.matcher(bare).replaceAll("$1ー");
        bare = STRAY_LONG_VOWEL.matcher(bare).replaceAll("");
        String key = map(without(bare, DROPPED), MatchingKey::largeKana);
        // a name made of nothing but legal form and marks is still a name
        return new MatchingKey(key.isEmpty() ? OUTER_SPACE.matcher(plain).replaceAll("") : key);
    }

    /** Whether the keys suggest the same company. Blank names suggest nothing. */
    public boolean matches(MatchingKey other) {
        return !value.isEmpty() && value.equals(other.value);
    }

    private static int largeKana(int glyph) {
        int small = SMALL_KANA.indexOf(glyph);
        return small < 0 ? glyph : LARGE_KANA.charAt(small);
    }

    private static String without(String text, String glyphs) {
        IntPredicate kept = glyph -> glyphs.indexOf(glyph) < 0;
        return text.codePoints()
                .filter(kept)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String map(String text, IntUnaryOperator glyph) {
        return text.codePoints()
                .map(glyph)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
