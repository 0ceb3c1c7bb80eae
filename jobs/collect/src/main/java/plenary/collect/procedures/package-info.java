/**
 * What hospitals call their procedures, and what we call them: the map that a country's steward confirms, how far it
 * reaches, and suggestions for what it lacks. A suggestion is for people; nothing here ever applies one.
 */
@NullMarked
package plenary.collect.procedures;

import org.jspecify.annotations.NullMarked;
