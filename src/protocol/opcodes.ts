/** What a frame's opcode may be called (RFC 6455 §5.2). */
export type OpcodeName = 'continuation' | 'text' | 'binary' | 'close' | 'ping' | 'pong';

/** The six opcodes that have a meaning, by name. */
export const OPCODE = {
	continuation: 0x0,
	text: 0x1,
	binary: 0x2,
	close: 0x8,
	ping: 0x9,
	pong: 0xa,
} as const satisfies Record<OpcodeName, number>;

/** One row of the table of opcodes. */
export interface OpcodeEntry {
	readonly opcode: number;
	readonly name: OpcodeName;
	/** Control frames have no fragments and at most 125 bytes of payload (§5.5). */
	readonly control: boolean;
	readonly section: string;
}

/** Every opcode that RFC 6455 defines; 3–7 and 11–15 are reserved. The IANA registry has no others. */
export const OPCODES: Readonly<Record<number, OpcodeEntry>> = {
	[OPCODE.continuation]: { opcode: 0x0, name: 'continuation', control: false, section: 'RFC 6455 §5.4' },
	[OPCODE.text]: { opcode: 0x1, name: 'text', control: false, section: 'RFC 6455 §5.6' },
	[OPCODE.binary]: { opcode: 0x2, name: 'binary', control: false, section: 'RFC 6455 §5.6' },
	[OPCODE.close]: { opcode: 0x8, name: 'close', control: true, section: 'RFC 6455 §5.5.1' },
	[OPCODE.ping]: { opcode: 0x9, name: 'ping', control: true, section: 'RFC 6455 §5.5.2' },
	[OPCODE.pong]: { opcode: 0xa, name: 'pong', control: true, section: 'RFC 6455 §5.5.3' },
};

/** The name of an opcode; null for a reserved one. */
export function opcodeName(opcode: number): OpcodeName | null {
	return OPCODES[opcode]?.name ?? null;
}

/** Whether an opcode, reserved ones included, is in the range of control frames: its top bit is set (§5.5). */
export function isControl(opcode: number): boolean {
	return (opcode & 0x8) !== 0;
}
