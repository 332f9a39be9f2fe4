/** Takes the place of the rows of a long table that are not rendered; see `useRowWindow`. */

interface RowSpacerProps {
  /** In pixels. */
  readonly height: number;
  /** How many columns the table has. */
  readonly width: number;
}

export function RowSpacer({ height, width }: RowSpacerProps) {
  return height > 0 ? (
    <tr aria-hidden style={{ height }}>
      <td colSpan={width} />
    </tr>
  ) : null;
}
