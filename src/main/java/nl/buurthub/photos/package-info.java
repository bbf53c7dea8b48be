/**
 * Photos, which belong to a thing of a feature (a post, a gathering) or to nothing yet.
 *
 * <p>What comes in is told by its first bytes, measured before it is decoded, turned upright, and drawn anew in three sizes
 * on a few threads of its own; nothing of the file itself is kept, so neither is where it was taken. Its name follows from
 * the picture and a secret, so it tells nothing and never means another picture. Who may see a thing sees its photos, and
 * nobody else. A photo that belongs to nothing, which only its owner sees, or to what was removed is kept for a day; one
 * that people saw is shown to nobody then. Files are there from before a row names them until after none does.
 */
@NullMarked
package nl.buurthub.photos;

import org.jspecify.annotations.NullMarked;
