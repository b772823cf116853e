package io.fukan.telephony;

import io.fukan.account.PhoneNumber;
import io.fukan.database.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds open leads by telephone number: the person's own, or that of the company. */
@Component
@Transactional(readOnly = true)
public class LeadsByNumber {

    private final JdbcClient jdbc;

    LeadsByNumber(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Open leads by each of the numbers, in id order; numbers that no open lead has are left out.
     *
     * @param numbers E.164 where they can be read as numbers
     */
    public Map<String, List<Long>> open(Collection<String> numbers) {
        List<String> asked = new ArrayList<>();
        List<String> spelt = new ArrayList<>();
        for (String number : numbers) {
            spellings(number).distinct().forEach(spelling -> {
                asked.add(number);
                spelt.add(spelling);
            });
        }
        Map<String, List<Long>> found = new LinkedHashMap<>();
        jdbc.sql(Sql.of("telephony/open-leads.sql"))
                .param("numbers", asked.toArray(String[]::new))
                .param("spellings", spelt.toArray(String[]::new))
                .query((row, n) -> found.computeIfAbsent(row.getString("number"), number -> new ArrayList<>())
                        .add(row.getLong("lead_id")))
                .list();
        return found;
    }

    /** A person's number is kept as E.164; a company's perhaps as its source wrote it. */
    private static Stream<String> spellings(String number) {
        return PhoneNumber.tryParse(number)
                .map(PhoneNumber::national)
                .map(national -> Stream.of(number, national, national.replace("-", "")))
                .orElse(Stream.of(number));
    }
}
