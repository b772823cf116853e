/** Where the data lives: the PostgreSQL that starts with the application, and the SQL files that are run on it. */
@NullMarked
package io.fukan.database;

import org.jspecify.annotations.NullMarked;
