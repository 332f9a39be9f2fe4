/** The search over all questions, in the app. */
export const search = {
  field: 'Search the questions',
  hint: 'a word of your question',
  coming: 'The questions are being fetched.',
  found: (count: number) => (count === 1 ? '1 question' : `${count} questions`),
  none: 'No question has these words. All are below.',
  failed: 'The questions could not be fetched. ',
  page: 'The page of all questions',
};
