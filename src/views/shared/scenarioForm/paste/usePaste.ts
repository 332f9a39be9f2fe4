/**
 * Pasting, wherever numbers are edited: a block is filled in from its cell on; all other text is read as a whole. Each paste is one edit; text
 * that is not understood is reported and changes nothing.
 */
import { type ClipboardEvent, useState } from 'react';
import { quantityAround } from '../../../../kit/quantity/linkedQuantity';
import { firstFrom, unitsIn } from '../../../../model';
import type { WeightPlace } from '../../../../quantity';
import { type DataPlace, inlineData, withBlock, withoutSample } from '../../../../scenario';
import { type BlockRead, blockIn, transposed } from '../../../../scenario/reading';
import { formatSetting, messages } from '../../../../text';
import type { ScenarioForm } from '../scenarioForm';
import { columnsFrom, placeOf, widthsOf } from '../tables/sampleColumns';
import { useDataEdit } from '../tables/useDataEdit';
import { useReading } from './useReading';

interface PasteOptions extends Pick<ScenarioForm, 'scenario' | 'edit' | 'setWeights' | 'onStatus' | 'onProblem'> {
  /** For a block wider than the table, where it can be imported as a table of its own. */
  readonly onTable?: (text: string) => void;
  /** The first column of the page that is shown. */
  readonly firstColumn?: number;
  /** Missing numbers are allowed. */
  readonly takesBlanks?: boolean;
  /** Takes the last edit back. */
  readonly undo: () => void;
  /** What is read is on the screen only later. */
  readonly isLater?: boolean;
  /** Numbers of a step alone were pasted, and are elsewhere now. */
  readonly onStepTaken?: () => void;
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

  const reading = useReading({ ...options, takesBlanks });

  const takeWeights = ({ rows, ...block }: Block, { layer, from, to }: WeightPlace): void => {
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
    report(setWeights(fitting), said(done, isTurned && words.turned, ...commasSaid(block)));
  };

  const takeSamples = ({ rows, ...block }: Block, place: DataPlace, columns: number): void => {
    const wide = Math.max(...rows.map((row) => row.length));
    const refused = editData((samples, added) => withBlock(samples, place, rows, added));
    const done = words.pasted(rows.length, Math.min(wide, columns), wide > columns);
    report(refused, said(done, ...commasSaid(block)));
    const [inputs, targets] = widthsOf(data);
    const isWhole = place.sample === 1 && wide >= inputs + targets && rows.length > 1;
    if (refused === undefined && isWhole && rows.length < data.inputs.length) {
      setAsked(rows.length);
    }
  };

  const onPaste = (event: ClipboardEvent): void => {
    const quantity = quantityAround(event.target);
    const weight = quantity?.kind === 'weight' ? quantity : undefined;
    const place = placeOf(quantity);
    const columns = weight
      ? unitsIn(scenario.network, weight.layer) - weight.to + 1
      : place && columnsFrom(data, place, { first: firstColumn });
    const text = event.clipboardData.getData('text');
    const block = blockIn(text, columns);
    if (block.kind === 'entry') return;
    reading.refuse(undefined);
    if (block.kind === 'text') {
      // A field of a single line would take the rows as one.
      event.preventDefault();
      setAsked(undefined);
      reading.read(text);
      return;
    }
    if (!weight && !place) {
      const isNumber = event.target instanceof Element && event.target.matches('.number-input');
      if (!isNumber || !isTable(text, block)) return;
      event.preventDefault();
      onProblem(words.wherePaste);
      return;
    }
    // Text in other columns is left to the table import.
    const isForTable = place && onTable && widthOf(block) > (columns ?? 0);
    event.preventDefault();
    setAsked(undefined);
    if (isForTable) onTable(text);
    else if (block.kind === 'refused') onProblem(block.sentence);
    else if (weight) takeWeights(block, weight);
    else if (place) takeSamples(block, place, columns ?? 0);
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
  return { onPaste, question, reading };
}

export type Pasting = ReturnType<typeof usePaste>;

type Block = Extract<BlockRead, { kind: 'block' }>;

function said(...sentences: readonly (string | false)[]): string {
  return sentences.filter(Boolean).join(' ');
}

/** How commas that could be something else were taken. */
function commasSaid({ isUnsure, commas }: Omit<Block, 'rows'>): readonly (string | false)[] {
  const words = messages.paste;
  return [isUnsure && words.unsure, commas !== undefined && words.commas(commas.written, formatSetting(commas.value))];
}

function isTable(text: string, block: BlockRead): boolean {
  return block.kind === 'block' ? block.rows.length > 1 : /\S\s*[\r\n]+\s*\S/.test(text);
}

function widthOf(block: Exclude<BlockRead, { kind: 'entry' | 'text' }>): number {
  return block.kind === 'block' ? Math.max(...block.rows.map((row) => row.length)) : block.columns;
}
