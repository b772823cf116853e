/** The pages of partners: their list, what one has brought, and the forms that enter and change them. */
@NullMarked
package io.fukan.web.partner;

import org.jspecify.annotations.NullMarked;
