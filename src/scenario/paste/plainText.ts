/**
 * Normalises pasted text: LaTeX and NumPy matrices become bracketed lists, `\to` and → become `->`, and every form of
 * transposition becomes ᵀ. Numbers and names are unchanged.
 */

const number = String.raw`[-+−]?\d[\d.,]*(?:e[-+−]?\d+)?`;

export function plainText(text: string): string {
  return withoutCode(text)
    .replace(/\{,\}/g, '.')
    .replace(new RegExp(String.raw`\\[dt]?frac\{\s*(${number})\s*\}\{\s*(${number})\s*\}`, 'g'), '$1/$2')
    .replace(
      /\\begin\{([a-zA-Z]*matrix|array)\}(?:\{[lcr|\s]*\})?((?:(?!\\begin)[\s\S])*?)\\end\{\1\}/g,
      (_, _name, body: string) => bracketed(body),
    )
    .replace(/\\\\(?:\[[^\]\\]*\])?/g, '\n')
    .replace(/\\(?:mathbf|boldsymbol|bm|mathrm|mathsf|vec|text|operatorname)\s*\{([^{}]*)\}/g, '$1')
    .replace(/\\(?:longrightarrow|rightarrow|longmapsto|mapsto|to)(?![a-zA-Z])|=>|[→⟶↦⟼⇒]/g, '->')
    .replace(/([\])])\s*(?:\^\s*(?:\{\s*)?(?:T|\\top|\\intercal|⊤)\s*\}?|\.T(?!\w)|['⊤ᵀ])/g, '$1ᵀ')
    .replace(/\\(?:left|right|big|Big|quad|qquad|hline|[,;:! ])|\$|\\[[\]]/g, ' ')
    .replace(/&\s*=/g, '=')
    .replace(/&/g, '\t');
}

/** Removes imports, comments, and the function calls around lists. */
function withoutCode(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/^[^\S\n]*(?:import|from)\s.*$/gm, '')
    .replace(/(?:#|(?<!\\)%|\/\/).*$/gm, '')
    .replace(/,\s*(?:dtype|requires_grad|device|ndmin)\s*=\s*[\w.]+/g, '')
    .replace(
      /(?<![\w.])(?:(?:np|numpy|jnp|torch|tf)\.)?(?:array|asarray|matrix|mat|tensor|Tensor|FloatTensor|constant)\s*(?=\()/g,
      '',
    );
}

/** `0{,}1 & 0.4 \\ 0.2 & -0.3` as `[[0.1, 0.4], [0.2, -0.3]]`: between & a comma is always a decimal comma. */
function bracketed(body: string): string {
  const rows = body
    .replace(/\\hline/g, '')
    .split(/\\\\(?:\[[^\]\\]*\])?/)
    .filter((row) => row.trim() !== '')
    .map((row) => row.split('&').map((cell) => cell.trim().replace(',', '.')));
  return `[${rows.map((cells) => `[${cells.join(', ')}]`).join(', ')}]`;
}
