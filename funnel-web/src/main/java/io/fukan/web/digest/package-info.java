/** 定期配信: dashboards by mail from time to time, each recipient's in his own language and as far as he may see. */
@NullMarked
package io.fukan.web.digest;

import org.jspecify.annotations.NullMarked;
