/** The whole funnel at once: every stage of every department, split by quality, in one basis. */
@NullMarked
package io.fukan.funnel;

import org.jspecify.annotations.NullMarked;
