/** A legend's sample of a sign: an area, plain or hatched, or a line, solid or dashed. */
import './sign.css';

interface SignSwatchProps {
  readonly sign: 'negative' | 'positive';
  readonly of?: 'area' | 'line';
}

export function SignSwatch({ sign, of = 'area' }: SignSwatchProps) {
  return <span className={`${of === 'area' ? 'sign-swatch' : 'sign-rule'} ${sign}`} aria-hidden="true" />;
}
