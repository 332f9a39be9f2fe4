/** More weights are not written into a tree one by one: nobody could read them, and it would take seconds. */
export const mostListed = 20_000;
