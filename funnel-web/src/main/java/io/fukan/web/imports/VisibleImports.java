package io.fukan.web.imports;

import io.fukan.access.NotAllowed;
import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.ingest.ImportJob;
import io.fukan.ingest.ImportKind;
import io.fukan.ingest.Imports;
import io.fukan.record.NoSuchRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Which files and imports somebody may see: administrators all, others their own. Rejected rows hold personal data. */
@Component
class VisibleImports {

    private static final int LATEST = 50;

    private final Imports imports;

    VisibleImports(Imports imports) {
        this.imports = imports;
    }

    /** The latest imports, newest first. */
    List<ImportJob> latest(Viewer viewer) {
        return imports.latest(LATEST, seesAll(viewer) ? null : viewer.userId());
    }

    /** @throws NoSuchRecord if there is no such import, or none that the viewer may see */
    ImportJob get(long id, Viewer viewer) {
        ImportJob job = imports.get(id);
        if (!seesAll(viewer) && !Objects.equals(job.createdBy(), viewer.userId())) {
            throw new NoSuchRecord("import", id);
        }
        return job;
    }

    /**
     * Passes if the viewer has uploaded the file and may import this kind.
     *
     * @throws NoSuchRecord if the file is somebody else's, or gone
     * @throws NotAllowed if the viewer may not import this kind
     */
    void requireDraft(long file, ImportKind kind, Viewer viewer) {
        require(kind, viewer);
        if (!imports.mayUse(file, viewer.userId())) {
            throw new NoSuchRecord("import_file", file);
        }
    }

    /** @throws NotAllowed if the viewer may not import this kind */
    void require(ImportKind kind, Viewer viewer) {
        if (!viewer.may(Right.IMPORT) || !viewer.may(kind.right())) {
            throw new NotAllowed("import of " + kind.key());
        }
    }

    /** What the viewer may import. */
    List<ImportKind> kinds(Viewer viewer) {
        return Arrays.stream(ImportKind.values())
                .filter(kind -> viewer.may(kind.right()))
                .toList();
    }

    private static boolean seesAll(Viewer viewer) {
        return viewer.may(Right.ADMINISTRATION);
    }
}
