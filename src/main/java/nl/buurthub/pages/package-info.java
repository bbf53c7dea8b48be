/** The HTML that a browser gets first: title, previews for links, the first posts as text and as data. Always a visitor's. */
@NullMarked
package nl.buurthub.pages;

import org.jspecify.annotations.NullMarked;
