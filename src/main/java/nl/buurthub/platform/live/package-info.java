/**
 * The live stream. PostgreSQL orders what happens ({@code platform.journal}); the bus only hints that something did.
 *
 * <p>{@link nl.buurthub.platform.live.Hub} reads each stream once a node and gives every socket of it the same bytes. The
 * protocol is {@code asyncapi.yaml}. A lost hint costs a second, never an event. Who can't have a socket asks again and again for
 * what it would tell: {@link nl.buurthub.platform.live.LiveFeature}, {@code openapi/live.yaml}.
 */
@NullMarked
package nl.buurthub.platform.live;

import org.jspecify.annotations.NullMarked;
