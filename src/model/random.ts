/**
 * Seeded random numbers, the same on every machine: only integer arithmetic and floating-point operations that IEEE 754
 * rounds exactly (no logarithm or cosine, whose last bits differ between engines). Bits: xoshiro128** (Blackman and
 * Vigna), seeded by splitmix32 from the seed and the keys.
 */

export interface RandomStream {
  /** In [0, 1), 53 random bits. */
  uniform(): number;
  /** A whole number 0..count−1, each equally likely. */
  below(count: number): number;
  /** Standard normal. */
  normal(): number;
}

/** A separate stream for each seed and list of keys: drawing from one does not affect the others. */
export function randomStream(seed: number, ...keys: readonly number[]): RandomStream {
  // In a typed array instead of closure variables: there V8 would allocate an object for every word that needs 32 bits.
  const state = Int32Array.from(seedWords([seed, ...keys]));

  // The state always has four words, whatever the index types say.
  function bits(): number {
    const a = state[0]!;
    const b = state[1]!;
    const c = state[2]! ^ a;
    const d = state[3]! ^ b;
    const product = Math.imul(b, 5);
    state[0] = a ^ d;
    state[1] = b ^ c;
    state[2] = c ^ (b << 9);
    state[3] = (d << 11) | (d >>> 21);
    return Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
  }

  function uniform(): number {
    const high = bits() >>> 5;
    const low = bits() >>> 6;
    return (high * 2 ** 26 + low) / 2 ** 53;
  }

  function below(count: number): number {
    if (!Number.isInteger(count) || count < 1 || count > 2 ** 32) {
      throw new RangeError(`below: expected a whole number 1..2^32, got ${count}`);
    }
    const fair = 2 ** 32 - (2 ** 32 % count);
    let value = bits();
    while (value >= fair) value = bits();
    return value % count;
  }

  /**
   * True with probability e^−p, 0 ≤ p ≤ 1, by comparisons only: true if the decreasing run p > u₁ > u₂ > … has even
   * length (von Neumann).
   */
  function exponentialCoin(p: number): boolean {
    let even = true;
    for (let previous = p; ; even = !even) {
      const next = uniform();
      if (next >= previous) return even;
      previous = next;
    }
  }

  function coins(count: number, p: number): boolean {
    for (let tossed = 0; tossed < count; tossed++) if (!exponentialCoin(p)) return false;
    return true;
  }

  /**
   * Karney's rejection method: a whole part k with probability proportional to e^(−k²/2), then a fraction x accepted
   * with probability e^(−x(2k+x)/2).
   */
  function normal(): number {
    for (;;) {
      let whole = 0;
      while (exponentialCoin(0.5)) whole++;
      if (!coins(whole * (whole - 1), 0.5)) continue;
      const fraction = uniform();
      if (!coins(whole + 1, (fraction * (2 * whole + fraction)) / (2 * whole + 2))) continue;
      return (bits() & 1) === 0 ? whole + fraction : -(whole + fraction);
    }
  }

  return { uniform, below, normal };
}

/** Four words that depend on every key, and are never all 0. */
function seedWords(keys: readonly number[]): [number, number, number, number] {
  let state = 0;
  for (const key of keys) {
    state = mixed(state ^ (key >>> 0));
    state = mixed(state ^ (Math.floor(key / 2 ** 32) >>> 0));
  }
  const word = (): number => {
    state = (state + 0x9e3779b9) | 0;
    return mixed(state);
  };
  return [word(), word(), word(), word() | 1];
}

/** One round of splitmix32's finalizer. */
function mixed(value: number): number {
  let bits = (value + 0x9e3779b9) | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
