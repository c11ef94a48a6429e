import { isIP } from 'node:net';

/** What the environment and the command line can set. */
export interface Config {
	/** 0 asks for any free port. */
	readonly port: number;
	/** The address to listen on. */
	readonly host: string;
	/** Listen on all addresses and say which ones to give to a class. */
	readonly lan: boolean;
	/** Scheme, host and port under which the site is reached; null: whatever a request's Host header says. */
	readonly publicOrigin: string | null;
	/** Whether `X-Forwarded-For` and `X-Forwarded-Proto` are set by a proxy of ours. */
	readonly trustProxy: boolean;
}

/** A setting that can't be used; the message is one sentence that says what to do. */
export class ConfigError extends Error {
	override readonly name = 'ConfigError';
}

/**
 * @param environment for example `process.env`; an empty value counts as not set
 * @param args the command line after the script
 * @throws ConfigError
 */
export function readConfig(
	environment: Readonly<Record<string, string | undefined>>,
	args: readonly string[] = [],
): Config {
	const unknown = args.find((arg) => arg !== '--lan');
	if (unknown !== undefined) throw new ConfigError(`There is no option ${unknown}; the only one is --lan.`);
	const lan = args.includes('--lan');
	const { PORT, HOST, PUBLIC_ORIGIN, TRUST_PROXY } = environment;
	return {
		port: readPort(PORT || '4321'),
		host: lan ? '0.0.0.0' : readHost(HOST || '127.0.0.1'),
		lan,
		publicOrigin: PUBLIC_ORIGIN ? readOrigin(PUBLIC_ORIGIN) : null,
		trustProxy: readSwitch('TRUST_PROXY', TRUST_PROXY || '0'),
	};
}

function readPort(text: string): number {
	const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
	if (port <= 65_535) return port;
	throw new ConfigError(`PORT must be a whole number from 0 to 65535, not "${text}".`);
}

function readHost(text: string): string {
	if (isIP(text) !== 0 || /^(?!\d+(\.\d+)*$)[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/i.test(text)) return text;
	throw new ConfigError(`HOST must be an IP address or a host name such as 127.0.0.1, not "${text}".`);
}

function readOrigin(text: string): string {
	const url = URL.parse(text);
	if (url !== null && /^https?:$/.test(url.protocol) && (url.origin === text || `${url.origin}/` === text)) {
		return url.origin;
	}
	throw new ConfigError(`PUBLIC_ORIGIN must be an origin such as https://lab.example.org, not "${text}".`);
}

function readSwitch(name: string, text: string): boolean {
	if (['1', 'true'].includes(text)) return true;
	if (['0', 'false'].includes(text)) return false;
	throw new ConfigError(`${name} must be 1 or 0, not "${text}".`);
}
