/** A legend's colours, from the most negative, which is hatched, to the most positive. */
import type { CSSProperties } from 'react';
import './sign.css';

interface SignRampProps {
  /** The strength of the colours at both ends, 0 to 1. */
  readonly full?: number;
}

export function SignRamp({ full = 1 }: SignRampProps) {
  return <span className="sign-ramp" style={{ '--full': `${100 * full}%` } as CSSProperties} aria-hidden="true" />;
}
