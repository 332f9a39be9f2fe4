/** The views whose sentences are checked: a new view is one line. */
import type { ClaimSource } from './claimSource';
import { numericCheck } from './numericCheck';

export const sources: readonly ClaimSource[] = [numericCheck];
