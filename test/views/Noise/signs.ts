/** How the view shows signs without colour. */
export const signs = { noise: { numbers: 'a sign is a side of 0, and gradients of the opposite sign are hollow' } };
