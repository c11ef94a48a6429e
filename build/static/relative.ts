import { posix } from 'node:path';

/**
 * The addresses of one copy of the site that must hold below any path: those that begin at the host's root become relative to the
 * file that they stand in.
 */
export interface Addresses {
	/** Its files, from the root on, without a slash in front: `lessons/closing/index.html`. */
	readonly files: ReadonlySet<string>;
	/** Where the site was built for: `http://localhost:4321`. */
	readonly origin: string;
	/** Where the copy is going to stand, with a slash at the end; null where nobody said. */
	readonly home: string | null;
}

/** The file that an address from the root means; null where the site has none, as of an address of the lab server. */
export function fileAt({ files }: Pick<Addresses, 'files'>, address: string): string | null {
	const [path = ''] = address.slice(1).split(/[?#]/);
	const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
	return files.has(file) ? file : null;
}

/**
 * @param address from the root: `/lessons/closing/#codes`
 * @param file in which it stands: `lessons/events/index.html`
 * @returns `../closing/#codes`; with a dot in front also where that says nothing, since a module's address must begin with one
 */
export function relativeTo(address: string, file: string): string {
	const [, path = '/', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
	const to = posix.relative(posix.dirname(`/${file}`), path);
	const slash = path.endsWith('/') && to !== '' ? '/' : '';
	return `${to.startsWith('.') ? '' : './'}${to}${slash}${rest}`;
}

/** @returns the way from a file to the root: `../../` */
export const rootFrom = (file: string): string => '../'.repeat(file.split('/').length - 1) || './';
