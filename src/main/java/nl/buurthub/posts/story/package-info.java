/** What was posted in a demo hood, and what is posted there now. */
@NullMarked
package nl.buurthub.posts.story;

import org.jspecify.annotations.NullMarked;
