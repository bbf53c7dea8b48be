/**
 * A city to try Buurthub in: two hoods with six weeks behind them, people one can be, and neighbours who go on living there.
 * Only where demo mode is on, which is only on loopback.
 */
@NullMarked
package nl.buurthub.demo;

import org.jspecify.annotations.NullMarked;
