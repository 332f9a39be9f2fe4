/** The model in PyTorch: an `nn.Sequential` with the weights before the step. */
import { inCode, leafOf } from '../../../expression';
import { activationNamed, activationOf, isFused, lossNamed, unitActivation, unitsIn } from '../../../model';
import { messages } from '../../../text';
import { torchModules } from './torchModules';
import { unpacked, type Writer } from './writer';

/** Whether the net ends with its last linear layer, because the loss takes s. */
export function endsWithS({ trace }: Writer): boolean {
  return isFused(trace.settings.loss);
}

export function writeNet(writer: Writer): void {
  const { trace, parameters, lastLayer } = writer;
  const { network } = trace;
  const words = messages.programs;
  const bias = network.bias === 'none' ? ', bias=False' : '';
  const modules = writer.layers().map((layer) => {
    const linear = `nn.Linear(${unitsIn(network, layer - 1)}, ${unitsIn(network, layer)}${bias})`;
    const isLast = layer === lastLayer;
    return isLast && endsWithS(writer) ? linear : `${linear}, ${torchModules[activationOf(network, layer)]}`;
  });
  const { needs } = lossNamed(trace.settings.loss);
  const logits = endsWithS(writer) && (needs === 'sigmoid' || needs === 'softmax') ? words.logits[needs] : undefined;
  const last = modules.length - 1;
  for (const [index, text] of modules.entries()) {
    const start = index === 0 ? 'net = nn.Sequential(' : '                    ';
    writer.add('batch', `${start}${text}${index === last ? ')' : ','}`, {
      ...(index === last && logits !== undefined && { comment: logits }),
    });
  }
  writer.add('batch', `${unpacked(parameters.map(({ name }) => name))} = net.parameters()`);
  writer.add('batch', 'with torch.no_grad():');
  for (const { name, layer, part } of parameters) {
    const meaning = { kind: 'weight' as const, layer, part };
    writer.mean(name, meaning);
    const [from = 0, to] = [unitsIn(network, layer - 1), unitsIn(network, layer)];
    writer.add('batch', [`${name}[:] = `, writer.listed(meaning)], {
      indent: 1,
      defines: name,
      shape: part === 'weights' ? [to, from] : [to],
      ...(part === 'weights' && { comment: words.turned }),
    });
  }
}

/** The outputs, where the net ends before their activation. */
export function outputText({ trace, dialect }: Writer, layer: number): string {
  const name = activationOf(trace.network, layer);
  const s = `s${layer}`;
  if (!activationNamed(name).perUnit) return `torch.softmax(${s}, dim=-1)`;
  const none = (): never => {
    throw new Error('a unit’s formula has no sum');
  };
  const forms = {
    leaf: (leaf: string) => ({ code: leaf, binds: 4 as const }),
    call: dialect.call,
    series: none,
    logSumExp: none,
  };
  return inCode(unitActivation(name).formula({ s: leafOf(s) }), forms).code;
}
