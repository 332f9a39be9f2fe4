/**
 * What the sentences of Compare claim, as data: each is recomputed here from single samples, weights and settings.
 * The kinds that claim nothing arithmetic are listed, with the reason, in `test/claims/compare.ts`.
 */
import { type Claim, claim } from '../../../src/quantity';
import { formatShort } from '../../../src/text';
import type { Findings, VectorKind } from '../../../src/views/Compare/findings';
import type { Reason, ReasonContext } from '../../../src/views/Compare/reasons/reason';
import type { Sentences } from '../../../src/views/Compare/sentence';
import type { SaidSentence } from '../claimSource';
import { clipClaims, cycleClaims, penaltyClaims } from './changedGradientClaims';
import { clauseClaims } from './clauseClaims';
import { batchClaims, divisionClaims, leaveOutClaims, lossClaims } from './gradientClaims';
import { mistakeClaims } from './mistakeClaims';
import type { ClaimTable } from './said';
import { batchAndRateClaims, severalClaims } from './severalClaims';
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
  ...batchAndRateClaims,
  ...severalClaims,
};

export function claimsOf(reason: Reason, context: ReasonContext): readonly Claim[] {
  return reason.claims ?? table[reason.name]?.({ reason, context }) ?? [];
}

interface Said {
  readonly findings: Findings;
  readonly kind: VectorKind;
  readonly reasons: readonly Reason[];
  readonly context: ReasonContext;
}

/** The sentences with what they claim; those of reasons are in their order, before or after what is missing. */
export function claimsOfSentences({ headline, details }: Sentences, said: Said): readonly SaidSentence[] {
  const { reasons, context, findings } = said;
  const ofReasons = details.filter(({ kind }) => kind.startsWith('reasons.'));
  return [
    { ...headline, claims: headlineClaims(headline.kind, said) },
    ...details.map((detail) => {
      const reason = reasons[ofReasons.indexOf(detail)];
      if (reason) return { ...detail, claims: claimsOf(reason, context) };
      return { ...detail, claims: detail.kind === 'compare.rounding' ? roundingClaims(findings) : [] };
    }),
  ];
}

function headlineClaims(kind: string, { findings: { gradient, update }, context }: Said): readonly Claim[] {
  const ofUpdate = clauseClaims(update, 'update', context);
  if (kind === 'compare.headline.steps') return ofUpdate;
  const ofGradient = clauseClaims(gradient, 'gradient', context);
  if (kind === 'compare.headline.gradients') return ofGradient;
  return /gradientsAndSteps|gradientsThenSteps/.test(kind) ? [...ofGradient, ...ofUpdate] : [];
}

function roundingClaims({ shown: { largestDifference }, vectors: { first, second } }: Findings): readonly Claim[] {
  const measured = first.reduce((most, value, at) => Math.max(most, Math.abs((second[at] ?? 0) - value)), 0);
  return [claim(measured, 'is', [{ value: largestDifference, printed: formatShort(largestDifference) }])];
}
