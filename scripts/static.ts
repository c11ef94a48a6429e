// npm run static [-- --at https://host/path/] [--no-offline]: writes dist-static/, the whole site for any host of files, below any path. --at says
// where it is going to stand, for search engines and previews: they take whole addresses only. With
// --no-offline browsers keep no copy, and throw away what they have of this site.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeStatic } from '../build/static/write-static.ts';

const { at, 'no-offline': noOffline = false } = parseArgs({
	options: { at: { type: 'string' }, 'no-offline': { type: 'boolean' } },
}).values;
if (at !== undefined && !(URL.canParse(at) && /^https?:$/.test(new URL(at).protocol))) {
	console.error(`--at takes a whole address, as in --at https://host/path/, and ${at} is none.`);
	process.exit(1);
}
const home = at === undefined ? null : new URL(at.endsWith('/') ? at : `${at}/`).href;
const root = join(import.meta.dirname, '..');
const origin = (process.env.PUBLIC_ORIGIN ?? 'http://localhost:4321').replace(/\/$/, '');
const { files, bytes } = await writeStatic(join(root, 'dist'), join(root, 'dist-static'), {
	origin,
	home,
	offline: !noOffline,
});
console.log(
	`dist-static/: ${files} files, ${(bytes / 1e6).toFixed(1)} MB. Any host of files can serve it, below any path.`,
);
