/** What was done with a lead or a deal: calls with their outcome, mails, meetings, proposals. */
@NullMarked
package io.fukan.activity;

import org.jspecify.annotations.NullMarked;
