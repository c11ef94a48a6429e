import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'vitest';

/** No preferences of the machine's owner: a decoder that somebody switched off would be missing. */
const env = { ...process.env, WIRESHARK_CONFIG_DIR: '/nonexistent', LC_ALL: 'C' };

/** Asked once: each start of tshark takes a fifth of a second of a processor. */
const absent = spawnSync('tshark', ['--version'], { env }).error !== undefined;

/** Skips a test where Wireshark's command line is not installed. */
export function needsTshark(context: TestContext): void {
	context.skip(absent, 'tshark is not installed (Debian: apt-get install tshark)');
}

/** tshark reads from files and pipes only, and what Node hands to a child as its standard input is a socket. */
function run(capture: Uint8Array, args: readonly string[]): Buffer {
	const folder = mkdtempSync(join(tmpdir(), 'websocket-lab-tshark-'));
	try {
		const file = join(folder, 'capture');
		writeFileSync(file, capture);
		const { status, stdout, stderr } = spawnSync('tshark', ['-r', file, ...args], { env, maxBuffer: 1 << 26 });
		if (status !== 0) throw new Error(`tshark ended with ${status}: ${stderr}`);
		return stdout;
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/**
 * What tshark reads in a capture, checksums checked.
 *
 * @param filter which packets
 * @returns the values of these fields, for each packet one line; several values of a field have commas between them
 */
export function dissect(capture: Uint8Array, filter: string, fields: readonly string[]): string[] {
	const checks = ['-o', 'tcp.check_checksum:TRUE', '-o', 'ip.check_checksum:TRUE'];
	const columns = fields.flatMap((field) => ['-e', field]);
	const text = run(capture, [...checks, '-Y', filter, '-T', 'fields', '-E', 'separator=/s', ...columns]);
	return text.toString().split('\n').slice(0, -1);
}

/** The capture as tshark writes it in another file format. */
export const rewrite = (capture: Uint8Array, format: 'pcap' | 'nsecpcap' | 'pcapng'): Uint8Array =>
	new Uint8Array(run(capture, ['-F', format, '-w', '-']));
