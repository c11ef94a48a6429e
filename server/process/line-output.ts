import { fstatSync, writeSync } from 'node:fs';
import { isatty } from 'node:tty';

/** Takes one line with its line feed; false when it is lost, because the disk is full or nobody reads. Never throws. */
export type LineOutput = (line: string) => boolean;

/** What may wait for a reader who is slow, in bytes. */
const WAITING_BYTES = 256 * 1024;

/**
 * Writes to standard output or standard error for as long as the process lives. A full disk loses lines only until there is
 * room again; a pipe whose reader has gone or has stopped reading holds nothing up.
 */
export function lineOutput(stream: NodeJS.WriteStream & { readonly fd: number }): LineOutput {
	// Without a listener, a closed pipe would end the process.
	stream.on('error', () => {});
	return isFile(stream.fd) ? fileOutput(stream.fd) : pipeOutput(stream);
}

function isFile(fd: number): boolean {
	if (isatty(fd)) return false;
	const stats = fstatSync(fd);
	return stats.isFile() || stats.isCharacterDevice();
}

/** Past the stream: that one never writes again after an error, and a disk that is full will have room again. */
function fileOutput(fd: number): LineOutput {
	return (line) => {
		try {
			writeSync(fd, line);
			return true;
		} catch {
			return false;
		}
	};
}

function pipeOutput(stream: NodeJS.WriteStream): LineOutput {
	return (line) => {
		if (!stream.writable || stream.writableLength > WAITING_BYTES) return false;
		stream.write(line);
		return true;
	};
}
