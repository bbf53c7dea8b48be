/**
 * How a feature tells its part of the demo: what happened in a hood before anybody looked, by use cases on a clock of the
 * past, and what neighbours do there now. It stands below the features, and the demo above them.
 */
@NullMarked
package nl.buurthub.demo.story;

import org.jspecify.annotations.NullMarked;
