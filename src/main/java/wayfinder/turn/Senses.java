package wayfinder.turn;

import wayfinder.consent.Wishes;
import wayfinder.safety.DangerCheck;
import wayfinder.search.Search;
import wayfinder.text.LanguageGuess;
import wayfinder.understanding.Commands;
import wayfinder.understanding.Needs;

/** By what a turn understands a text. */
public record Senses(
    DangerCheck danger,
    Wishes wishes,
    Commands commands,
    LanguageGuess language,
    Needs needs,
    Search search) {}
