/**
 * Versions of the web client besides the one that this node runs. A page goes on with the version that it was opened with, also
 * when the nodes are upgraded meanwhile, one after the other: whichever it finds has the files of all that ran within a week.
 * What is in none of them isn't there: a file of one version never stands in for that of another.
 */
@NullMarked
package nl.buurthub.platform.assets;

import org.jspecify.annotations.NullMarked;
