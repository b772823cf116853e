package io.fukan.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fukan.database.DatabaseTest;
import io.fukan.record.InvalidValue;
import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class FaqTest {

    @Autowired
    Faq faq;

    @Autowired
    EntityManager entities;

    private FaqEntry price;
    private FaqEntry security;

    @BeforeEach
    void someEntries() {
        price = add("料金プランの違いは？", "ｽﾀﾝﾀﾞｰﾄﾞは月5万円から。50%割引の試用があります。", "料金", "見積");
        security = add("セキュリティの認証は取得していますか", "ISMS（ISO27001）を取得済みです。見積と一緒に証明書を送ります。", "安全");
        add("解約したいときは", "更新の2か月前までに連絡をいただきます。", "契約");
        entities.flush();
    }

    @ParameterizedTest
    @CsvSource({
        "料金, 料金プランの違いは？",
        "ぷらん, 料金プランの違いは？",
        "スタンダード, 料金プランの違いは？",
        "すたんだーど, 料金プランの違いは？",
        "ＩＳＯ２７００１, セキュリティの認証は取得していますか",
        "isms 証明書, セキュリティの認証は取得していますか",
        "50%, 料金プランの違いは？",
        "契約, 解約したいときは"
    })
    void findsHoweverItIsWritten(String query, String question) {
        List<String> found =
                faq.search(query, 10).stream().map(FaqHit::question).toList();
        assertThat(found).containsExactly(question);
    }

    @Test
    void aQuestionThatHoldsTheWordComesBeforeAnAnswerThatDoes() {
        FaqEntry late = add("見積はいつ届きますか", "翌営業日です。");
        faq.used(security.id());
        entities.flush();

        assertThat(faq.search("見積", 10)).extracting(FaqHit::id).containsExactly(late.id(), security.id(), price.id());
    }

    @Test
    void whatNobodyWroteSoFindsWhatResembles() {
        assertThat(faq.search("セキュリテイの認定", 10)).extracting(FaqHit::id).containsExactly(security.id());
        assertThat(faq.search("zzzzqqqq", 10)).isEmpty();
    }

    @Test
    void signsOfPatternsStandForThemselves() {
        assertThat(faq.search("%", 10)).extracting(FaqHit::id).containsExactly(price.id());
        assertThat(faq.search("_", 10)).isEmpty();
        assertThat(faq.search("\\", 10)).isEmpty();
    }

    @Test
    void withoutAQueryTheMostUsedComeFirst() {
        faq.used(security.id());
        faq.used(security.id());
        faq.used(price.id());

        assertThat(faq.search(" ", 2)).extracting(FaqHit::id).containsExactly(security.id(), price.id());
        assertThat(faq.search("認証", 1).get(0).uses()).isEqualTo(2);
    }

    @Test
    void oneWrittenInKanjiIsFoundByItsReadingInEitherKana() {
        assertThat(faq.search("りょうきん", 10)).isEmpty();
        faq.change(
                price.id(),
                price.version(),
                new FaqDetails(price.question(), "りょうきん", price.answer(), List.of(), true),
                null);
        entities.flush();

        assertThat(faq.search("りょうきん", 10)).extracting(FaqHit::id).containsExactly(price.id());
        assertThat(faq.search("リョウキ", 10)).extracting(FaqHit::id).containsExactly(price.id());
        assertThat(faq.search("料金", 10)).extracting(FaqHit::id).containsExactly(price.id());
    }

    @Test
    void oneOutOfUseIsFoundByEditorsOnly() {
        faq.change(
                price.id(),
                price.version(),
                new FaqDetails(price.question(), null, price.answer(), List.of(), false),
                null);
        entities.flush();

        assertThat(faq.search("料金", 10)).isEmpty();
        assertThat(faq.searchAll("料金", 10)).extracting(FaqHit::active).containsExactly(false);
    }

    @Test
    void refusesWhatCannotBeKept() {
        for (FaqDetails wrong : List.of(
                new FaqDetails(" ", null, "a", List.of(), true),
                new FaqDetails("q", null, "", List.of(), true),
                new FaqDetails("q".repeat(301), null, "a", List.of(), true),
                new FaqDetails("q", null, "a", Collections.nCopies(1, "t".repeat(41)), true))) {
            assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> faq.add(wrong, null));
        }
        assertThatExceptionOfType(ObjectOptimisticLockingFailureException.class)
                .isThrownBy(() -> faq.change(
                        price.id(), price.version() + 1, new FaqDetails("q", null, "a", List.of(), true), null));
    }

    private FaqEntry add(String question, String answer, String... tags) {
        FaqEntry entry = new FaqEntry(
                new FaqDetails(question, null, answer, List.of(tags), true), java.time.Instant.EPOCH, null);
        entities.persist(entry);
        return entry;
    }
}
