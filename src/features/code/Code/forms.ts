/** The forms in which a program is shown: NumPy, or PyTorch in one of its ways, with their names in links. */
import type { Library, Way } from '../program';

export interface Form {
  readonly library: Library;
  readonly way?: Way;
}

export const forms = {
  numpy: { library: 'numpy' },
  torch: { library: 'torch', way: 'loop' },
  func: { library: 'torch', way: 'func' },
} as const satisfies Record<string, Form>;

export type FormName = keyof typeof forms;

export function formNamed(name: string | undefined): FormName {
  return name !== undefined && Object.hasOwn(forms, name) ? (name as FormName) : 'numpy';
}
