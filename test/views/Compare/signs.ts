/** How the view shows signs without colour. */
export const signs = { compare: { numbers: 'a table, and sides of 0' } };
