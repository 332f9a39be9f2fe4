/** What features add below a number that Explain is open for. */
import type { ComponentType } from 'react';
import { contributions } from '../memory';
import type { StepTrace } from '../model';
import type { Quantity } from '../quantity';

export interface ExplanationPart {
  /** It tells parts apart. */
  readonly name: string;
  readonly Part: ComponentType<{ readonly quantity: Quantity; readonly trace: StepTrace }>;
}

export const explanationParts = contributions<ExplanationPart>();
