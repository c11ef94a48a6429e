import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);

const COMPRESSIBLE = /\.(?:html|css|js|mjs|json|svg|xml|txt|md|map|wasm|ttf)$/;
/** Smaller files gain nothing once headers are counted. */
const WORTHWHILE_BYTES = 256;
/** The editor's workers are megabytes long; the last per cent is not worth ten seconds of every build. */
const LARGE_BYTES = 1024 * 1024;

/**
 * Writes a brotli copy (`x.js.br`) beside every compressible file, for the server to send as it is.
 *
 * @param dist folder of the built site
 * @returns how many files were written
 */
export async function precompress(dist: string): Promise<number> {
	const files = (await readdir(dist, { recursive: true })).filter((file) => COMPRESSIBLE.test(file));
	const written = await Promise.all(
		files.map(async (file) => {
			const path = join(dist, file);
			const { size } = await stat(path);
			if (size < WORTHWHILE_BYTES) return 0;
			const compressed = await compress(await readFile(path), {
				params: {
					[constants.BROTLI_PARAM_QUALITY]: size > LARGE_BYTES ? 9 : 11,
					[constants.BROTLI_PARAM_LGWIN]: 22,
					[constants.BROTLI_PARAM_SIZE_HINT]: size,
				},
			});
			if (compressed.length >= size) return 0;
			await writeFile(`${path}.br`, compressed);
			return 1;
		}),
	);
	return written.reduce<number>((sum, count) => sum + count, 0);
}
