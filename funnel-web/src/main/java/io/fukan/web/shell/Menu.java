package io.fukan.web.shell;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import java.util.List;
import java.util.stream.Stream;

/**
 * A part of the navigation: what is used all day in the bar, the rest behind one entry.
 *
 * @param name the entry's text is {@code nav.menu.} + name
 * @param links in the bar
 * @param groups behind the entry
 */
public record Menu(String name, List<Link> links, List<Group> groups) {

    static final Menu NONE = new Menu("", List.of(), List.of());

    /**
     * A link in the navigation.
     *
     * @param section its name; the text is {@code nav.} + section
     * @param right who is shown it
     */
    public record Link(String section, String path, String icon, Right right) {}

    /**
     * Links that belong together.
     *
     * @param name the heading is {@code nav.group.} + name
     */
    public record Group(String name, List<Link> links) {}

    /** What of it the viewer may use; a single page needs no menu. */
    Menu openTo(Viewer viewer) {
        List<Group> open = groups.stream()
                .map(group -> new Group(group.name(), open(group.links(), viewer)))
                .filter(group -> !group.links().isEmpty())
                .toList();
        List<Link> shown = open(links, viewer);
        return shown.isEmpty() && open.size() == 1 && open.get(0).links().size() == 1
                ? new Menu(name, open.get(0).links(), List.of())
                : new Menu(name, shown, open);
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return links.isEmpty() && groups.isEmpty();
    }

    /** Whether the section's link is behind the entry. */
    public boolean hides(String section) {
        return groups.stream()
                .anyMatch(group -> group.name().equals(section)
                        || group.links().stream()
                                .anyMatch(link -> link.section().equals(section)));
    }

    /** All its links, in order. */
    Stream<Link> all() {
        return Stream.concat(links.stream(), groups.stream().flatMap(group -> group.links().stream()));
    }

    /** The links of one group. */
    List<Link> group(String group) {
        return groups.stream()
                .filter(one -> one.name().equals(group))
                .flatMap(one -> one.links().stream())
                .toList();
    }

    private static List<Link> open(List<Link> links, Viewer viewer) {
        return links.stream().filter(link -> viewer.may(link.right())).toList();
    }
}
