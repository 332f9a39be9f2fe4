/**
 * A TeX symbol as plain text with raised and lowered parts: for names, for canvases, and for lists that would take too
 * long to typeset.
 */

export interface SymbolPiece {
  readonly text: string;
  readonly place: 'base' | 'sub' | 'sup';
}

export function texPieces(tex: string): readonly SymbolPiece[] {
  return read(tex, 'base').reduce<SymbolPiece[]>((joined, piece) => {
    const last = joined.at(-1);
    if (last?.place === piece.place) joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
    return joined;
  }, []);
}

const letters: Readonly<Record<string, string>> = {
  partial: '∂',
  nabla: '∇',
  sum: 'Σ',
  alpha: 'α',
  gamma: 'γ',
  theta: 'θ',
  delta: 'δ',
  Delta: 'Δ',
  lambda: 'λ',
  eta: 'η',
  mu: 'μ',
  sigma: 'σ',
  nu: 'ν',
  xi: 'ξ',
  rho: 'ρ',
  tau: 'τ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  zeta: 'ζ',
  kappa: 'κ',
  beta: 'β',
  epsilon: 'ε',
  varepsilon: 'ε',
  Omega: 'Ω',
  vartheta: 'ϑ',
  pi: 'π',
  phi: 'ϕ',
  varphi: 'φ',
  Gamma: 'Γ',
  Theta: 'Θ',
  Lambda: 'Λ',
  Xi: 'Ξ',
  Phi: 'Φ',
  Psi: 'Ψ',
  ell: 'ℓ',
  prime: '′',
  ast: '*',
  vert: '|',
  lVert: '‖',
  rVert: '‖',
  angle: '∠',
  cos: 'cos',
  in: '∈',
  top: '⊤',
  pm: '±',
  cdot: '·',
  circ: '∘',
  odot: '⊙',
  setminus: '∖',
};

/** Combining characters, which follow the letter that they mark. */
const accents: Readonly<Record<string, string>> = {
  bar: '\u0304',
  hat: '\u0302',
  tilde: '\u0303',
  overline: '\u0304',
  widetilde: '\u0303',
};

/** Commands that only change spacing or the size of brackets. */
const silent: ReadonlySet<string> = new Set([
  'bigl',
  'bigr',
  'Bigl',
  'Bigr',
  'big',
  'Big',
  ',',
  '!',
  'text',
  'texttt',
  'operatorname',
  'mathcal',
  'mathbf',
  'mathrm',
]);

/** A sign of a sum or a difference; in an index there are no blanks around it. */
const betweenTerms = /^ [-+] (?=\S)/;

function read(tex: string, place: SymbolPiece['place']): SymbolPiece[] {
  const pieces: SymbolPiece[] = [];
  let at = 0;

  function argument(): string {
    while (tex[at] === ' ') at++;
    if (tex[at] === '\\') return command(at);
    if (tex[at] !== '{') return tex[at++] ?? '';
    const start = ++at;
    for (let depth = 1; depth > 0 && at < tex.length; at++) {
      if (tex[at] === '{') depth++;
      else if (tex[at] === '}') depth--;
    }
    return tex.slice(start, at - 1);
  }
  function command(from: number): string {
    const name = /^\\([A-Za-z]+|.)/.exec(tex.slice(from))?.[0] ?? '\\';
    at = from + name.length;
    return name;
  }

  while (at < tex.length) {
    const sign = tex[at] ?? '';
    if (sign === '_' || sign === '^') {
      at++;
      pieces.push(...read(argument(), sign === '_' ? 'sub' : 'sup'));
    } else if (sign === '{') {
      pieces.push(...read(argument(), place));
    } else if (sign === '\\') {
      const name = command(at).slice(1);
      const accent = accents[name];
      if (name === 'frac') {
        pieces.push(...read(argument(), place), { text: '/', place }, ...read(argument(), place));
      } else if (accent !== undefined) {
        const marked = read(argument(), place);
        const [first, ...rest] = marked;
        if (first) pieces.push({ ...first, text: first.text + (marked.length === 1 ? accent : '') }, ...rest);
      } else if (name === 'text') pieces.push({ text: argument(), place });
      else if (!silent.has(name)) pieces.push({ text: letters[name] ?? name, place });
    } else if (place === 'base' && betweenTerms.test(tex.slice(at))) {
      at += 3;
      pieces.push({ text: tex[at - 2] === '-' ? ' − ' : ' + ', place });
    } else {
      at++;
      if (sign !== ' ') pieces.push({ text: sign === "'" ? '′' : sign === '-' ? '−' : sign, place });
    }
  }
  return pieces;
}

/**
 * In one line: superscript and subscript characters where they exist, otherwise ^ or _. A letter behind these would be read as one of
 * theirs, so a blank is before it.
 */
export function plainText(tex: string): string {
  let line = '';
  let isOpen = false;
  for (const { text, place } of texPieces(tex)) {
    const written = place === 'base' ? text : small(text, place);
    line += place === 'base' && isOpen && isWord.test(text) ? ` ${written}` : written;
    isOpen = /^[_^]/.test(written) && endsInWord.test(text);
  }
  return line;
}

const isWord = /^[\p{L}\d]/u;
const endsInWord = /[\p{L}\d]$/u;

const smallSigns = {
  sub: new Map(
    [...'0123456789+−ijklmntxP,'].map((sign, index) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋ᵢⱼₖₗₘₙₜₓₚ,'][index] ?? sign]),
  ),
  sup: new Map(
    [...'0123456789+−()ijklmntT⊤,*'].map((sign, index) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁱʲᵏˡᵐⁿᵗᵀᵀ,*'][index] ?? sign]),
  ),
} as const;

function small(text: string, place: 'sub' | 'sup'): string {
  const signs = smallSigns[place];
  if ([...text].every((sign) => signs.has(sign))) return [...text].map((sign) => signs.get(sign)).join('');
  return `${place === 'sub' ? '_' : '^'}${text}`;
}
