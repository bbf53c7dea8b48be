/**
 * What a feature is to the rest of the hub. It names its contract, joins its operations to their handlers, lists what it does
 * by itself, and has what others ask for; nothing else names a feature.
 */
@NullMarked
package nl.buurthub.platform.feature;

import org.jspecify.annotations.NullMarked;
