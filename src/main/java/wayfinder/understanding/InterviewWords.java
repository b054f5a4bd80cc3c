package wayfinder.understanding;

/**
 * How clients begin the screening and text its answers.
 *
 * @param opening what begins it
 */
public record InterviewWords(Opening opening, AnswerWords answers) {}
