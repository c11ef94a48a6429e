import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nginxCommand } from './nginx.ts';
import { adapted, freePort, missing, NAME, type ProxyFolder, type RunningProxy, startProxy } from './proxy.ts';

/** A proxy with the configuration that ships, in front of a lab server of a test. */
export interface ShippedProxy {
	readonly name: string;
	/** Why it can't run here; null when it can. */
	readonly lacking: string | null;
	/** @param backend the port of the lab server */
	start(folder: ProxyFolder, backend: number): Promise<RunningProxy>;
}

const shipped = (name: string): string => readFileSync(new URL(`../../../../deploy/${name}`, import.meta.url), 'utf8');

export const NGINX: ShippedProxy = {
	name: 'nginx',
	lacking: missing('nginx', 'openssl'),
	start: async (folder, backend) => (await startNginx(folder, backend)).proxy,
};
export const CADDY: ShippedProxy = { name: 'Caddy', lacking: missing('caddy', 'openssl'), start: startCaddy };

/** The shipped configuration with the ports and paths of a test, and the file around it that Debian brings along. */
export async function startNginx(folder: ProxyFolder, backend: number, change = (text: string) => text) {
	const [tls, plain] = [await freePort(), await freePort()];
	const site = adapted(change(shipped('nginx.conf')), [
		['listen 443 ssl http2;', `listen 127.0.0.1:${tls} ssl http2;`],
		['listen [::]:443 ssl http2;', ''],
		['listen 80;', `listen 127.0.0.1:${plain};`],
		['listen [::]:80;', ''],
		['127.0.0.1:4321', `127.0.0.1:${backend}`],
		[`/etc/ssl/certs/${NAME}.pem`, folder.certificate],
		[`/etc/ssl/private/${NAME}.key`, folder.key],
		['/var/log/nginx', folder.path],
	]);
	writeFileSync(join(folder.path, 'websocket-lab.conf'), site);
	const [program, ...args] = nginxCommand(folder.path, 'websocket-lab.conf');
	return { proxy: await startProxy(program, args, folder, tls), plain };
}

/** The shipped configuration with the ports and paths of a test, and a certificate that needs no authority. */
async function startCaddy(folder: ProxyFolder, backend: number): Promise<RunningProxy> {
	const port = await freePort();
	const global = `{
	admin off
	skip_install_trust
	http_port ${await freePort()}
	https_port ${port}
	servers {
		protocols h1 h2
	}
}
`;
	const site = adapted(shipped('Caddyfile'), [
		[`\n${NAME} {`, `\n${NAME} {\n\tbind 127.0.0.1\n\ttls ${folder.certificate} ${folder.key}`],
		['127.0.0.1:4321 {', `127.0.0.1:${backend} {`],
		['/var/log/caddy', folder.path],
	]);
	const file = join(folder.path, 'Caddyfile');
	writeFileSync(file, global + site);
	return startProxy('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], folder, port);
}
