/** The reader's own quotients, typed or pasted, beside the gradients, and what can be said of them. They are a part of the link. */
import { useId, useState } from 'react';
import { QuietButton } from '../../kit/chrome/buttons';
import { PendingMark } from '../../kit/quantity/QuantityNumber';
import { SymbolText } from '../../kit/quantity/SymbolText';
import { type StepView, shownAt } from '../../kit/quantity/useStep';
import type { Column } from '../../kit/table/column';
import { quantityCell } from '../../kit/table/numberCells';
import { Table } from '../../kit/table/Table';
import { useRowGrid } from '../../kit/table/useRowGrid';
import { weightCount } from '../../model';
import { nameOf, type Quantity, type WeightPlace, weightPlaceAt } from '../../quantity';
import { useViewKey } from '../../store';
import { formatSetting, formatShort, messages } from '../../text';
import { ownKey } from './checkKeys';
import { shownRatio } from './ratios';
import { mostOwn, type OwnNumber, type OwnRead, ownKeyText, readOwn } from './readOwn';
import { saidOfOwn } from './saidOfOwn';

interface OwnQuotientsProps {
  readonly step: StepView;
  /** Of the batch; absent in an empty one. */
  readonly sample: number | undefined;
}

export function OwnQuotients({ step, sample }: OwnQuotientsProps) {
  const words = messages.check.own;
  const [kept, keep] = useViewKey(ownKey);
  // It stays open while its numbers are removed.
  const [chosen, setOpen] = useState<boolean | undefined>(kept === undefined ? undefined : true);
  const isOpen = chosen ?? kept !== undefined;
  const keepOpen = (text: string | undefined): void => {
    setOpen(true);
    keep(text);
  };
  return (
    <section className="stack gap-4" data-not-on="stage slide" aria-label={words.name}>
      <div className="controls" data-not-on="paper">
        <QuietButton aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.close : words.name}
        </QuietButton>
      </div>
      {isOpen && <OwnForm step={step} sample={sample} kept={kept} onKeep={keepOpen} />}
    </section>
  );
}

interface OwnFormProps extends OwnQuotientsProps {
  readonly kept: string | undefined;
  readonly onKeep: (text: string | undefined) => void;
}

function OwnForm({ step, sample, kept, onKeep }: OwnFormProps) {
  const words = messages.check.own;
  const { trace } = step;
  const id = useId();
  const parameters = weightCount(trace.network);
  const [draft, setDraft] = useState<string>();
  // Until something is typed, and again after the panel was reset, the numbers of the link.
  const [former, setFormer] = useState(kept);
  if (former !== kept) {
    setFormer(kept);
    if (draft !== undefined && keyOf(draft, parameters) !== kept) setDraft(undefined);
  }
  const text = draft ?? (kept ?? '').replaceAll(',', '\n');
  const read = readOwn(text, parameters);
  const numbers = read.ok ? read.numbers : [];
  // A question may cover one of the gradients.
  const isKnown = numbers.every(
    (own, index) =>
      !own || shownAt({ kind: 'batchGradient', ...weightPlaceAt(trace.network, index) }, step) !== 'pending',
  );
  const hasNumbers = numbers.some((number) => number !== undefined);
  const type = (typed: string): void => {
    setDraft(typed);
    const next = readOwn(typed, parameters);
    if (next.ok) onKeep(ownKeyText(next.numbers));
  };
  return (
    <>
      <p id={`${id}-help`} className="aside">
        {words.help}
      </p>
      <textarea
        className="numeric-check-own-text"
        aria-label={words.name}
        aria-describedby={`${id}-help ${id}-said`}
        aria-invalid={!read.ok || undefined}
        data-own-gestures
        spellCheck="false"
        autoComplete="off"
        rows={4}
        value={text}
        onChange={(event) => type(event.target.value)}
      />
      <p id={`${id}-said`} className="aside" role="status">
        {!read.ok
          ? problemText(read, parameters)
          : hasNumbers &&
            (isKnown ? saidOfOwn(trace, { numbers, parameters, sample }).text : words.waits(messages.phases.names.sum))}
      </p>
      <OwnTable step={step} numbers={numbers} />
    </>
  );
}

function keyOf(text: string, parameters: number): string | undefined {
  const read = readOwn(text, parameters);
  return read.ok ? ownKeyText(read.numbers) : undefined;
}

function problemText(read: Extract<OwnRead, { ok: false }>, parameters: number): string {
  const words = messages.check.own;
  if (read.problem === 'notANumber') return words.notANumber({ at: read.at, text: read.text });
  return words.tooMany({ count: read.count, most: Math.min(parameters, mostOwn) });
}

interface OwnTableProps {
  readonly step: StepView;
  readonly numbers: readonly (OwnNumber | undefined)[];
}

function OwnTable({ step, numbers }: OwnTableProps) {
  const words = messages.check.own;
  const { columns: heads } = messages.check;
  const { network } = step.trace;
  const gradientOf = (place: WeightPlace): Quantity => ({ kind: 'batchGradient', ...place });
  const ratio = (place: WeightPlace, own: OwnNumber) => {
    const gradient = shownAt(gradientOf(place), step);
    if (gradient === 'pending') return <PendingMark phase={messages.phases.names.sum} />;
    const isNothing = own.value === 0 && gradient === 0;
    return (
      <span className="number">
        {isNothing ? messages.check.bothZero : formatShort(shownRatio(gradient / own.value))}
      </span>
    );
  };
  const columns: readonly Column<WeightPlace>[] = [
    {
      id: 'weight',
      head: heads.weight,
      kind: 'name',
      cell: (place) => ({
        quantity: { kind: 'weight', ...place },
        content: (
          <>
            <SymbolText quantity={{ kind: 'weight', ...place }} network={network} />
            <span className="visually-hidden">{nameOf({ kind: 'weight', ...place }, network)}</span>
          </>
        ),
      }),
    },
    {
      id: 'mine',
      head: words.column,
      kind: 'number',
      cell: (_, index) => {
        const own = numbers[index];
        return { content: <span className="number">{own ? formatSetting(own.value) : '–'}</span> };
      },
    },
    { id: 'gradient', head: heads.gradient, kind: 'number', cell: (place) => quantityCell(gradientOf(place), step) },
    {
      id: 'ratio',
      head: words.ratio,
      kind: 'number',
      cell: (place, index) => {
        const own = numbers[index];
        return { content: own ? ratio(place, own) : '' };
      },
    },
  ];
  return (
    <Table
      table={useRowGrid({ count: Math.min(weightCount(network), mostOwn) })}
      name={words.name}
      className="numeric-check-table"
      columns={columns}
      row={(index) => weightPlaceAt(network, index)}
      look={(_, index) => ({ key: index })}
    />
  );
}
