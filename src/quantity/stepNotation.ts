/** Symbols that depend on the step: a weighted or clipped gradient is not written as a plain derivative. */
import type { StepTrace } from '../model';
import { hasFactors } from './division';
import type { SymbolVariant } from './notation';
import type { TexStyle } from './symbolTex';

export function variantOf(trace: Pick<StepTrace, 'settings' | 'hasSampleWeights'>): SymbolVariant {
  if (trace.settings.clip?.per === 'sample') return 'clipped';
  return hasFactors(trace) ? 'weighted' : 'plain';
}

/** For the screen. */
export function stepTex(trace: Pick<StepTrace, 'settings' | 'hasSampleWeights'>): TexStyle {
  return { variant: variantOf(trace), linked: true };
}
