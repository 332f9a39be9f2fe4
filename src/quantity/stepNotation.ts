/** The symbols that are true of a step: what is weighted or clipped is no plain derivative any more. */
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
