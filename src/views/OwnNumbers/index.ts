/** The form for the user's own numbers. */

export { keptNumbers } from './keptNumbers';
export { fetchLastNumbers, hasLastNumbers } from './lastNumbersOnRequest';
export { OwnNumbers } from './OwnNumbers';
