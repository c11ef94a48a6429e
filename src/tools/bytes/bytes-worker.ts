import { readBytes } from './read-bytes.ts';

/** Reads long texts away from the page: a text comes, its reading goes back. */
addEventListener('message', ({ data }: MessageEvent<string>) => {
	const reading = readBytes(data);
	if (reading.ok) postMessage(reading, { transfer: [reading.bytes.buffer] });
	else postMessage(reading);
});
