/** What people are told while they do something else: within the application, with a copy by mail. */
@NullMarked
package io.fukan.notice;

import org.jspecify.annotations.NullMarked;
