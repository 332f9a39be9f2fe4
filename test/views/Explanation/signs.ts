/** How the view shows signs without colour. */
export const signs = { explanation: { numbers: 'formulas and a table' } };
