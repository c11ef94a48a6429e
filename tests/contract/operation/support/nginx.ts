import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes the file that Debian has around the configuration of one site, for a user that owns nothing but a folder.
 *
 * @param site a file of that folder
 * @returns what to run
 */
export function nginxCommand(folder: string, site: string): readonly [program: string, ...args: string[]] {
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => {
		mkdirSync(join(folder, name), { recursive: true });
		return `${name}_temp_path ${join(folder, name)};`;
	});
	const main = `daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr crit;
		events { worker_connections 768; }
		http { access_log off; ${temporary.join(' ')} include ${join(folder, site)}; }`;
	writeFileSync(join(folder, 'nginx.conf'), main);
	return ['nginx', '-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')];
}
