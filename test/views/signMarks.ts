/** The marks by which views show signs, and what a view's line says: its marks, or why numbers or directions alone are enough. */
import { fillOf, lineOf, type Sign } from '../../src/kit/sign/sign';

export interface Start {
  /** Absent: all three samples. */
  readonly batchSize?: number;
  readonly ofPictures?: boolean;
}

/** Elements with a mark of one sign, whose stylesheet and canvas tests are in test/kit/sign. */
type Drawn = { readonly marks: (sign: Sign) => string } & Start;
export type Shown = Drawn | { readonly numbers: string };

/** The kit's own names of its marks, which its stylesheet draws: they are what this test is about. */
const selectorOf = (names: string): string => names.replace(/(^| )/g, '.');
export const bars: Drawn = { marks: (sign) => selectorOf(fillOf(sign)) };
export const cells: Drawn = { marks: (sign) => `[data-sign="${sign}"] > *` };
export const lines: Drawn = { marks: (sign) => selectorOf(lineOf(sign, false)) };
