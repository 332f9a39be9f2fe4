/** The sentence of a step whose batch is empty. */
import { decayRate, keptLines, type StepTrace } from '../../model';
import { type Filled, filled } from '../../prose';
import { messages } from '../../text';
import { enumerated } from '../shared/ledger/factorWords';
import { changedParameters, movesNothing } from './changedParameters';
import type { SentenceContext } from './sentenceContext';

/** No sample passes, but the optimizer makes its step all the same. */
export function emptyBatchSentence({ trace, stop, weight }: SentenceContext): Filled {
  const words = messages.sentence.emptyBatch;
  const isPenalised = trace.penalty() > 0;
  switch (stop.phase) {
    case 'batch':
      return filled(words.batch, { step: trace.step });
    case 'loss':
      return filled(isPenalised ? words.lossPenalised : words.loss, { total: { kind: 'batchLoss' } });
    case 'sum':
      return filled(isPenalised ? words.sumPenalised : words.sum, {
        gradient: { kind: 'batchGradient', ...weight },
      });
    case 'update':
      return emptyBatchUpdate(trace);
    default:
      return filled(words.nothing);
  }
}

function emptyBatchUpdate(trace: StepTrace): Filled {
  const words = messages.sentence.emptyBatch;
  const { cycle, settings, updates } = trace;
  if (cycle && !updates) return filled(words.noUpdateYet, { batch: cycle.batch, batches: cycle.batches });
  if (movesNothing(trace)) return filled(words.noUpdate);
  const reasons = [
    cycle && words.accumulated,
    trace.optimizerStep > 1 && keptLines(settings.optimizer).length > 0 && words.kept,
    decayRate(settings.optimizer) > 0 && words.decay,
    trace.penalty() > 0 && words.penalty,
  ].flatMap((reason) => (reason ? [filled(reason)] : []));
  return filled(words.update, { changed: changedParameters(trace), reasons: enumerated(reasons) });
}
