/** What our own records teach: when people are reached, how fast to answer, how good calls go, what the best do otherwise. */
@NullMarked
package io.fukan.insight;

import org.jspecify.annotations.NullMarked;
