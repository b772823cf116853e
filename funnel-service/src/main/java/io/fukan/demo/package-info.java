/** Fills an empty database with a made-up company's last eighteen months, through the same import as real files. */
@NullMarked
package io.fukan.demo;

import org.jspecify.annotations.NullMarked;
