/** How its views show signs without colour. */
export const signs = { work: { numbers: 'a table that is typed into' }, worked: { numbers: 'formulas and tables' } };
