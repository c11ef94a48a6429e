import type { Locale } from '../i18n/locales.ts';
import { viewsStrings } from '../i18n/views.ts';
import { opcodeName } from '../protocol/opcodes.ts';

/** @returns the name of an opcode as the RFC has it, or the number of a reserved one */
export const opcodeLabel = (opcode: number, locale: Locale): string =>
	opcodeName(opcode) ?? viewsStrings[locale].frames.reserved(opcode);
