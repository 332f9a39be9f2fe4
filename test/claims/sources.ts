/** The views whose sentences are checked: a new view is one line. */
import type { ClaimSource } from './claimSource';
import { loss } from './loss';
import { numericCheck } from './numericCheck';

export const sources: readonly ClaimSource[] = [loss, numericCheck];
