import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nginxCommand } from '../../operation/support/nginx.ts';
import type { Changes } from '../../operation/support/proxy.ts';
import { missing } from '../../operation/support/proxy.ts';
import type { RecipeCopy } from './program.ts';

/** A recipe that stands between a client and a server. */
export interface HopRecipe {
	readonly recipe: string;
	readonly file: string;
	/** @returns why it can't run here; null when it can */
	lacks(): string | null;
	/** @returns what stands in the file for the ports of a test */
	ports(port: number, backend: number): Changes;
	/** @returns what to run, after what had to be made */
	command(copy: RecipeCopy, port: number): readonly string[];
	/** What it prints once it serves, where it takes connections before that; Vite tries the port first. */
	readonly says?: RegExp;
	/** One second of silence instead of what is shipped, where it cuts connections for that. */
	readonly impatient?: Changes;
}

const VITE = fileURLToPath(new URL('../../../../node_modules/vite/bin/vite.js', import.meta.url));

export const HOPS: readonly HopRecipe[] = [
	{
		recipe: 'nginx',
		file: 'socket.conf',
		lacks: () => missing('nginx'),
		ports: (port, backend) => [
			['listen 80;', `listen 127.0.0.1:${port};`],
			['127.0.0.1:8080', `127.0.0.1:${backend}`],
		],
		command: (copy) => nginxCommand(copy.path, 'socket.conf'),
		impatient: [['proxy_read_timeout 80s', 'proxy_read_timeout 1s']],
	},
	{
		recipe: 'caddy',
		file: 'Caddyfile',
		lacks: () => missing('caddy'),
		ports: (port, backend) => [
			['\napp.example.org {', `\nhttp://127.0.0.1:${port} {`],
			['127.0.0.1:8080', `127.0.0.1:${backend}`],
		],
		command(copy) {
			const config = copy.file('with-admin-off');
			writeFileSync(config, `{\n\tadmin off\n}\nimport ${copy.file('Caddyfile')}\n`);
			return ['caddy', 'run', '--config', config, '--adapter', 'caddyfile'];
		},
	},
	{
		recipe: 'vite',
		file: 'vite.config.js',
		lacks: () => null,
		says: /Local/,
		ports: (_port, backend) => [['http://localhost:8080', `http://127.0.0.1:${backend}`]],
		command(copy, port) {
			const options = ['--configLoader', 'native', '--host', '127.0.0.1', '--port', String(port), '--strictPort'];
			return [process.execPath, VITE, copy.path, ...options];
		},
	},
];
