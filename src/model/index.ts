export * from './data';
export * from './network';
export * from './settings';
export * from './stepTrace';
export * from './trainingState';
