/** How the view shows signs without colour. */
export const signs = { check: { numbers: 'the slope of a line' } };
