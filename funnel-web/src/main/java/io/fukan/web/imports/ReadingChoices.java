package io.fukan.web.imports;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** What one may say about how a file is written. */
final class ReadingChoices {

    static final List<String> ENCODINGS =
            List.of("auto", "utf-8", "cp932", "utf-16le", "utf-16be", "euc-jp", "windows-1252");

    static final List<String> SEPARATORS = List.of("auto", "comma", "semicolon", "tab", "pipe");

    private static final List<String> ZONES = List.of(
            "Asia/Tokyo",
            "UTC",
            "Asia/Seoul",
            "Asia/Shanghai",
            "Asia/Singapore",
            "Asia/Bangkok",
            "Asia/Kolkata",
            "Europe/London",
            "Europe/Paris",
            "Europe/Berlin",
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Los_Angeles",
            "America/Sao_Paulo",
            "Australia/Sydney");

    private ReadingChoices() {}

    /** The business zone and the present choice first. */
    static List<String> zones(ZoneId business, ZoneId present) {
        return Stream.concat(Stream.of(business.getId(), present.getId()), ZONES.stream())
                .distinct()
                .toList();
    }
}
