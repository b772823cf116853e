/** What people do in a browser, on the running application. */
@NullMarked
package io.fukan.browser;

import org.jspecify.annotations.NullMarked;
