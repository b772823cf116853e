package io.fukan.demo;

import io.fukan.account.JobRank;
import io.fukan.criteria.Rule;
import io.fukan.criteria.RuleJson;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the made-up company calls a quality lead: size and industry in target, and somebody who buys or decides. Whoever left
 * that blank stays unclassified.
 */
final class QualityDefinition {

    private QualityDefinition() {}

    static Rule rule() {
        List<String> deciders = Arrays.stream(JobRank.values())
                .filter(rank -> rank.isAtLeast(JobRank.MANAGER))
                .map(JobRank::name)
                .toList();
        return RuleJson.stored("""
                {"all": [
                  {"field": "account.employees", "op": "between", "value": [%d, %d]},
                  {"field": "account.industry", "op": "in", "value": [%s]},
                  {"any": [
                    {"field": "contact.department", "op": "in", "value": [%s]},
                    {"field": "contact.jobRank", "op": "in", "value": [%s]}]}]}
                """.formatted(
                        Firms.LEAST,
                        Firms.MOST,
                        quoted(Firms.INDUSTRIES),
                        quoted(Prospects.BUYING_DEPARTMENTS),
                        quoted(deciders)));
    }

    private static String quoted(List<String> words) {
        return words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(", "));
    }
}
