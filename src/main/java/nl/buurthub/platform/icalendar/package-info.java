/**
 * Floor 1: what calendars of others say there is to do (iCalendar, RFC 5545), as Google, Outlook, Apple and others write it.
 *
 * <p>A file is cut into parts that are read each by itself, as leniently as what is meant is certain; what isn't is passed over
 * and told of. The library reads the properties of a part; times, zones and versions are reckoned here. What a stranger's file
 * takes to read is bounded.
 */
@NullMarked
package nl.buurthub.platform.icalendar;

import org.jspecify.annotations.NullMarked;
