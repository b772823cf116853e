/** People, teams, channels and campaigns, to be named. */
@NullMarked
package io.fukan.api.organisation;

import org.jspecify.annotations.NullMarked;
