package io.fukan.script;

import java.util.List;

/**
 * One step of a script.
 *
 * @param key by which branches name it, within its script
 * @param text what to say; {会社}, {担当者}, {自分} stand for the company, the person and whoever calls
 * @param branches how it can go on
 */
public record ScriptStep(String key, String title, String text, List<Branch> branches) {

    public ScriptStep {
        branches = List.copyOf(branches);
    }

    /**
     * A way on.
     *
     * @param label what they answer, or what we choose
     * @param to key of the step it leads to
     */
    public record Branch(String label, String to) {}
}
