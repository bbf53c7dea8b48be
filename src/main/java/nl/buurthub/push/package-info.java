/** Messages to devices whose page isn't open, through the services of browsers (RFC 8030, 8291, 8292). */
@NullMarked
package nl.buurthub.push;

import org.jspecify.annotations.NullMarked;
