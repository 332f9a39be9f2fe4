/** In which form the HTML of frames is written: chosen once, for each frame that is shared in this tab. */
import { useKeptForm } from '../../../kit';
import { hasElement, type WrittenAs } from './frameSnippet';

export interface Written {
  readonly form: WrittenAs;
  /** Undefined: there is no choice, because embed.js is not beside the page. */
  readonly choose: ((form: WrittenAs) => void) | undefined;
}

export function useWrittenAs(base: string): Written {
  const { values, set } = useKeptForm<{ readonly form: WrittenAs }>('frameWritten', () => ({ form: 'element' }));
  if (!hasElement(base)) return { form: 'iframe', choose: undefined };
  return { form: values.form, choose: (form) => set({ form }) };
}
