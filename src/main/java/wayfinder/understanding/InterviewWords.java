package wayfinder.understanding;

/**
 * How clients begin the screening and text its answers.
 *
 * @param opening what begins it
 * @param story how several facts are told in one text, and how one is changed
 */
public record InterviewWords(Opening opening, AnswerWords answers, StoryWords story) {}
