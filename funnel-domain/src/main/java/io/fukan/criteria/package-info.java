/**
 * The one rule language: a tree of conditions over typed fields, written as JSON, judged by the database in three-valued
 * logic.
 */
@NullMarked
package io.fukan.criteria;

import org.jspecify.annotations.NullMarked;
