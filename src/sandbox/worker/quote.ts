/** Strings as they stand in source text. */
import { charCodeAt, slice } from './primordials.ts';

/** @returns the string in single quotes, with an ellipsis after them when it was longer than `limit` characters */
export function quote(text: string, limit: number): string {
	const kept = text.length > limit ? slice(text, 0, limit) : text;
	let quoted = "'";
	let from = 0;
	for (let index = 0; index < kept.length; index += 1) {
		const escaped = escapeOf(charCodeAt(kept, index));
		if (escaped === null) continue;
		quoted += slice(kept, from, index) + escaped;
		from = index + 1;
	}
	return `${quoted}${slice(kept, from, kept.length)}'${kept === text ? '' : '…'}`;
}

/** Control characters, the quote and the backslash; anything else stands for itself. */
function escapeOf(unit: number): string | null {
	if (unit === 0x0a) return '\\n';
	if (unit === 0x0d) return '\\r';
	if (unit === 0x09) return '\\t';
	if (unit === 0x27) return "\\'";
	if (unit === 0x5c) return '\\\\';
	return unit < 0x20 || unit === 0x7f ? `\\x${HEX[unit >> 4]}${HEX[unit & 15]}` : null;
}

const HEX = '0123456789abcdef';

/** @returns a property's name as it stands in an object literal */
export function propertyName(key: string): string {
	return isIdentifier(key) ? key : quote(key, 100);
}

function isIdentifier(key: string): boolean {
	if (key.length === 0 || key.length > 100) return false;
	for (let index = 0; index < key.length; index += 1) {
		const unit = charCodeAt(key, index);
		const letter = (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || unit === 0x5f || unit === 0x24;
		const digit = unit >= 0x30 && unit <= 0x39;
		// Letters beyond ASCII are common in names, and nothing there needs quotes to be read.
		if (!letter && unit < 0x80 && !(digit && index > 0)) return false;
	}
	return true;
}
