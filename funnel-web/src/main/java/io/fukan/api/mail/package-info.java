/** Mail for programs: the texts it begins with, and writing to the person of a lead or deal. */
@NullMarked
package io.fukan.api.mail;

import org.jspecify.annotations.NullMarked;
