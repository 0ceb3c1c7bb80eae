/** Countries made from a seed, with known truth and injected defects. None of it describes a real country. */
@NullMarked
package plenary.synthetic;

import org.jspecify.annotations.NullMarked;
