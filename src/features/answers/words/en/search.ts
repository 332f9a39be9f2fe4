/** The search over all questions, in the app; the rest it says as their page does. */
export const search = {
  coming: 'The questions are being fetched.',
  found: (count: number) => (count === 1 ? '1 question' : `${count} questions`),
  failed: 'The questions could not be fetched. ',
  page: 'The page of all questions',
};
