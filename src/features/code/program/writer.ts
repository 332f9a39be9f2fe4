/** Collects the lines of a program and the meanings of its names. */
import type { Phase, StepTrace } from '../../../model';
import { shownIn } from '../../../quantity';
import type { Dialect } from './dialect';
import { type Meaning, type ParameterPart, partsIn, shapeOf, valuesOf } from './meaning';
import type { CodeLine, Listed, Part } from './program';

/** One of the network's parameters: W2 or b2. */
export interface Parameter {
  readonly name: string;
  readonly layer: number;
  readonly part: ParameterPart;
}

type LineOptions = Omit<CodeLine, 'phase' | 'parts'>;

export class Writer {
  readonly lines: CodeLine[] = [];
  readonly names = new Map<string, Meaning>();
  readonly turned = new Set<string>();
  /** Layer by layer, the weights before the biases. */
  readonly parameters: readonly Parameter[];
  readonly lastLayer: number;
  /** δ contains the division by the batch's divisor. */
  readonly carried: boolean;

  constructor(
    readonly trace: StepTrace,
    readonly dialect: Dialect,
  ) {
    this.lastLayer = trace.network.layers.length - 1;
    this.carried = shownIn(trace).carried;
    this.parameters = this.layers().flatMap((layer) =>
      partsIn(trace).map((part) => ({ name: `${part === 'weights' ? 'W' : 'b'}${layer}`, layer, part })),
    );
  }

  /** 1 … L */
  layers(): readonly number[] {
    return Array.from({ length: this.lastLayer }, (_, index) => index + 1);
  }

  add(phase: Phase | undefined, line: string | readonly Part[], options: LineOptions = {}): void {
    this.lines.push({ phase, parts: typeof line === 'string' ? [line] : line, ...options });
  }

  /** `name = …`, and what the name stands for. */
  define(
    phase: Phase,
    [name, meaning]: readonly [string, Meaning],
    line: string | readonly Part[],
    options: LineOptions = {},
  ): void {
    this.mean(name, meaning);
    this.add(phase, [`${name} = `, ...(typeof line === 'string' ? [line] : line)], {
      defines: name,
      shape: this.shape(name, meaning),
      ...options,
    });
  }

  mean(name: string, meaning: Meaning): void {
    this.names.set(name, meaning);
    if (this.isTurned(meaning)) this.turned.add(name);
  }

  /** The step's numbers, as the program's arrays lie. */
  listed(meaning: Meaning): Listed {
    return {
      listed: () => valuesOf(meaning, this.trace),
      shape: shapeOf(meaning, this.trace),
      ...(this.isTurned(meaning) && { after: '.T' }),
    };
  }

  /** PyTorch keeps weights as [to, from], and everything that has their shape. */
  private isTurned({ part }: Meaning): boolean {
    return this.dialect.library === 'torch' && part === 'weights';
  }

  /** The shape of a name that has a meaning; otherwise none. */
  shapeOf(name: string): readonly number[] {
    const meaning = this.names.get(name);
    return meaning ? this.shape(name, meaning) : [];
  }

  private shape(name: string, meaning: Meaning): readonly number[] {
    const shape = shapeOf(meaning, this.trace);
    if (!this.turned.has(name)) return shape;
    const [to = 0, from = 0] = [...shape].reverse();
    return [...shape.slice(0, -2), to, from];
  }
}

/** `(a, b)`, and `(a,)` for one, as Python writes it. */
export function tuple(names: readonly string[]): string {
  return names.length === 1 ? `(${names[0]},)` : `(${names.join(', ')})`;
}

/** Names on the left of an assignment from a list. */
export function unpacked(names: readonly string[]): string {
  return names.length === 1 ? `(${names[0]},)` : names.join(', ');
}
