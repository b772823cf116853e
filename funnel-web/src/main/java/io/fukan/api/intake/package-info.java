/** Inquiries that scripts of web sites and other programs send for their visitors. */
@NullMarked
package io.fukan.api.intake;

import org.jspecify.annotations.NullMarked;
