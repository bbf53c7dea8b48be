/**
 * HTTP: the contract and its pages, routes by operationId, requests and replies, problems, limits, files of the client.
 *
 * <p>A handler gets a {@link Request} on a virtual thread and returns a {@link Reply}; it never touches the response.
 * Bodies and parameters are checked against {@code openapi/*.yaml} before a handler sees them, and every refusal is
 * {@code application/problem+json} in the reader's language, or a page to who opened one. Of what a proxy hands on only what
 * it wrote itself counts: {@link nl.buurthub.platform.web.Proxy}. What logs and meters tell of a request is its id and the
 * name of its route ({@link nl.buurthub.platform.web.Exchange}). Stands alone: knows neither database nor sockets.
 */
@NullMarked
package nl.buurthub.platform.web;

import org.jspecify.annotations.NullMarked;
