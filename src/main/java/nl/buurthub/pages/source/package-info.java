/** What pages ask of features: the first screen of a page, drawn by the server as a visitor sees it. */
@NullMarked
package nl.buurthub.pages.source;

import org.jspecify.annotations.NullMarked;
