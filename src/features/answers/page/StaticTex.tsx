/** A formula as KaTeX sets it, in HTML with MathML: there is no script that would set it later. Its letters are not words that a browser may translate. */
import katex from 'katex';
import { katexOptions } from '../../../kit/quantity/Tex';

interface StaticTexProps {
  readonly tex: string;
  readonly display?: boolean;
}

export function StaticTex({ tex, display = false }: StaticTexProps) {
  const html = katex.renderToString(tex, { ...katexOptions, throwOnError: true, displayMode: display });
  return (
    <span
      className={display ? 'tex tex-display' : 'tex'}
      translate="no"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX escapes what it is given
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
