/** What was said in calls: transcripts by speaker, what can be measured of them, and what colleagues say of them. */
@NullMarked
package io.fukan.conversation;

import org.jspecify.annotations.NullMarked;
