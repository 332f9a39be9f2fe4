/** The ledger of a lesson's question: loose cards, a wrong answer as it was calculated, or both calculations side by side. */
import { type ReactNode, useMemo, useState } from 'react';
import { Panel } from '../../../kit/chrome/Panel';
import { useStep } from '../../../kit/quantity/useStep';
import type { Question } from '../../../lessons';
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
import { LooseCards } from './LooseCards';
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
