/** Copying a formula as LaTeX. */
export const latex = {
  content: 'Formula',
  contents: { symbols: 'in symbols', numbers: 'in numbers', both: 'both' },
  display: 'within \\[ … \\]',
  colours: 'with colours',
  packages: (colours: boolean): string =>
    colours ? 'The document needs the packages amsmath and xcolor.' : 'The document needs the package amsmath.',
  text: 'LaTeX',
};
