/** How the view shows signs without colour. */
export const signs = { weights: { numbers: 'a table' } };
