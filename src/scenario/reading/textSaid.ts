/** What a text says, before anybody knows what for: its statements, its conventions, and what its words name. */
import { type ActivationsRead, activationsIn } from './activations';
import { type Evidence, evidenceOf, mostRead } from './evidence';
import type { Statements } from './found';
import { type InPieces, within } from './inPieces';
import { plainText } from './plainText';
import { type BiasPlace, biasPlaceIn, type NoBiases, noBiasesIn, type SaidSizes, saidSizes } from './saidNetwork';
import { settingsIn } from './settings';
import { statementsOf } from './statements';
import { numbersIn, type Place, tokensOf, type Untold } from './tokens';

export interface TextSaid {
  /** In one notation. */
  readonly plain: string;
  /** Its beginning, in which words are looked for. */
  readonly head: string;
  readonly statements: Statements;
  readonly evidence: Evidence;
  readonly activations: ActivationsRead;
  readonly sizes: SaidSizes | undefined;
  readonly noBiases: NoBiases;
  readonly biasPlace: BiasPlace | undefined;
  readonly settings: readonly string[];
  /** Numbers too large for the arithmetic, such as 1e400. */
  readonly infinite: readonly Place[];
}

export function* textSaid(text: string): InPieces<TextSaid | (Untold & Pick<TextSaid, 'plain'>)> {
  const plain = yield* within(plainText(text), 0, 0.3);
  const tokens = yield* within(tokensOf(plain), 0.3, 0.7);
  if ('problem' in tokens) return { ...tokens, plain };
  const statements = yield* within(statementsOf(tokens, plain), 0.7, 0.9);
  yield { share: 0.9 };
  const head = plain.slice(0, mostRead);
  return {
    ...{ plain, head, statements },
    evidence: evidenceOf(text, tokens),
    activations: activationsIn(head, tokens),
    sizes: saidSizes(head),
    noBiases: noBiasesIn(head),
    biasPlace: biasPlaceIn(text.slice(0, mostRead)),
    settings: settingsIn(head),
    infinite: numbersIn(tokens).filter(({ value }) => !Number.isFinite(value)),
  };
}
