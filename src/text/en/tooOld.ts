/** Where the browser is too old. The versions are those of the newest that the code and the styles need. */
export const tooOld = {
  needs: 'This needs a browser of 2023 or later: Chrome or Edge 111, Firefox 121, Safari 16.4.',
  missing: (names: readonly string[]): string => ` Missing here: ${names.join(', ')}.`,
};
