/** A sentence of Epoch: its text, and what it claims of the epoch's numbers. */
import { type Claim, holds } from '../../quantity';

export interface Said {
  /** The key of its text in the catalogue. */
  readonly kind: string;
  readonly text: string;
  /** `claim`: what is true; `wrong`: what is not; `aside`: the reason, in smaller type. */
  readonly tone: 'claim' | 'wrong' | 'aside';
  readonly claims: readonly Claim[];
}

/** Those that the numbers bear out: what they refute is never shown. */
export function borneOut<One extends Pick<Said, 'claims'>>(said: readonly One[]): readonly One[] {
  return said.filter(({ claims }) => claims.every(holds));
}

/** `kind` without the catalogue's section. */
export function main(kind: string, text: string, claims: readonly Claim[] = []): Said {
  return { kind: `epoch.${kind}`, text, tone: 'claim', claims };
}

export function aside(kind: string, text: string, claims: readonly Claim[] = []): Said {
  return { ...main(kind, text, claims), tone: 'aside' };
}

export function wrong(kind: string, text: string, claims: readonly Claim[] = []): Said {
  return { ...main(kind, text, claims), tone: 'wrong' };
}
