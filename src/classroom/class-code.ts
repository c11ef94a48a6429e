/**
 * @param typed what somebody read off the board: with spaces between the letters as they stand there, in small letters, or in the
 * full width of a Chinese keyboard
 * @returns the letters and digits, as a code is written
 */
export const readCode = (typed: string): string =>
	typed
		.normalize('NFKC')
		.toUpperCase()
		.replaceAll(/[^A-Z0-9]/g, '');
