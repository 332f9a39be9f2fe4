/**
 * Writes one WebAssembly function over one memory at run time, without a compiler or a build step. Opcodes and
 * sections: WebAssembly Core Specification 2.0, chapter 5, "Binary Format".
 */

/** Machine code, byte by byte. */
export type Code = readonly number[];

export const valueTypes = { i32: 0x7f, f64: 0x7c, v128: 0x7b } as const;
export type ValueType = keyof typeof valueTypes;

/** The instructions without operands. */
export const op = {
  end: [0x0b],
  i32LessUnsigned: [0x49],
  i32Add: [0x6a],
  i32Sub: [0x6b],
  i32Mul: [0x6c],
  f64Add: [0xa0],
  f64Mul: [0xa2],
  f64x2Add: [0xfd, 0xf0, 0x01],
  f64x2Mul: [0xfd, 0xf2, 0x01],
} as const satisfies Readonly<Record<string, Code>>;

/** Loads and stores of eight and sixteen bytes; the splat loads eight bytes into both lanes. */
export const access = {
  f64Load: [0x2b],
  f64Store: [0x39],
  v128Load: [0xfd, 0x00],
  v128LoadSplat: [0xfd, 0x0a],
  v128Store: [0xfd, 0x0b],
} as const satisfies Readonly<Record<string, Code>>;

/** Unsigned LEB128. */
function unsigned(value: number): Code {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

/** Signed LEB128, of an integer ≥ 0. */
function signed(value: number): Code {
  return value < 0x40 ? [value] : [(value & 0x7f) | 0x80, ...signed(value >>> 7)];
}

export function constant(value: number): Code {
  return [0x41, ...signed(value)];
}

export function get(local: number): Code {
  return [0x20, ...unsigned(local)];
}

export function set(local: number): Code {
  return [0x21, ...unsigned(local)];
}

function tee(local: number): Code {
  return [0x22, ...unsigned(local)];
}

/** The access at the address on the stack plus `offset` bytes, aligned to eight. */
export function at(kind: Code, offset = 0): Code {
  return [...kind, 3, ...unsigned(offset)];
}

/** local += step, of integers. */
export function advance(local: number, step: Code): Code {
  return [...get(local), ...step, ...op.i32Add, ...set(local)];
}

/** Repeats the body while the local is at least `step`, subtracting `step` each time. */
export function countDown(local: number, step: number, body: Code): Code {
  const leave = [...get(local), ...constant(step), ...op.i32LessUnsigned, 0x0d, 1];
  const take = [...get(local), ...constant(step), ...op.i32Sub, ...set(local)];
  // block, loop; branches back to the start of the loop at its end.
  return [0x02, 0x40, 0x03, 0x40, ...leave, ...body, ...take, 0x0c, 0, ...op.end, ...op.end];
}

/** Runs the body `local` times, at least once, counting the local down to 0. */
export function repeat(local: number, body: Code): Code {
  const again = [...get(local), ...constant(1), ...op.i32Sub, ...tee(local), 0x0d, 0];
  return [0x03, 0x40, ...body, ...again, ...op.end];
}

export interface FunctionText {
  /** All i32. */
  readonly parameters: number;
  readonly locals: readonly ValueType[];
  readonly body: Code;
}

/** A module that exports a fixed `memory` of `pages` × 64 KiB, and the function as `run`. */
export function moduleBytes({ parameters, locals, body }: FunctionText, pages: number): Uint8Array<ArrayBuffer> {
  const types = [0x60, ...vector(Array<Code>(parameters).fill([valueTypes.i32])), 0];
  const declared = vector(locals.map((type) => [1, valueTypes[type]]));
  const code = [...declared, ...body, ...op.end];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, vector([types])),
    ...section(3, vector([[0]])),
    ...section(5, vector([[1, ...unsigned(pages), ...unsigned(pages)]])),
    ...section(
      7,
      vector([
        [...text('memory'), 2, 0],
        [...text('run'), 0, 0],
      ]),
    ),
    ...section(10, vector([[...unsigned(code.length), ...code]])),
  ]);
}

function section(id: number, contents: Code): Code {
  return [id, ...unsigned(contents.length), ...contents];
}

function vector(items: readonly Code[]): Code {
  return [...unsigned(items.length), ...items.flat()];
}

function text(ascii: string): Code {
  return vector(Array.from(ascii, (letter) => [letter.charCodeAt(0)]));
}
