/** How its view shows signs without colour. */
export const signs = { code: { numbers: 'text and a table' } };
