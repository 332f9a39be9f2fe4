/** How the view shows signs without colour. */
export const signs = { editor: { numbers: 'fields' } };
