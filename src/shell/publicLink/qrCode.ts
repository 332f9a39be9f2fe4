/**
 * The QR code of a link: the fewest modules, so that each is large on a projector, and of those codes the one that corrects the
 * most errors. A projected code is neither torn nor stained; how far it can be read depends on the size of its modules.
 */
import { correction, generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';
import { attempt, recent } from '../../memory';

export interface QrCode {
  /** Modules on a side, without the margin. */
  readonly modules: number;
  /** The dark modules as the path of an SVG, one unit each. */
  readonly path: string;
  /** Whether phones should read it from the last row of a lecture hall. */
  readonly isReadableFromAfar: boolean;
}

/** The light margin that readers need, in modules. */
export const quietZone = 4;

/** Version 18: modules of 5 pixels at 1280 × 720, and links of up to 718 bytes. */
const largestVersion = 18;

/** Version 11: modules of 7 pixels there, and links of up to 321 bytes. */
const mostModulesAfar = 61;

/** Undefined: the text is too long for a code that can be read from a screen. */
export const qrCode = recent(1, (text: string): QrCode | undefined => {
  // The library throws where it does not fit.
  const bitmap = attempt(() => generate(text, { minCorrectionLevel: correction.L, maxVersion: largestVersion }));
  if (!bitmap) return undefined;
  const { size } = bitmap;
  return { modules: size, path: toSvgPath(bitmap), isReadableFromAfar: size <= mostModulesAfar };
});
