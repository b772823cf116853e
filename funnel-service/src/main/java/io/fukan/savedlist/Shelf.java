package io.fukan.savedlist;

import io.fukan.access.NotAllowed;
import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.organisation.Role;
import io.fukan.queue.CallQueue;
import io.fukan.queue.QueueQuery;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.InvalidQuery;
import io.fukan.records.LeadList;
import io.fukan.records.LeadQuery;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The saved lists that somebody sees: their own, and those that colleagues share with their team. */
@Service
public class Shelf {

    /** Records of a list counted at most. */
    public static final int MOST_COUNTED = 1_000;

    private static final int MOST_OWN = 30;

    private final SavedLists lists;
    private final LeadList leads;
    private final CallQueue queue;
    private final Clock clock;

    Shelf(SavedLists lists, LeadList leads, CallQueue queue, Clock clock) {
        this.lists = lists;
        this.leads = leads;
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * A list with what stands on it now for whoever looks.
     *
     * @param records how many, at most one more than {@link #MOST_COUNTED}; empty: what it asks for is no longer understood
     * @param mine whether the viewer made it
     * @param changeable whether the viewer may rename and delete it
     */
    public record Entry(SavedList list, OptionalLong records, boolean mine, boolean changeable) {

        /** Whether there are more than were counted. */
        public boolean isMore() {
            return records.orElse(0) > MOST_COUNTED;
        }
    }

    /** Those of one kind with their present counts. A queue that the viewer may not see is left out. */
    public List<Entry> counted(ListKind kind, Viewer viewer) {
        return visible(viewer).stream()
                .filter(list -> list.kind() == kind)
                .flatMap(list -> entry(list, viewer).stream())
                .toList();
    }

    /** All of them with their present counts, to be arranged. */
    public List<Entry> all(Viewer viewer) {
        return visible(viewer).stream()
                .flatMap(list -> entry(list, viewer).stream())
                .toList();
    }

    /**
     * Keeps a filter.
     *
     * @param asked parameters of the list's address
     * @param shared whether the people of the viewer's team see it too
     * @throws InvalidQuery where the address means nothing
     * @throws InvalidValue SAVED_LIST_EMPTY, SAVED_LIST_NAME_TAKEN, SAVED_LIST_TOO_MANY, SAVED_LIST_NO_TEAM, NAME_MISSING,
     *     TEXT_TOO_LONG at {@code name}
     */
    @Transactional
    public SavedList keep(ListKind kind, String name, Map<String, String> asked, boolean shared, Viewer viewer) {
        SavedList kept = new SavedList(kind, name, viewer.userId(), asked, clock.instant());
        count(kept, viewer);
        List<SavedList> own = lists.findByOwnerId(viewer.userId());
        if (own.size() >= MOST_OWN) {
            throw new InvalidValue("name", "SAVED_LIST_TOO_MANY", MOST_OWN);
        }
        requireFree(kept, own);
        kept.share(shared ? team(viewer) : null);
        return lists.save(kept);
    }

    /**
     * Renames a list, and shares it or no longer.
     *
     * @param version that was changed
     * @throws NotAllowed for a colleague's
     */
    @Transactional
    public SavedList change(Long id, int version, String name, boolean shared, Viewer viewer) {
        SavedList list = changeable(id, viewer);
        if (list.version() != version) {
            throw new ObjectOptimisticLockingFailureException(SavedList.class, id);
        }
        list.rename(name);
        requireFree(list, lists.findByOwnerId(list.ownerId()));
        if (shared != (list.teamId() != null)) {
            list.share(shared ? team(viewer) : null);
        }
        return list;
    }

    /** @throws NotAllowed for a colleague's */
    @Transactional
    public void delete(Long id, Viewer viewer) {
        lists.delete(changeable(id, viewer));
    }

    /** Whether the viewer has a team to share with. */
    public boolean mayShare(Viewer viewer) {
        return !viewer.teamIds().isEmpty();
    }

    private List<SavedList> visible(Viewer viewer) {
        return lists.visible(viewer.userId(), viewer.teamIds());
    }

    private Optional<Entry> entry(SavedList list, Viewer viewer) {
        boolean mine = list.ownerId() == viewer.userId();
        try {
            OptionalLong records = OptionalLong.of(count(list, viewer));
            return Optional.of(new Entry(list, records, mine, mayChange(list, viewer)));
        } catch (InvalidQuery outdated) {
            return Optional.of(new Entry(list, OptionalLong.empty(), mine, mayChange(list, viewer)));
        } catch (NotAllowed foreign) {
            return Optional.empty();
        }
    }

    private long count(SavedList list, Viewer viewer) {
        return switch (list.kind()) {
            case LEADS -> leads.count(LeadQuery.of(list.filter(), viewer), MOST_COUNTED + 1, viewer);
            case QUEUE -> queue.count(QueueQuery.of(list.filter(), viewer), MOST_COUNTED + 1, viewer);
        };
    }

    /** The owner may; of a list of their team, whose owner may have left, also managers. */
    private static boolean mayChange(SavedList list, Viewer viewer) {
        return list.ownerId() == viewer.userId()
                || list.teamId() != null
                        && (viewer.role() == Role.MANAGER && viewer.teamIds().contains(list.teamId())
                                || viewer.may(Right.ADMINISTRATION));
    }

    private SavedList changeable(Long id, Viewer viewer) {
        SavedList list = lists.findById(id)
                .filter(found -> isVisible(found, viewer))
                .orElseThrow(() -> new NoSuchRecord("saved list", id));
        if (!mayChange(list, viewer)) {
            throw new NotAllowed("change saved list " + id);
        }
        return list;
    }

    private static boolean isVisible(SavedList list, Viewer viewer) {
        return list.ownerId() == viewer.userId()
                || list.teamId() != null
                        && (viewer.teamIds().contains(list.teamId()) || viewer.may(Right.ADMINISTRATION));
    }

    private static void requireFree(SavedList wanted, List<SavedList> own) {
        boolean taken = own.stream()
                .anyMatch(list -> list != wanted
                        && list.kind() == wanted.kind()
                        && list.name().equalsIgnoreCase(wanted.name()));
        if (taken) {
            throw new InvalidValue("name", "SAVED_LIST_NAME_TAKEN", wanted.name());
        }
    }

    private static @Nullable Long team(Viewer viewer) {
        return viewer.teamIds().stream()
                .min(Long::compare)
                .orElseThrow(() -> new InvalidValue("name", "SAVED_LIST_NO_TEAM"));
    }
}
