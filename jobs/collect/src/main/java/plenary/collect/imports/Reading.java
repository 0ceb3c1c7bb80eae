package plenary.collect.imports;

import plenary.collect.procedures.Procedure;

/** What a source cell turned out to be. */
sealed interface Reading {

    /** A value in the form of the contract. */
    record Value(String text) implements Reading {}

    /** A code of ours that a code map or the procedure map has for a text; may be one of absence. */
    record Coded(String code, Procedure source) implements Reading {}

    /** A procedure that the procedure map does not have; one that is not named at all has neither name nor code. */
    record NotInMap(Procedure source) implements Reading {}

    /** A value that the publisher left unsaid and that a marker states, such as 0 where all is unknown. */
    record Stated(String text, String why) implements Reading {}

    /** No value, with the code that says why; the code is blank for an empty cell without a marker. */
    record Absent(String code, String why) implements Reading {}

    /** A text that the code map does not list. */
    record Unmapped(String text) implements Reading {}

    /** A text that is no number, date or match where one was expected. */
    record Unreadable(String text) implements Reading {}
}
