package io.fukan.api.record;

import io.fukan.access.Viewer;
import io.fukan.records.Finder;
import io.fukan.records.Found;
import io.fukan.security.CurrentViewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds records of all kinds by what somebody calls them. */
@RestController
@Tag(name = "Search")
class SearchApi {

    private static final int MOST = 20;

    private final Finder finder;

    SearchApi(Finder finder) {
        this.finder = finder;
    }

    /** A record that the words meet. */
    @Schema(name = "FoundRecord")
    record Hit(
            Finder.Kind kind,
            long id,
            String title,

            @Schema(description = "what tells it from others of that name; empty: nothing more is known")
            String about,

            @Schema(description = "its stage or outcome; null: its kind has none") @Nullable
            String state) {

        private static Hit of(Finder.Kind kind, Found found) {
            return new Hit(kind, found.id(), found.title(), found.about(), found.state());
        }
    }

    @GetMapping("/api/v1/search")
    @Operation(
            summary = "Leads, companies, people, deals and customers that all words meet; 20 of each kind at most",
            description =
                    "However wide, in whichever case and kana they are written. Lists are searched whole by their q.")
    List<Hit> search(@RequestParam String q, @CurrentViewer Viewer viewer) {
        return finder.find(q, viewer, MOST).entrySet().stream()
                .flatMap(kind -> kind.getValue().stream().map(found -> Hit.of(kind.getKey(), found)))
                .toList();
    }
}
