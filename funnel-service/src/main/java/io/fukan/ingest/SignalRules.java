package io.fukan.ingest;

import io.fukan.ingest.file.Problem;
import io.fukan.ingest.file.ProblemCode;
import io.fukan.targeting.AccountSignal;
import io.fukan.targeting.SignalKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** News of companies. Those of a target account bring it to the front of its owner's queue, as when they are entered by hand. */
final class SignalRules extends KindRules {

    private final TargetLeads targets;

    SignalRules(Chunk chunk, TargetLeads targets) {
        super(chunk);
        this.targets = targets;
    }

    @Override
    void check(Item item) {
        require(item, "title", "title");
        require(item, "happened_on", "happenedOn");
        if (!item.says("account")) {
            item.reject(Problem.of(ProblemCode.MISSING_VALUE, "account.name"));
        }
        item.text(own(), "source_url")
                .filter(url -> !AccountSignal.isWebAddress(url))
                .ifPresent(url -> item.reject(Problem.of(ProblemCode.BAD_URL, url)));
        item.text(own(), "happened_on")
                .filter(day -> LocalDate.parse(day).isAfter(chunk.today()))
                .ifPresent(day -> item.reject(Problem.of(ProblemCode.FUTURE_DATE, day)));
    }

    @Override
    void matchResolved(List<Item> items) {
        targets.leadsOf(items.stream()
                        .map(item -> item.accountId)
                        .filter(Objects::nonNull)
                        .toList())
                .forEach(chunk::root);
    }

    @Override
    void complete(Item item, Staged own, Ids ids) {
        if (own.isNew) {
            own.put("account_id", item.accountId)
                    .fill("kind", SignalKind.NEWS.name())
                    .put("recorded_at", chunk.now.toString());
        }
    }
}
