/**
 * HTTP: pages, resources and their errors.
 *
 * <p>May use: every inner package; never {@code live}, {@code store}, {@code cli} or {@code ops}.
 */
@NullMarked
package dev.muster.web;

import org.jspecify.annotations.NullMarked;
