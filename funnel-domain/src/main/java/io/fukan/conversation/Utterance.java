package io.fukan.conversation;

/**
 * Words that one speaker said without a break, as the recogniser cut them.
 *
 * @param speaker how the recogniser calls the speaker
 * @param start milliseconds from the beginning of the call
 * @param end likewise; not before the start
 * @param text what was said
 */
public record Utterance(String speaker, int start, int end, String text) {

    /** How long it lasted, in milliseconds; zero where the recogniser told one moment only. */
    public int length() {
        return end - start;
    }
}
