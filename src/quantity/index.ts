export * from './address';
export * from './phases';
export * from './quantity';
