/** Companies and the people in them: who they are, and how we recognise that two records mean the same one. */
@NullMarked
package io.fukan.account;

import org.jspecify.annotations.NullMarked;
