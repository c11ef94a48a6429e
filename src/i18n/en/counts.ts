import { wholeNumber } from '../whole-number.ts';

export const bytes = (count: number): string => (count === 1 ? '1 byte' : `${wholeNumber(count)} bytes`);
export const lines = (count: number): string => (count === 1 ? '1 line' : `${wholeNumber(count)} lines`);
export const frames = (count: number): string => (count === 1 ? '1 frame' : `${wholeNumber(count)} frames`);
