/** Exports numbers, the formula in focus, and pictures for slides. All but the pictures include numbers of later phases. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { CheckBox, PlainButton } from '../../../kit';
import { lastLayer, unitsIn, weightCount } from '../../../model';
import { latexOf, nameOf, weightAddress } from '../../../quantity';
import { traceChunks } from '../../../run';
import { inlineData } from '../../../scenario';
import { csvOf } from '../../../scenario/csv';
import { scenarioFile } from '../../../shell';
import {
  coveringQuestion,
  focusOf,
  isAnyAnswerCovered,
  runOf,
  type State,
  shownTraceOf,
  traceOf,
  useActions,
  useStore,
} from '../../../store';
import { messages } from '../../../text';
import { showsCounted } from '../../../views';
import { PictureForm } from '../slides/PictureButton';
import { type ExportFile, ExportRow } from './ExportRow';
import { epochCsvChunks } from './epochCsv';
import { ledgerCsvChunks } from './ledgerCsv';
import { matrixCsvChunks } from './matrixCsv';
import './exportDialog.css';
import { PrintRow } from '../print/PrintRow';

/** The approximate number of characters of a number. */
const charactersOfNumber = 20;
/** With more numbers than this, the trace omits per-sample gradients unless they are requested. */
const mostGradients = 100_000;

/** Created when the dialog opens. Its files contain what an open question asks for, so it asks first; paper leaves it open. */
export function ExportForm({ state }: { readonly state: State }) {
  const isCovered = useStore(isAnyAnswerCovered);
  const [isPicture, setPicture] = useState(false);
  if (isPicture && !isCovered) return <PictureForm state={state} />;
  return (
    <>
      {!isCovered && (
        <Button className="quiet-button" onPress={() => setPicture(true)}>
          {messages.slide.open}
        </Button>
      )}
      <PrintRow state={state} />
      {isCovered ? <RevealFirst /> : <ExportFiles state={state} />}
    </>
  );
}

function RevealFirst() {
  const { asked } = messages.exportForm;
  const { showAnswer } = useActions();
  const isOfLesson = useStore((state) => coveringQuestion(state) !== undefined);
  if (!isOfLesson) return <p>{asked.work}</p>;
  return (
    <>
      <p>{asked.question}</p>
      <PlainButton onClick={showAnswer}>{messages.question.reveal.confirm}</PlainButton>
    </>
  );
}

function ExportFiles({ state }: { readonly state: State }) {
  const words = messages.exportForm;
  const run = runOf(state);
  const trace = shownTraceOf(state);
  const { network, batchSize } = trace;
  const weights = weightCount(network);
  const [sampleGradients, setSampleGradients] = useState(batchSize * weights <= mostGradients);
  const focus = focusOf(state);
  const place = state.cursor.weight;
  const step = `step-${trace.step}`;
  const table = { kind: 'CSV', mediaType: 'text/csv' };
  const { sampleCount, inputWidth, targetWidth } = run.data;
  const dataNumbers = sampleCount * (inputWidth + targetWidth);
  const tracedNumbers = 5 * batchSize * unitsInAll(network) + 4 * weights + (sampleGradients ? batchSize * weights : 0);

  const files: Readonly<Record<'ledger' | 'epoch' | 'matrix' | 'trace' | 'scenario' | 'data' | 'formula', ExportFile>> =
    {
      ledger: {
        ...table,
        name: words.ledger,
        detail: words.ledgerDetail(weightAddress(place)),
        fileName: `ledger-${step}-weight-${weightAddress(place)}.csv`,
        chunks: () => ledgerCsvChunks(trace, place, run.labels),
        size: batchSize * 5 * charactersOfNumber,
      },
      epoch: {
        ...table,
        name: words.epoch,
        detail: words.epochDetail(weightAddress(place)),
        fileName: `epoch-${step}-weight-${weightAddress(place)}.csv`,
        chunks: () => epochCsvChunks(run, trace.step, place),
        size: run.epochInfo(trace.step).batches * 8 * charactersOfNumber,
      },
      matrix: {
        ...table,
        name: words.matrix,
        detail: words.matrixDetail(batchSize, weights),
        fileName: `gradient-matrix-${step}.csv`,
        chunks: () => matrixCsvChunks(trace, showsCounted(state)),
        size: batchSize * weights * charactersOfNumber,
      },
      trace: {
        name: words.trace,
        detail: words.traceDetail,
        kind: 'JSON',
        mediaType: 'application/json',
        fileName: `trace-${step}.json`,
        // Its format has each sample's own numbers, wherever the screen divides.
        chunks: () => traceChunks(traceOf(state), { sampleGradients }),
        size: tracedNumbers * charactersOfNumber,
      },
      scenario: {
        name: words.scenario,
        detail: words.scenarioDetail,
        kind: 'JSON',
        mediaType: 'application/json',
        fileName: 'scenario.json',
        chunks: () => [scenarioFile(state)],
        size: (weights + dataNumbers) * charactersOfNumber,
      },
      data: {
        ...table,
        name: words.data,
        detail: words.dataDetail(sampleCount),
        fileName: 'data.csv',
        chunks: () => csvOf(inlineData(state.scenario)),
        size: dataNumbers * charactersOfNumber,
      },
      formula: {
        name: words.formula,
        detail: nameOf(focus, network),
        kind: 'LaTeX',
        mediaType: 'text/x-tex',
        fileName: 'formula.tex',
        chunks: () => [latexOf(focus, trace, { content: 'both', display: false })],
        size: 0,
      },
    };
  return (
    <div className="stack export">
      <p className="share-note">{words.intro}</p>
      <ExportRow file={files.ledger} />
      <ExportRow file={files.epoch} />
      <ExportRow file={files.matrix} />
      <ExportRow file={files.trace}>
        <CheckBox isSelected={sampleGradients} onChange={setSampleGradients}>
          {words.withSampleGradients}
        </CheckBox>
      </ExportRow>
      <ExportRow file={files.scenario} />
      <ExportRow file={files.data} />
      <ExportRow file={files.formula} />
      <p className="share-note">{words.blocked}</p>
    </div>
  );
}

function unitsInAll(network: Parameters<typeof unitsIn>[0]): number {
  let units = 0;
  for (let layer = 0; layer <= lastLayer(network); layer++) units += unitsIn(network, layer);
  return units;
}
