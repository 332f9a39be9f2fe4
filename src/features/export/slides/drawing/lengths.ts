/** Lengths of computed styles that are not plain pixels: `calc(100% - min(100%, 5px))`. */

/** In pixels; percentages are of `whole`. */
export function lengthOf(css: string, whole: number): number {
  const tokens = css.match(/calc|min|max|clamp|[(),+*/]|-?[\d.]+(?:e-?\d+)?(?:px|%)?|-/g) ?? [];
  let at = 0;
  const take = (): string => tokens[at++] ?? '';
  const inParentheses = (): number[] => {
    take();
    const values = [sum()];
    while (tokens[at] === ',') {
      take();
      values.push(sum());
    }
    take();
    return values;
  };
  const value = (): number => {
    const token = tokens[at] ?? '0';
    if (token === '(') return inParentheses()[0] ?? 0;
    take();
    if (token === 'min') return Math.min(...inParentheses());
    if (token === 'max') return Math.max(...inParentheses());
    if (token === 'calc') return inParentheses()[0] ?? 0;
    if (token === 'clamp') {
      const [least = 0, wanted = 0, most = 0] = inParentheses();
      return Math.max(least, Math.min(wanted, most));
    }
    return token.endsWith('%') ? (Number.parseFloat(token) / 100) * whole : Number.parseFloat(token);
  };
  const product = (): number => {
    let result = value();
    while (tokens[at] === '*' || tokens[at] === '/') result = take() === '*' ? result * value() : result / value();
    return result;
  };
  const sum = (): number => {
    let result = product();
    while (tokens[at] === '+' || tokens[at] === '-') result = take() === '+' ? result + product() : result - product();
    return result;
  };
  return sum();
}

/** The parts of a list, split at commas or spaces that are not within parentheses. */
export function partsOf(css: string, separator: ',' | ' '): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const character of css) {
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (character === separator && depth === 0) {
      parts.push(part.trim());
      part = '';
    } else part += character;
  }
  return [...parts, part.trim()].filter((one) => one !== '');
}
