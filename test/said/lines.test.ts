/** Lines are done again from their digits, whatever wrote them. */
import { expect, it } from 'vitest';
import { redoneTex, redoneText } from './lines';

it.each([
  String.raw`\begin{aligned} E &= \frac{1}{B} \\ &= \frac{1}{2}\,\bigl(2 {}+2\bigr) \\ &= 2 \end{aligned}`,
  String.raw`\Delta w = -0.5\,(0.0130) = -0.0065`,
  String.raw`e = -\ln(0.3) = 1.20`,
  String.raw`\htmlData{quantity=sampleLoss.1}{\tfrac{1}{2}\,(1 {}-3)^{2}} = 2`,
  String.raw`(0.70)\,(-0.0413) = -2.89 \cdot 10^{-2}`,
  String.raw`\frac{0.0519}{4} = 0.0130`,
  String.raw`\frac{1}{4}\bigl[0.2\,(0.1)\bigr] {}{-0.13} = -0.125`,
])('%s is right', (tex) => {
  expect(redoneTex(tex)).toEqual({ count: 1, faults: [] });
});

it.each([
  String.raw`\frac{0.0519}{7} = 0.0130`,
  String.raw`-0.5\,(0.0130) = -0.0039`,
  String.raw`\bigl(2 {}+2\bigr) = 2`,
  String.raw`(0.70)\,(-0.0413) = 2.89 \cdot 10^{-2}`,
])('%s is wrong', (tex) => {
  expect(redoneTex(tex).faults).toHaveLength(1);
});

it('leaves letters and terms that are left out', () => {
  expect(redoneTex(String.raw`\frac{1}{B}\,(2 + \cdots + 3) = 4`)).toEqual({ count: 0, faults: [] });
});

it.each([
  ['−0.1267 ÷ 4 = −0.1267', 1],
  ['so 0.50 × 0.12 = 0.08.', 1],
  ['so 0.5 × 0.12 = 0.06.', 0],
  ['2·10⁻³ × 3 = 6·10⁻³', 0],
  ['2·10⁻³ × 3 = 6·10⁻²', 1],
  ['0.3 + 0.2 − 0.1 = 0.4 for x1', 0],
])('“%s” has %i faults', (text, count) => {
  expect(redoneText(text)).toMatchObject({ count: 1 });
  expect(redoneText(text).faults).toHaveLength(count);
});
