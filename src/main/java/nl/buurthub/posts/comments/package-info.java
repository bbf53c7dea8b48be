/** What neighbours say under a post, and to each other there; also as managers moderate it. */
@NullMarked
package nl.buurthub.posts.comments;

import org.jspecify.annotations.NullMarked;
