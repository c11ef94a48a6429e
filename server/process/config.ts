import { isIP } from 'node:net';
import { type Limits, limitsOf, PRESETS } from '../guard/limits.ts';
import type { LogFormat } from './log.ts';

/** What the environment and the command line can set. */
export interface Config {
	/** 0 asks for any free port. */
	readonly port: number;
	/** The address to listen on. */
	readonly host: string;
	/** Listen on all addresses and say which ones to give to a class. */
	readonly lan: boolean;
	/** The file in which a class is kept; null: no class is on. */
	readonly classFile: string | null;
	/** Where the Redis is through which this server shares rooms, prices and the class with others; null: there are no others. */
	readonly redisUrl: string | null;
	/** Scheme, host and port under which the site is reached; null: whatever a request's Host header says. */
	readonly publicOrigin: string | null;
	/** Whether `X-Forwarded-For` and `X-Forwarded-Proto` are set by a proxy of ours. */
	readonly trustProxy: boolean;
	readonly logFormat: LogFormat;
	readonly limits: Limits;
	/** Whether browsers may keep a copy of the site; those that have one throw it away. */
	readonly offline: boolean;
	/** What a bearer must show to read the metrics from elsewhere; null: they are for this machine only. */
	readonly metricsToken: string | null;
}

/** A setting that can't be used; the message is one sentence that says what to do. */
export class ConfigError extends Error {
	override readonly name = 'ConfigError';
}

interface Setting<T> {
	/** What counts when the variable is not set or empty; null: nothing does. */
	readonly fallback: string | null;
	/** How a value must look, to follow "must be". */
	readonly form: string;
	/** @returns null when the text does not look like that */
	readonly read: (text: string) => T | null;
	/** The value is not to be repeated in the sentence that refuses it. */
	readonly secret?: true;
}

const setting = <T>(declaration: Setting<T>): Setting<T> => declaration;

const oneOrZero = setting({
	fallback: '0',
	form: '1 or 0',
	read: (text) => (/^(1|true)$/.test(text) ? true : /^(0|false)$/.test(text) ? false : null),
});

/** Every environment variable that the server reads. */
export const SETTINGS = {
	PORT: setting({ fallback: '4321', form: 'a whole number from 0 to 65535', read: port }),
	HOST: setting({ fallback: '127.0.0.1', form: 'an IP address or a host name such as 127.0.0.1', read: host }),
	PUBLIC_ORIGIN: setting({ fallback: null, form: 'an origin such as https://lab.example.org', read: origin }),
	TRUST_PROXY: oneOrZero,
	OFFLINE: { ...oneOrZero, fallback: '1' },
	LOG_FORMAT: setting<LogFormat>({
		fallback: 'text',
		form: 'text or json',
		read: (text) => (text === 'text' || text === 'json' ? text : null),
	}),
	LIMITS: setting({ fallback: 'strict', form: `one of ${Object.keys(PRESETS).join(', ')}`, read: (text) => text }),
	CLASS_FILE: setting({ fallback: 'class.sqlite', form: 'the path of a file', read: (text) => text }),
	REDIS_URL: setting({
		fallback: null,
		form: 'an address such as redis://127.0.0.1:6379 or rediss://user:password@redis.example.org',
		read: (text) => (/^rediss?:$/.test(URL.parse(text)?.protocol ?? '') ? text : null),
		secret: true,
	}),
	METRICS_TOKEN: setting({
		fallback: null,
		form: 'at least 16 of the characters that a bearer token may have: A-Z a-z 0-9 - . _ ~ + / =',
		read: (text) => (/^[\w.~+/-]{16,512}=*$/.test(text) ? text : null),
		secret: true,
	}),
} as const;

/**
 * @param environment for example `process.env`; an empty value counts as not set
 * @param args the command line after the script
 * @throws ConfigError
 */
export function readConfig(
	environment: Readonly<Record<string, string | undefined>>,
	args: readonly string[] = [],
): Config {
	const { lan, preset, isClass } = readOptions(args);
	const optional = <T>(name: string, { fallback, form, read, secret }: Setting<T>): T | null => {
		const text = environment[name] || fallback;
		if (text === null) return null;
		const value = read(text);
		if (value !== null) return value;
		throw new ConfigError(`${name} must be ${form}${secret ? '' : `, not "${text}"`}.`);
	};
	const needed = <T>(name: string, declaration: Setting<T>): T => {
		const value = optional(name, declaration);
		if (value === null) throw new ConfigError(`${name} must be ${declaration.form}.`);
		return value;
	};
	const limits = limitsOf(preset ?? needed('LIMITS', SETTINGS.LIMITS), environment);
	if ('problem' in limits) throw new ConfigError(limits.problem);
	return {
		...limits,
		port: needed('PORT', SETTINGS.PORT),
		host: lan ? '0.0.0.0' : needed('HOST', SETTINGS.HOST),
		lan,
		classFile: isClass ? needed('CLASS_FILE', SETTINGS.CLASS_FILE) : null,
		redisUrl: optional('REDIS_URL', SETTINGS.REDIS_URL),
		publicOrigin: optional('PUBLIC_ORIGIN', SETTINGS.PUBLIC_ORIGIN),
		trustProxy: needed('TRUST_PROXY', SETTINGS.TRUST_PROXY),
		logFormat: needed('LOG_FORMAT', SETTINGS.LOG_FORMAT),
		offline: needed('OFFLINE', SETTINGS.OFFLINE),
		metricsToken: optional('METRICS_TOKEN', SETTINGS.METRICS_TOKEN),
	};
}

/** Of the command line: `--lan`, `--class`, which is that and a class, and `--limits` with the name of a set of limits behind it. */
function readOptions(args: readonly string[]): {
	readonly lan: boolean;
	readonly preset: string | null;
	readonly isClass: boolean;
} {
	let lan = false;
	let isClass = false;
	let preset: string | null = null;
	const left = [...args];
	for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
		const [, attached] = /^--limits=(.*)$/.exec(arg) ?? [];
		if (arg === '--lan') {
			lan = true;
		} else if (arg === '--class') {
			lan = true;
			isClass = true;
		} else if (arg === '--limits' || attached !== undefined) {
			preset = attached ?? left.shift() ?? '';
		} else {
			throw new ConfigError(`There is no option ${arg}; there are --lan, --class and --limits <name>.`);
		}
	}
	return { lan, preset, isClass };
}

function port(text: string): number | null {
	return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : null;
}

function host(text: string): string | null {
	const name = /^(?!\d+(\.\d+)*$)[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/i;
	return isIP(text) !== 0 || name.test(text) ? text : null;
}

function origin(text: string): string | null {
	const url = URL.parse(text);
	const isOrigin = url !== null && (url.origin === text || `${url.origin}/` === text);
	return isOrigin && /^https?:$/.test(url.protocol) ? url.origin : null;
}
