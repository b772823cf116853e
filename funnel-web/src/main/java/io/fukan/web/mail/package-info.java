/** Writing mail to people of leads and deals, and the texts to begin with. */
@NullMarked
package io.fukan.web.mail;

import org.jspecify.annotations.NullMarked;
