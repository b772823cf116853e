/** Made-up data of any size, benchmarks of what quality asks for, and trials of what a killed process leaves behind. */
@org.jspecify.annotations.NullMarked
package io.fukan.bench;
