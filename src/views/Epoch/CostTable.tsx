/**
 * The cost of an epoch for batch sizes one, four, eight and all: the number of passes is the same, those of products
 * and updates are not.
 */
import { lastLayer } from '../../model';
import { comparedSizes, epochCost, type Run } from '../../run';
import { messages } from '../../text';

interface CostTableProps {
  readonly run: Run;
  readonly now: number;
}

export function CostTable({ run, now }: CostTableProps) {
  const words = messages.epoch.cost;
  const { sampleCount } = run.data;
  const size = Math.min(run.settingsAt(now).batchSize, sampleCount);
  const costs = comparedSizes(sampleCount, size).map((one) => epochCost(lastLayer(run.network), sampleCount, one));
  const classOf = (batchSize: number): string => (batchSize === size ? 'number is-now' : 'number');
  return (
    <section className="epoch-part epoch-cost" aria-label={words.name}>
      <h3 className="epoch-head">{words.name}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.batchSize}</th>
            {costs.map(({ batchSize }) => (
              <th key={batchSize} scope="col" className={classOf(batchSize)}>
                {batchSize}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(['forward', 'backward', 'products', 'updates'] as const).map((row) => (
            <tr key={row}>
              <th scope="row">{words[row]}</th>
              {costs.map((cost) => (
                <td key={cost.batchSize} className={classOf(cost.batchSize)}>
                  {row === 'forward' || row === 'backward' ? cost.passes : cost[row]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="epoch-note">{words.note}</p>
    </section>
  );
}
