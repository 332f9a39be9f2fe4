/** The state that a printed page shows: on paper there is neither a header nor a transport. */
import type { ReactNode } from 'react';
import { SymbolText } from '../../../kit';
import { beyondPlain } from '../../../kit/comparedRuns/beyondPlain';
import { lastLayer, type Network, unitsIn } from '../../../model';
import { connectionName, divisionOfMean, layerNumber } from '../../../quantity';
import { CodePicture, canBeOpened, useAudienceLink } from '../../../shell';
import { runOf, type State, traceOf } from '../../../store';
import { formatSetting, messages } from '../../../text';

export function PaperHead({ state }: { readonly state: State }) {
  const words = messages.print;
  const { cursor, scenario } = state;
  const run = runOf(state);
  const { network } = run;
  const { weight } = cursor;
  const { epoch, batch, batches } = run.epochInfo(cursor.step);
  const settings = run.settingsAt(cursor.step);
  const { inSum, inGradient, inUpdate } = beyondPlain(run, cursor.step);
  const { divisor } = run.scenario.training;
  const reduction = messages.reductionNames.choices;
  const facts: readonly (readonly [name: string, value: ReactNode])[] = [
    [messages.transport.step(cursor.step), messages.transport.epoch(epoch, batch, batches)],
    [words.phase, phaseText(state)],
    [words.sample, cursor.sample],
    [
      words.weight,
      <>
        {connectionName(network, weight.layer, weight.from, weight.to)}{' '}
        <SymbolText quantity={{ kind: 'weight', ...weight }} network={network} />
      </>,
    ],
    [
      words.network,
      words.layers(
        layersText(network),
        run.scenario.network.activations.map((name) => messages.activations[name]).join(', '),
      ),
    ],
    [words.loss, messages.losses[settings.loss].name],
    [words.optimizer, [messages.optimizer.names[settings.optimizer], ...inSum, ...inGradient, ...inUpdate].join(', ')],
    [messages.app.learningRate, formatSetting(settings.learningRate)],
    [
      messages.app.batchSize,
      run.scenario.training.batches
        ? messages.app.batchesByHand
        : words.batchSize(String(settings.batchSize), run.data.sampleCount),
    ],
    [
      messages.app.reduction,
      settings.reduction === 'sum'
        ? reduction.sum
        : reduction.mean(divisionOfMean(divisor, run.data.sampleWeights !== undefined), formatSetting(Number(divisor))),
    ],
  ];
  return (
    <header className="paper-head">
      <BackCode state={state} />
      <h1>{scenario.title || words.networkNamed(layersText(network))}</h1>
      <dl className="flow">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="soft">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}

/** The link at the foot, for a phone, if others can open it. */
function BackCode({ state }: { readonly state: State }) {
  const audience = useAudienceLink(state, { isPrinted: true });
  const { code, link, isWhole } = audience;
  return code && isWhole && canBeOpened(audience) ? <CodePicture code={code} link={link} /> : null;
}

/** "Sum", or "Sum, 3 of 8 rows" */
function phaseText(state: State): string {
  const words = messages.phases;
  const { phase, part } = state.cursor;
  if (part === undefined) return words.names[phase];
  const { network, batchSize } = traceOf(state);
  const piece =
    phase === 'sum'
      ? words.partRows(part, batchSize)
      : words.partLayer(layerNumber(Math.min(part, lastLayer(network))));
  return `${words.names[phase]}, ${piece}`;
}

/** "2-3-1" */
function layersText(network: Network): string {
  return Array.from({ length: lastLayer(network) + 1 }, (_, layer) => unitsIn(network, layer)).join('-');
}
