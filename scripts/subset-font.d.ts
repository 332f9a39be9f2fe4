/** The part of subset-font that scripts call; the package brings no types. */
declare module 'subset-font' {
  interface SubsetOptions {
    readonly targetFormat: 'woff2';
    /** OpenType features to keep, and the glyphs that they lead to. */
    readonly keepFeatures: readonly string[];
    /** An axis held at a value, or cut down to a range. */
    readonly variationAxes?: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>;
  }
  export default function subsetFont(font: Uint8Array, text: string, options: SubsetOptions): Promise<Uint8Array>;
}
