import { wholeNumber } from '../../i18n/whole-number.ts';

const UNITS = ['KiB', 'MiB', 'GiB'] as const;

/** @returns bytes in the unit that reads best, with at most two decimals: `512 B`, `64 KiB`, `1.25 MiB` */
export function byteAmount(bytes: number): string {
	if (bytes < 1024) return `${bytes} B`;
	let amount = bytes;
	let unit = -1;
	while (amount >= 1024 && unit < UNITS.length - 1) {
		amount /= 1024;
		unit++;
	}
	const text = amount.toFixed(amount < 10 ? 2 : amount < 100 ? 1 : 0);
	return `${text.includes('.') ? text.replace(/\.?0+$/, '') : text} ${UNITS[unit]}`;
}

/** @returns a time on an axis whose marks are `step` ms apart, in ms or in s */
export function timeMark(t: number, longest: number): string {
	const exact = (value: number) => String(Number(value.toFixed(4)));
	return longest >= 2000 ? `${exact(t / 1000)} s` : `${exact(t)} ms`;
}

/** @returns a count of bytes or messages for an axis */
export const amount = (value: number, unit: 'bytes' | 'messages'): string =>
	unit === 'bytes' ? byteAmount(value) : wholeNumber(value);
