/**
 * What a feature tells screens: {@link nl.buurthub.kiosk.source.KioskSource} and its records, in which there is no place for a
 * name or for where help is needed. It stands below the features, and the kiosk above them.
 */
@NullMarked
package nl.buurthub.kiosk.source;

import org.jspecify.annotations.NullMarked;
