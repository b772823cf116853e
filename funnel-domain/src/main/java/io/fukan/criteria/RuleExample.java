package io.fukan.criteria;

/**
 * A rule shipped to start from.
 *
 * @param key names it; its name and what it is for are the messages {@code criteria.example.} + key + {@code .name} and
 *     {@code .hint}
 */
public record RuleExample(String key, Rule rule) {

    /** Key of its name in the message bundles. */
    public String nameKey() {
        return "criteria.example." + key + ".name";
    }

    /** Key of the sentence that says what it is for. */
    public String hintKey() {
        return "criteria.example." + key + ".hint";
    }
}
