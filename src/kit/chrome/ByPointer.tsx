/** Shows one of two texts: for a mouse and keyboard, or for touch. */
interface ByPointerProps {
  readonly fine: string;
  readonly coarse: string;
}

export function ByPointer({ fine, coarse }: ByPointerProps) {
  return (
    <>
      <span className="for-fine">{fine}</span>
      <span className="for-coarse">{coarse}</span>
    </>
  );
}
