/** The entry of the menu. */
export const first = { answersEntry: 'Answers to questions…' };
