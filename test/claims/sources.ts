/** The views whose sentences are checked: a new view is one line. */
import type { ClaimSource } from './claimSource';
import { compare } from './compare';
import { epoch } from './epoch';
import { influence } from './influence';
import { ledger } from './ledger';
import { loss } from './loss';
import { numericCheck } from './numericCheck';
import { pictures } from './pictures';

export const sources: readonly ClaimSource[] = [compare, epoch, influence, ledger, loss, numericCheck, pictures];
