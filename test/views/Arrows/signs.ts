/** How the view shows signs without colour. */
export const signs = { arrows: { numbers: 'a sign is a direction' } };
