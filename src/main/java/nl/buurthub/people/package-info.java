/**
 * Who people are: what they say of themselves, and which mail they want. How they sign in: {@code people.sessions}.
 *
 * <p>Events, in {@code person/<id>}: {@link nl.buurthub.people.PeopleEvent}. Who is called differently is so wherever the
 * name stands: {@link nl.buurthub.people.NameListener}.
 */
@NullMarked
package nl.buurthub.people;

import org.jspecify.annotations.NullMarked;
