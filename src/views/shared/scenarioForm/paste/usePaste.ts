/**
 * Pasting, wherever numbers are edited: a block is filled in from its cell on; text with named matrices and samples
 * fills the whole scenario. Each paste is one edit; text that is not understood is reported and changes nothing.
 */
import { type ClipboardEvent, useState } from 'react';
import { firstFrom, unitsIn } from '../../../../model';
import { parseAddress, type WeightPlace } from '../../../../quantity';
import { type DataPlace, firstMissing, inlineData, withBlock, withoutSample } from '../../../../scenario';
import { type Pasted, readPaste, transposed, withPasted } from '../../../../scenario/paste';
import { messages } from '../../../../text';
import { errorOfCheck } from '../errorOfCheck';
import type { ScenarioForm } from '../scenarioForm';
import { columnsFrom, placeOf, widthsOf } from '../tables/sampleColumns';
import { useDataEdit } from '../tables/useDataEdit';

interface PasteOptions extends Pick<ScenarioForm, 'scenario' | 'edit' | 'setWeights' | 'onStatus' | 'onProblem'> {
  /** For a block wider than the table, where it can be imported as a table of its own. */
  readonly onTable?: (text: string) => void;
  /** The first column of the page that is shown. */
  readonly firstColumn?: number;
  /** Missing numbers are allowed. */
  readonly takesBlanks?: boolean;
}

/** Fewer samples were pasted than there are, so the others can be removed. */
export interface Shortfall {
  readonly pasted: number;
  readonly all: number;
  readonly answer: (replace: boolean) => void;
}

export function usePaste(options: PasteOptions) {
  const { scenario, edit, setWeights, onTable, firstColumn = 0, takesBlanks = false, onStatus, onProblem } = options;
  const [asked, setAsked] = useState<number>();
  const editData = useDataEdit(edit);
  const words = messages.paste;
  const data = inlineData(scenario);

  const report = (refused: string | undefined, done: string): void => {
    if (refused === undefined) onStatus(done);
    else onProblem(refused);
  };

  const takeNamed = (pasted: Extract<Pasted, { kind: 'named' }>): void => {
    const made = withPasted(scenario, pasted, takesBlanks ? 'blank' : 'made');
    const missing = made.ok && !takesBlanks ? firstMissing(made.scenario) : undefined;
    if (!made.ok) onProblem(made.sentence);
    else if (missing) onProblem(errorOfCheck(made.scenario.network, missing).sentence);
    else
      report(
        edit(() => made.scenario, { dropsTyped: true }),
        made.said,
      );
  };

  const takeWeights = ({ rows, isUnsure }: Block, { layer, from, to }: WeightPlace): void => {
    const { network } = scenario;
    const [below, units] = [unitsIn(network, layer - 1), unitsIn(network, layer)];
    const isFirst = from <= 1 && to === 1;
    const isTurned = isFirst && below !== units && rows.length === units && rows.every((row) => row.length === below);
    const start = isTurned ? 1 : from;
    const cells = (isTurned ? transposed(rows) : rows).flatMap((row, down) =>
      row.map((value, right) => ({ layer, from: start + down, to: to + right, value })),
    );
    const fitting = cells.filter((cell) => cell.from <= below && cell.to <= units && cell.from >= firstFrom(network));
    const wide = Math.max(...rows.map((row) => row.length));
    const done = words.pasted(rows.length, wide, fitting.length < cells.length);
    report(setWeights(fitting), said(done, isTurned && words.turned, isUnsure && words.unsure));
  };

  const takeSamples = ({ rows, isUnsure }: Block, place: DataPlace, columns: number): void => {
    const wide = Math.max(...rows.map((row) => row.length));
    const refused = editData((samples, added) => withBlock(samples, place, rows, added));
    const done = words.pasted(rows.length, Math.min(wide, columns), wide > columns);
    report(refused, said(done, isUnsure && words.unsure));
    const [inputs, targets] = widthsOf(data);
    const isWhole = place.sample === 1 && wide >= inputs + targets && rows.length > 1;
    if (refused === undefined && isWhole && rows.length < data.inputs.length) {
      setAsked(rows.length);
    }
  };

  const onPaste = (event: ClipboardEvent): void => {
    const target = event.target instanceof Element ? event.target : undefined;
    const address = target?.closest<HTMLElement>('[data-quantity]')?.dataset.quantity;
    const quantity = address === undefined ? undefined : parseAddress(address);
    const weight = quantity?.kind === 'weight' ? quantity : undefined;
    const place = placeOf(quantity);
    const columns = weight
      ? unitsIn(scenario.network, weight.layer) - weight.to + 1
      : place && columnsFrom(data, place, { first: firstColumn });
    const text = event.clipboardData.getData('text');
    const pasted = readPaste(text, { ...(columns !== undefined && { columns }), inputs: widthsOf(data)[0] });
    if (pasted.kind === 'entry') return;
    if (pasted.kind !== 'named' && !weight && !place) {
      // A field of a single line would take the rows as one.
      if (!target?.matches('.number-input') || !isTable(text, pasted)) return;
      event.preventDefault();
      // Named numbers can be pasted here: what is wrong with them is said. A block of numbers, right or wrong, belongs into a table.
      onProblem(pasted.kind === 'refused' && pasted.columns === undefined ? pasted.sentence : words.wherePaste);
      return;
    }
    // Text in other columns is left to the table import.
    const isForTable = place && onTable && (widthOf(pasted) ?? 0) > (columns ?? 0);
    event.preventDefault();
    setAsked(undefined);
    if (isForTable) onTable(text);
    else if (pasted.kind === 'refused') onProblem(pasted.sentence);
    else if (pasted.kind === 'named') takeNamed(pasted);
    else if (weight) takeWeights(pasted, weight);
    else if (place) takeSamples(pasted, place, columns ?? 0);
  };

  const question: Shortfall | undefined =
    asked === undefined
      ? undefined
      : {
          pasted: asked,
          all: data.inputs.length,
          answer: (replace) => {
            setAsked(undefined);
            if (!replace) return;
            const refused = editData((samples) => withoutSample(samples, asked + 1, samples.inputs.length - asked));
            report(refused, words.replaced(asked));
          },
        };
  return { onPaste, question };
}

type Block = Extract<Pasted, { kind: 'block' }>;

function said(...sentences: readonly (string | false)[]): string {
  return sentences.filter(Boolean).join(' ');
}

function isTable(text: string, pasted: Pasted): boolean {
  return pasted.kind === 'block' ? pasted.rows.length > 1 : /\S\s*[\r\n]+\s*\S/.test(text);
}

function widthOf(pasted: Pasted): number | undefined {
  if (pasted.kind === 'block') return Math.max(...pasted.rows.map((row) => row.length));
  return pasted.kind === 'refused' ? pasted.columns : undefined;
}
