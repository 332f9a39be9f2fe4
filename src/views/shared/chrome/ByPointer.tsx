/** Words for a mouse and a keyboard, or for fingers: whichever the device points with. */
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
