/**
 * A city to try Buurthub in: two hoods with six weeks behind them, people one can be, and neighbours who go on living there.
 * What they did and do is told by features ({@link nl.buurthub.demo.story}). Only where demo mode is on, which is only on
 * loopback.
 */
@NullMarked
package nl.buurthub.demo;

import org.jspecify.annotations.NullMarked;
