/** The hearing sheet on screens: its chips within forms of leads and deals, and the page on which it is edited. */
@NullMarked
package io.fukan.web.hearing;

import org.jspecify.annotations.NullMarked;
