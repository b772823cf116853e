package io.fukan.conversation;

import io.fukan.text.Folding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads off a recogniser's labels who is who; what they do not say is left to a person. */
final class SpeakerLabels {

    private static final Set<String> REP = folded(
            "rep",
            "agent",
            "sales",
            "operator",
            "user",
            "inside sales",
            "営業",
            "自社",
            "担当",
            "担当者",
            "オペレーター",
            "話し手",
            "インサイドセールス");
    private static final Set<String> PROSPECT = folded(
            "prospect", "customer", "client", "contact", "caller", "顧客", "お客様", "お客さま", "相手", "先方", "取引先", "見込み客");
    private static final Set<String> OTHER =
            folded("other", "ivr", "system", "reception", "音声案内", "自動音声", "ガイダンス", "受付", "その他", "第三者");

    private SpeakerLabels() {}

    /**
     * The labels that say whom they mean. Where one side is known and one label is left, that is the other side.
     *
     * @param rep name of the rep; null: unknown
     */
    static Map<String, Speaker> meant(List<Utterance> utterances, @Nullable String rep) {
        List<String> labels =
                utterances.stream().map(Utterance::speaker).distinct().toList();
        Map<String, Speaker> meant = new HashMap<>();
        for (String label : labels) {
            Speaker who = of(label, rep);
            if (who != null) {
                meant.put(label, who);
            }
        }
        List<String> open =
                labels.stream().filter(label -> !meant.containsKey(label)).toList();
        if (open.size() == 1 && meant.containsValue(Speaker.REP) && !meant.containsValue(Speaker.PROSPECT)) {
            meant.put(open.get(0), Speaker.PROSPECT);
        } else if (open.size() == 1 && meant.containsValue(Speaker.PROSPECT) && !meant.containsValue(Speaker.REP)) {
            meant.put(open.get(0), Speaker.REP);
        }
        return meant;
    }

    private static @Nullable Speaker of(String label, @Nullable String rep) {
        String folded = Folding.fold(label);
        if (REP.contains(folded) || rep != null && plain(folded).equals(plain(Folding.fold(rep)))) {
            return Speaker.REP;
        }
        if (PROSPECT.contains(folded)) {
            return Speaker.PROSPECT;
        }
        return OTHER.contains(folded) ? Speaker.OTHER : null;
    }

    private static String plain(String name) {
        return name.replace(" ", "");
    }

    private static Set<String> folded(String... labels) {
        return Set.of(labels).stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());
    }
}
