/** Administration: people, teams, channels, company, audit, checks. */
@NullMarked
package io.fukan.web.admin;

import org.jspecify.annotations.NullMarked;
