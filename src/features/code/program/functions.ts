/** The functions that trees call, by their names there: how NumPy and PyTorch write them, for whole arrays. */
import { bracketed, type CodePiece } from '../../../expression';

type Module = 'np' | 'torch';

type Written = (module: Module, s: CodePiece) => CodePiece;

/** A function of that name in both libraries. */
function named(name: string): Written {
  return (module, { code }) => ({ code: `${module}.${name}(${code})`, binds: 4 });
}

const functions: Readonly<Record<string, Written>> = {
  ln: named('log'),
  exp: named('exp'),
  sqrt: named('sqrt'),
  abs: named('abs'),
  tanh: named('tanh'),
  sigmoid: (module, s) =>
    module === 'torch'
      ? { code: `torch.sigmoid(${s.code})`, binds: 4 }
      : { code: `1 / (1 + np.exp(-${bracketed(s, 3)}))`, binds: 2 },
  // PyTorch's own softplus is the identity from 20 on, which differs in the ninth digit.
  softplus: (module, s) => ({
    code: module === 'torch' ? `torch.logaddexp(${s.code}, torch.zeros(()))` : `np.logaddexp(0, ${s.code})`,
    binds: 4,
  }),
  relu: (module, { code }) => ({
    code: module === 'torch' ? `torch.relu(${code})` : `np.maximum(${code}, 0)`,
    binds: 4,
  }),
  reluSlope: (_, s) => ({ code: `(${bracketed(s, 3)} > 0) * 1.0`, binds: 2 }),
  leakyRelu: (module, s) => ({
    code: `${module}.where(${bracketed(s, 2)} < 0, 0.01 * ${bracketed(s, 3)}, ${s.code})`,
    binds: 4,
  }),
  leakyReluSlope: (module, s) => ({ code: `${module}.where(${bracketed(s, 2)} > 0, 1.0, 0.01)`, binds: 4 }),
};

/** Throws for a function without a line above. */
export function functionCode(module: Module, name: string, argument: CodePiece): CodePiece {
  const written = functions[name];
  if (!written)
    throw new Error(`no program can call ${name}: expected its line in src/features/code/program/functions.ts`);
  return written(module, argument);
}

export function hasCode(name: string): boolean {
  return Object.hasOwn(functions, name);
}
