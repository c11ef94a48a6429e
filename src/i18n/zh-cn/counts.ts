import { wholeNumber } from '../whole-number.ts';

export const bytes = (count: number): string => `${wholeNumber(count)} 字节`;
