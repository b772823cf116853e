/** Pages for people, one package per page or group of pages. */
@NullMarked
package io.fukan.web;

import org.jspecify.annotations.NullMarked;
