package io.fukan.criteria;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;

/**
 * One thing wrong with a rule, said at its place in the tree. A message source resolves it directly.
 *
 * @param path where, such as {@code $.all[1].value}; {@code $} is the whole
 * @param code stable and upper case, such as {@code FIELD_UNKNOWN}; the message key is {@code criteria.problem.} + code
 * @param args what the message mentions
 */
public record RuleProblem(String path, String code, List<Object> args) implements MessageSourceResolvable {

    public RuleProblem {
        args = List.copyOf(args);
    }

    /** Key of the message that explains it. */
    public String messageKey() {
        return "criteria.problem." + code;
    }

    @Override
    public String[] getCodes() {
        return new String[] {messageKey()};
    }

    @Override
    public Object[] getArguments() {
        return args.toArray();
    }

    @Override
    public String getDefaultMessage() {
        return code;
    }
}
