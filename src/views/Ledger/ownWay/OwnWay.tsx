/** The ledger of a lesson's question: loose cards, a wrong answer as it was calculated, or both calculations side by side. */
import { type CSSProperties, type ReactNode, useMemo, useState } from 'react';
import { Panel } from '../../../kit/chrome/Panel';
import { briefNumber } from '../../../kit/quantity/briefNumber';
import { useStep } from '../../../kit/quantity/useStep';
import type { Question } from '../../../lessons';
import type { StepTrace } from '../../../model';
import { kindBelow, letterOf, rowsOf, sampleAt, type WeightPlace } from '../../../quantity';
import {
  type LedgerFace,
  questionOf,
  questionStateOf,
  runOf,
  type State,
  scenePlaceOf,
  useStore,
} from '../../../store';
import { messages } from '../../../text';
import { BothLedgers } from './BothLedgers';
import { SlipLedger } from './SlipLedger';
import { slipTable } from './slipTable';
import '../Ledger.css';
import '../ledgerNarrow.css';
import './ownWay.css';

interface OwnWayProps {
  readonly face: LedgerFace;
  /** The rows as usual, for who has seen both. */
  readonly whole: ReactNode;
}

export function OwnWay({ face, whole }: OwnWayProps) {
  const words = messages.ownWay;
  const step = useStep();
  const lesson = useStore((state) => state.lesson);
  const trace = useStore(sceneTrace);
  const slip = useStore((state) => questionStateOf(state).slip);
  // An option or a sign is chosen, not calculated.
  const whose = useStore((state) => (isChosen(questionOf(state)?.kind) ? 'wrong' : 'yours'));
  const weight = lesson && scenePlaceOf(lesson).weight;
  const table = useMemo(
    () => (trace && weight && slip ? slipTable(trace, weight, slip) : undefined),
    [trace, weight, slip],
  );
  // In another scene or round, both stand side by side again.
  const place = `${lesson?.scene} ${lesson?.again}`;
  const [wholeAt, setWholeAt] = useState<string>();
  if (wholeAt === place || !trace || !weight || (face !== 'cards' && !table)) return whole;
  return (
    <Panel
      name={messages.ledger.name}
      className="ledger own-way"
      subtitle={whose === 'wrong' && face === 'slip' ? words.wrongWay : words[`${face}Subtitle`]}
    >
      {face === 'cards' && <LooseCards trace={trace} place={weight} />}
      {face === 'slip' && table && <SlipLedger table={table} step={step} trace={trace} place={weight} whose={whose} />}
      {face === 'both' && table && (
        <BothLedgers table={table} trace={trace} place={weight} whose={whose} onShowWhole={() => setWholeAt(place)} />
      )}
    </Panel>
  );
}

function isChosen(kind: Question['kind'] | undefined): boolean {
  return kind === 'choice' || kind === 'sign';
}

/** The step that the question is about; undefined outside a lesson. */
function sceneTrace(state: State) {
  if (!state.lesson) return undefined;
  const run = runOf(state);
  return run.traceAt(Math.min(scenePlaceOf(state.lesson).step, run.lastStep));
}

interface LooseCardsProps {
  readonly trace: StepTrace;
  readonly place: WeightPlace;
}

/** The x and δ of a few samples as cards, in an order that pairs none of them. */
function LooseCards({ trace, place }: LooseCardsProps) {
  const words = messages.ownWay;
  const { layer, from, to } = place;
  const letters = { activation: kindBelow(layer), delta: 'delta' } as const;
  const rows = rowsOf(trace);
  const cards = (kind: 'activation' | 'delta', valueIn: (row: number) => number) =>
    rows.map((row) => ({ kind, sample: sampleAt(trace, row), value: valueIn(row) }));
  const x = cards('activation', (row) => trace.activation(layer - 1, from, row));
  const delta = cards('delta', (row) => trace.delta(layer, to, row));
  return (
    <>
      <ul className="own-cards" aria-label={words.cards} style={{ '--own-columns': rows.length } as CSSProperties}>
        {[...x, ...delta.toReversed()].map(({ kind, sample, value }) => (
          <li key={`${kind} ${sample}`} className={`stack own-card ink-${kind}`}>
            <span className="visually-hidden">{words.card(letterOf(letters[kind]), briefNumber(value), sample)}</span>
            <span aria-hidden="true">{letterOf(letters[kind])}</span>
            <strong aria-hidden="true">{briefNumber(value)}</strong>
            <small aria-hidden="true">{words.cardSample(sample)}</small>
          </li>
        ))}
      </ul>
      <p className="aside ledger-note">{words.cardsNote}</p>
    </>
  );
}
