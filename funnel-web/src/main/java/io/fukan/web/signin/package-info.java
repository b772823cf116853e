/** The page to sign in. */
@NullMarked
package io.fukan.web.signin;

import org.jspecify.annotations.NullMarked;
