/** Keys by Playwright's names, as what WebDriver takes for them. */

const named: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

export interface KeyAction {
  readonly type: 'keyDown' | 'keyUp';
  readonly value: string;
}

export function keyValue(name: string): string {
  const value = named[name] ?? name;
  if ([...value].length !== 1) throw new Error(`the key ${name} has no code here`);
  return value;
}

/** `Control+Shift+Z`: the first ones are held while the last one is pressed. */
export function pressActions(keys: string): readonly KeyAction[] {
  const names = keys === '+' ? ['+'] : keys.split('+');
  const values = names.map((name) => keyValue(name === 'ControlOrMeta' ? 'Control' : name));
  return [
    ...values.map((value): KeyAction => ({ type: 'keyDown', value })),
    ...values.toReversed().map((value): KeyAction => ({ type: 'keyUp', value })),
  ];
}

/** One character after the other. */
export function typeActions(text: string): readonly KeyAction[] {
  return [...text].flatMap((value): KeyAction[] => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
}
