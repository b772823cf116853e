package io.fukan.guidance;

import io.fukan.record.Labelled;

/** What an item of guidance asks for. */
public enum GuidanceKind implements Labelled {
    /** 聞くこと. */
    FIND_OUT,
    /** 合意すること. */
    AGREE,
    /** 次にすること. */
    NEXT;

    @Override
    public String messagePrefix() {
        return "guidanceKind";
    }
}
