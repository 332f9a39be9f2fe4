/** For the chosen weight, samples × outputs: the part of the gradient through each output, and their sums. */
import { type CSSProperties, useEffect, useMemo } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from '../../kit/chrome/Icon';
import { Panel } from '../../kit/chrome/Panel';
import { useMedium } from '../../kit/medium/medium';
import { useSize } from '../../kit/plot/useSize';
import { Tex } from '../../kit/quantity/Tex';
import { type StepView, useStep } from '../../kit/quantity/useStep';
import { Table } from '../../kit/table/Table';
import { type RowGridState, useRowGrid } from '../../kit/table/useRowGrid';
import { JobLine } from '../../kit/work/JobLine';
import { useJob } from '../../kit/work/useJob';
import { useMilestone } from '../../kit/work/useMilestone';
import { outputCount } from '../../model';
import {
  connectionName,
  headTex,
  rangeTex,
  reached,
  sampleAt,
  samplesOf,
  unitNumber,
  type WeightPlace,
} from '../../quantity';
import { useStore } from '../../store';
import { headPower, messages } from '../../text';
import { useMarkedSample } from '../shared/beats/beatContext';
import { captionOf } from './caption';
import { type OutputsShown, outputsColumns, outputsFoot, restOfSamples } from './outputsColumns';
import { mostAtOnce, shownOutputs } from './outputsModel';
import { outputsWork } from './outputsWork';
import './outputs.css';
import './outputsRooms.css';

const firstSize = { width: 1280, height: 0, rem: 16 };

/** In rem: the sample and the sum of its row, and the column of an output. */
const widths = { names: 12.5, output: 5.125 };

/** The same on a phone, where names take a second line. On a stage they take none, however narrow it is. */
const narrow = { below: 24, names: 8.5, output: 4.25 };

/** The outputs that fit beside each other in a room of that width, in rem; where not all do, one column says what the others add up to. */
function outputsIn(room: number, all: number, isStaged: boolean): number {
  const { names, output } = room < narrow.below && !isStaged ? narrow : widths;
  const columns = Math.floor((room - names) / output);
  return Math.max(1, all <= columns && all <= mostAtOnce ? all : Math.min(mostAtOnce, columns - 1));
}

export function Outputs() {
  const step = useStep();
  const { trace, run } = step;
  const weight = useStore((state) => state.cursor.weight);
  const sample = useStore((state) => state.cursor.sample);
  const marked = useMarkedSample();
  const first = useStore((state) => state.viewKeys['outputs.first']);
  const setViewKey = useStore((state) => state.setViewKey);
  const chooseSample = useStore((state) => state.chooseSample);
  const words = messages.outputs;
  const all = outputCount(trace.network);
  const samples = samplesOf(trace);
  const table = useRowGrid({
    count: samples.length,
    entry: { row: samples.indexOf(sample), column: 1 },
    corners: true,
  });
  const { width, rem } = useSize(table.scroller, firstSize);
  const isStaged = !useMedium().controls;
  const atOnce = outputsIn(width / rem, all, isStaged);
  const outputs = useMemo(() => shownOutputs(trace, first, atOnce), [trace, first, atOnce]);
  // They need backward passes, so they are computed only when they may be shown.
  const known = reached({ phase: 'per-sample' }, step.stop);
  const work = useMemo(
    () => (known ? outputsWork(trace, weight, outputs) : undefined),
    [known, trace, weight, outputs],
  );
  const reading = useJob(work?.job);
  const model = reading.value?.model;
  const exponent = model?.formats.share.exponent ?? 0;
  return (
    <Panel
      name={words.name}
      subtitle={words.subtitle(connectionName(run.network, weight.layer, weight.from, weight.to))}
      className="wraps outputs"
      tools={
        <>
          {exponent !== 0 && <span className="aside">{messages.matrix.powerOfTen(headPower(exponent))}</span>}
          {all > outputs.length && (
            <OutputsPages
              outputs={outputs}
              all={all}
              atOnce={atOnce}
              onTurn={(to) => setViewKey('outputs.first', to)}
            />
          )}
        </>
      }
    >
      <div className="row flow outputs-why" data-left-out={all > outputs.length || undefined}>
        <Tex tex={chainRule(step.run.network, weight, all)} display />
        <p data-not-on="stage">{captionOf(weight, trace, known)}</p>
      </div>
      <JobLine name={words.working} job={reading} />
      <OutputsTable
        table={table}
        reading={reading.value}
        samplesStep={useMilestone(step, 'per-sample')}
        sumStep={useMilestone(step, 'sum')}
        work={work}
        model={model}
        isWhole={!work || reading.isDone}
        place={weight}
        outputs={outputs}
        marked={marked}
        row={Math.max(1, samples.indexOf(sample) + 1)}
        onChooseSample={chooseSample}
      />
    </Panel>
  );
}

/** ∂e(k)/∂w = Σ_m ∂e(k)/∂x_m · ∂x_m/∂w, for a general sample. */
function chainRule(network: Parameters<typeof headTex>[2], place: WeightPlace, all: number): string {
  const whole = headTex('sampleGradient', { ...place, sample: 'k' }, network);
  const term = headTex('outputShare', { ...place, output: 'm', sample: 'k' }, network);
  const { lower, upper } = rangeTex({ lower: 'm=1', upper: String(all) });
  const body = term.startsWith('-') ? `\\Bigl(${term}\\Bigr)` : term;
  return `${whole}=\\sum_{${lower}}^{${upper}}${body}`;
}

interface OutputsPagesProps {
  readonly outputs: readonly number[];
  readonly all: number;
  readonly atOnce: number;
  /** Undefined: the first page, which links omit. */
  readonly onTurn: (first: string | undefined) => void;
}

/** Buttons to page through the outputs if they do not fit side by side. */
function OutputsPages({ outputs, all, atOnce, onTurn }: OutputsPagesProps) {
  const words = messages.outputs;
  const first = outputs[0] ?? 1;
  const last = outputs.at(-1) ?? all;
  const turn = (to: number): void => onTurn(to > 1 ? String(to) : undefined);
  return (
    <div className="aside row gap-4 outputs-pages">
      <Button aria-label={words.previousPage} isDisabled={first === 1} onPress={() => turn(first - atOnce)}>
        <Icon name="previousPhase" />
      </Button>
      <span aria-live="polite">{words.page(unitNumber(first), unitNumber(last), all)}</span>
      <Button aria-label={words.nextPage} isDisabled={last === all} onPress={() => turn(last + 1)}>
        <Icon name="nextPhase" />
      </Button>
    </div>
  );
}

interface OutputsTableProps extends Omit<OutputsShown, 'step'> {
  readonly table: RowGridState;
  readonly samplesStep: StepView;
  readonly sumStep: StepView;
  /** Another object whenever more shares have been read. */
  readonly reading: unknown;
  /** The sample whose row is marked. */
  readonly marked: number | undefined;
  /** The row of the batch that is in sight whatever stands above it, from 1. */
  readonly row: number;
  readonly onChooseSample: (sample: number) => void;
}

/** One row per sample, one column per output, with sums at the right and under the rule. */
function OutputsTable(props: OutputsTableProps) {
  const { table, samplesStep, sumStep, reading, marked, row, onChooseSample, ...shown } = props;
  const { work, model, isWhole, place, outputs } = shown;
  const { first } = table.window;
  useEffect(() => work?.lookAt(first + 1), [work, first]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the work tells by another reading that it has more rows
  const columns = useMemo(
    () => outputsColumns({ step: samplesStep, work, model, isWhole, place, outputs, onChoose: onChooseSample }),
    [samplesStep, work, model, isWhole, place, outputs, onChooseSample, reading],
  );
  return (
    <Table
      table={table}
      name={messages.outputs.tableName}
      className="outputs-scroll"
      style={{ '--columns': columns.length - 2 } as CSSProperties}
      columns={columns}
      row={(index) => index}
      look={(index) => ({ key: index, selected: sampleAt(samplesStep.trace, index + 1) === marked })}
      keep={[row - 1]}
      restOf={restOfSamples({ step: sumStep, ...shown })}
      foot={outputsFoot({ step: sumStep, ...shown })}
    />
  );
}
