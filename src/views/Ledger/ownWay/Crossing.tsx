/** From a row's x to the δ that it was multiplied by: straight, or across to another row of the same height. */

/** `rows`: how many rows below it the δ stands; negative above. */
export function Crossing({ rows }: { readonly rows: number }) {
  return (
    <svg
      className="own-crossing"
      viewBox="0 0 1 1"
      preserveAspectRatio="none"
      aria-hidden="true"
      data-crossed={rows !== 0 || undefined}
    >
      <line x1="0" y1="0.5" x2="1" y2={0.5 + rows} />
    </svg>
  );
}
