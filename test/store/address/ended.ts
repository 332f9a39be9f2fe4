/** Former keys of links: each with a value that it had, and what a link has in its place. */
export const ended: readonly (readonly [former: string, now: string])[] = [
  ['notation.sign=target-output', ''],
  ['notation.sign=both', ''],
  ['network.edges=batch', ''],
  ['check.of=output.2', ''],
  ['epoch.exchange=ring', ''],
  ['code.as=func', 'code.as=torch'],
  ['ledger.sort=-size', 'ledger.sort=size'],
  ['ledger.sort=-product', ''],
  ['ledger.sort=x', ''],
  ['notation.index=n', ''],
  ['notation.index=i', ''],
  ['notation=lecture;rate:r', 'notation=lecture'],
  ['notation=ng;delta:d;rate:%5Calpha', 'notation=ng'],
  ['notation=bishop;sampleLoss:J', 'notation=bishop'],
];
