package io.fukan.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Single steps of making text comparable, character by character and the same in every locale.
 *
 * <p>Each has a twin in {@code V0004__fold_text.sql}, proved equal by the database test. Upper and lower case are our
 * own for that reason: PostgreSQL's depend on the collation of the database.
 */
public final class Glyphs {

    /** Variation selectors, zero-width and direction marks, soft hyphen: seen by no one, unequal to every program. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060\\uFE00-\\uFE0F\\uFEFF\\x{E0100}-\\x{E01EF}]");

    /**
     * Kanji that NFKC keeps apart: per group first the form in common use, then its old, variant or misencoded forms. A
     * kanji that makes a different name (畑 and 畠, 阿 and 安) is not a variant here.
     */
    private static final String KANJI = """
            高髙 崎﨑嵜 斉齊斎齋 辺邊邉 浜濱濵 沢澤 広廣 国國圀 学學斈 会會 桜櫻 恵惠
            竜龍 滝瀧 島嶋嶌 岳嶽 寿壽 真眞 徳德 栄榮 淵渕 富冨 峰峯 吉𠮷 青靑 清淸
            黒黑 曽曾 増增 横橫 研硏 蔵藏 条條 実實 宝寶寳 豊豐 円圓 鉄鐵鉃 塩鹽 県縣
            庁廳 団團 図圖 医醫 薬藥 芸藝 関關 駅驛 区區 済濟 総總 営營 経經 仏佛 伝傳
            号號 処處 変變 万萬 亀龜 与與 静靜 弥彌 稲稻 穂穗 緒緖 縄繩 聡聰 荘莊 園薗
            芦蘆 遥遙 郷鄕 鴎鷗 麹麴 昼晝 暁曉 桑桒 桧檜 槙槇 温溫 湾灣 灯燈 炉爐 独獨
            瑶瑤 当當 磯礒 秘祕 礼禮 税稅 粋粹 糸絲 絵繪 続續 繊纖 声聲 旧舊 台臺 莱萊
            薮藪籔 蝉蟬 衛衞 装裝 覚覺 観觀 証證 訳譯 読讀 売賣 軽輕 転轉 村邨 醤醬
            醸釀 釈釋 鋳鑄 鉱鑛 随隨 険險 雑雜 霊靈 顔顏 顕顯 飲飮 館舘 騨驒 鶏鷄 麦麥
            点點 歯齒 齢齡 戸戶 歩步 毎每 教敎 歴歷 産產 強强 彦彥 即卽 呉吳 禄祿 緑綠
            録錄 絶絕 頬頰 填塡 巣巢 尚尙 屏屛 瀬瀨 頼賴 概槪 既旣 状狀 将將 奨獎奬
            渉涉 髪髮 抜拔 内內 柳栁桺 船舩 喜㐂 鶴靍靏 体體 対對 写寫 労勞 励勵 数數
            様樣 権權 気氣 満滿 発發 双雙 応應 従從 担擔 拠據 挙擧 拡擴 専專 帰歸
            弁辨辯瓣 予豫 争爭 残殘 浅淺 渋澁 湿濕 犠犧 単單 庄庒 舎舍 茎莖 蛍螢 覧覽
            触觸 謡謠 逓遞 遅遲 酔醉 銭錢 闘鬪 陥陷 隠隱 駆驅 麺麵 黄黃 黙默 亘亙 凛凜
            尭堯 晋晉 峡峽 狭狹 乗乘 剣劍剱 勲勳 欧歐 恒恆 畳疊 聴聽 虫蟲 両兩 並竝
            余餘 党黨 児兒 参參 戦戰 断斷 楽樂 楼樓 歓歡 浄淨 渓溪 焼燒 画畫 砕碎 称稱
            胆膽 誉譽 賛贊 践踐 辞辭 鋭銳 錬鍊 鎮鎭 閲閱 隣鄰 髄髓 昂昻 拝拜 徴徵 釜釡
            竃竈 藩籓 畝畆 穣穰 壌壤 嬢孃
            """;

    private static final Map<Integer, Integer> CURRENT_KANJI = currentKanji();

    private Glyphs() {}

    /** The text without invisible characters and with compatibility forms resolved (NFKC: width, ㈱, ①, ｶﾞ). */
    public static String plain(String text) {
        // invisible ones first: between a kana and its voicing mark they would keep NFKC from joining the two
        return Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Normalizer.Form.NFKC);
    }

    /** The kanji in the form in common use, else the character itself: 髙 is 高, 邉 is 辺, 𠮷 is 吉. */
    public static int currentKanji(int glyph) {
        return CURRENT_KANJI.getOrDefault(glyph, glyph);
    }

    /** Small letter of a European, Greek or Cyrillic capital, else the character itself. */
    public static int lower(int glyph) {
        return hasCase(glyph) && Character.toUpperCase(Character.toLowerCase(glyph)) == glyph
                ? Character.toLowerCase(glyph)
                : glyph;
    }

    /** Capital of a small European, Greek or Cyrillic letter, else the character itself. */
    public static int upper(int glyph) {
        int upper = Character.toUpperCase(glyph);
        return lower(upper) == glyph ? upper : glyph;
    }

    /** Katakana as hiragana, else the character itself. The long vowel mark is neither and stays. */
    public static int hiragana(int glyph) {
        boolean syllable = glyph >= 'ァ' && glyph <= 'ヶ';
        boolean iterationMark = glyph == 'ヽ' || glyph == 'ヾ';
        return syllable || iterationMark ? glyph - ('ァ' - 'ぁ') : glyph;
    }

    /** ASCII, Latin-1, Latin Extended-A, Greek and Cyrillic: the same short table in Java and in SQL. */
    private static boolean hasCase(int glyph) {
        return (glyph >= 'A' && glyph <= 'Z')
                || (glyph >= 0xC0 && glyph <= 0x17F)
                || (glyph >= 0x386 && glyph <= 0x3AB)
                || (glyph >= 0x400 && glyph <= 0x42F);
    }

    private static Map<Integer, Integer> currentKanji() {
        var current = new HashMap<Integer, Integer>();
        Arrays.stream(KANJI.split("\\s+")).forEach(group -> {
            int[] forms = group.codePoints().toArray();
            Arrays.stream(forms).skip(1).forEach(variant -> current.put(variant, forms[0]));
        });
        return Map.copyOf(current);
    }
}
