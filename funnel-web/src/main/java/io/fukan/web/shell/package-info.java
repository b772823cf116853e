/** What all pages share: frame, navigation, language, texts, messages after a deed, error pages. */
@NullMarked
package io.fukan.web.shell;

import org.jspecify.annotations.NullMarked;
