/** How the view shows signs without colour. */
export const signs = { data: { numbers: 'a table, and a canvas drawn by drawNumbers' } };
