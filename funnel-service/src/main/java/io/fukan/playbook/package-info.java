/** Drafts of what to say on the phone, put together from what those answered who bought. */
@NullMarked
package io.fukan.playbook;

import org.jspecify.annotations.NullMarked;
