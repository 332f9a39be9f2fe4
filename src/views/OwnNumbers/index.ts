/** The form for the user's own numbers. */

export { fetchLastNumbers, hasLastNumbers } from './lastNumbersOnRequest';
export { OwnNumbers } from './OwnNumbers';
