import type { ViewsStrings } from '../i18n/en/views.ts';
import { opcodeName } from '../protocol/opcodes.ts';

/** @returns the name of an opcode as the RFC has it, or the number of a reserved one */
export const opcodeLabel = (opcode: number, strings: ViewsStrings): string =>
	opcodeName(opcode) ?? strings.frames.reserved(opcode);
