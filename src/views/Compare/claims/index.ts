/**
 * What the reasons claim, as data: each is recomputed here from single samples, weights and settings, and a reason whose claims do not hold is not
 * said. The kinds that claim nothing arithmetic are listed, with the reason, in `test/claims/compare.ts`.
 */
import type { Claim } from '../../../quantity';
import type { Reason, ReasonContext } from '../reasons/reason';
import { clipClaims, cycleClaims, penaltyClaims } from './changedGradientClaims';
import { batchClaims, divisionClaims, leaveOutClaims, lossClaims } from './gradientClaims';
import { mistakeClaims } from './mistakeClaims';
import type { ClaimTable } from './said';
import { biasClaims, decayClaims, differentStepClaims, generalClaims, optimizerClaims } from './stepClaims';

const table: ClaimTable = {
  ...generalClaims,
  ...divisionClaims,
  ...batchClaims,
  ...lossClaims,
  ...penaltyClaims,
  ...clipClaims,
  ...cycleClaims,
  ...leaveOutClaims,
  ...optimizerClaims,
  ...decayClaims,
  ...biasClaims,
  ...differentStepClaims,
  ...mistakeClaims,
};

export function claimsOf(reason: Reason, context: ReasonContext): readonly Claim[] {
  return reason.claims ?? table[reason.name]?.({ reason, context }) ?? [];
}
