/** A button that opens a file; the same file can be opened again. */
import { useRef } from 'react';
import { PlainButton } from '../chrome/buttons';
import './FileButton.css';

interface FileButtonProps {
  readonly label: string;
  /** `.csv,text/csv` */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

export function FileButton({ label, accept, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <PlainButton onClick={() => input.current?.click()}>{label}</PlainButton>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
