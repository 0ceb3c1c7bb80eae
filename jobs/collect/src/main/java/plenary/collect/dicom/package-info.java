/**
 * A reader of DICOM structured reports, and of nothing else: no pixels, no network, no writing.
 *
 * <p>It never trusts a length. An object is read from memory, whole, up to {@link
 * plenary.collect.dicom.DicomObject#MOST_BYTES}; its sequences nest and its elements count up to a limit; whatever is
 * damaged is said with the byte at which it was noticed. Source: DICOM PS3.5 (encoding) and PS3.3 C.17.3 (content).
 */
@NullMarked
package plenary.collect.dicom;

import org.jspecify.annotations.NullMarked;
