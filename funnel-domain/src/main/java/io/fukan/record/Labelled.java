package io.fukan.record;

import org.springframework.context.MessageSourceResolvable;

/**
 * A value shown on screens by a name in the reader's language, e.g. {@code stage.UNTOUCHED} = 未着手. A message source
 * resolves it directly, also where it is an argument of another message.
 */
public interface Labelled extends MessageSourceResolvable {

    /** The name in the code and in the database. */
    String name();

    /** The first part of the message key, such as {@code stage}. */
    String messagePrefix();

    /** The key of the message that names this value. */
    default String messageKey() {
        return messagePrefix() + "." + name();
    }

    @Override
    default String[] getCodes() {
        return new String[] {messageKey()};
    }

    @Override
    default String getDefaultMessage() {
        return name();
    }
}
