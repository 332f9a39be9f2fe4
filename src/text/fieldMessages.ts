/** What a field says of a bad entry. */
export const fields = {
  notANumber: (text: string) => (text.trim() === '' ? 'A number is needed here.' : `“${text}” is not a number.`),
};
