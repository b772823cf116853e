/** What leaves the house: messages written together with the deed that causes them, and sent once each afterwards. */
@NullMarked
package io.fukan.outbox;

import org.jspecify.annotations.NullMarked;
