/** The button of the header. */
export const first = { questionsButton: 'Questions' };
