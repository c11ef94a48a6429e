import { expect, test } from 'vitest';
import { LIMITS } from '../../../server/guard/limits.ts';
import { ConfigError, readConfig, SETTINGS } from '../../../server/process/config.ts';

const DEFAULTS = {
	port: 4321,
	host: '127.0.0.1',
	lan: false,
	classFile: null,
	redisUrl: null,
	publicOrigin: null,
	trustProxy: false,
	logFormat: 'text',
	offline: true,
	metricsToken: null,
	limits: LIMITS,
};

test('has a default for everything, also where a variable is empty', () => {
	expect(readConfig({})).toEqual(DEFAULTS);
	const empty = Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, '']));
	expect(readConfig(empty)).toEqual(DEFAULTS);
});

test('reads what is set', () => {
	const environment = {
		PORT: '8080',
		HOST: '::1',
		PUBLIC_ORIGIN: 'https://lab.example.org/',
		TRUST_PROXY: '1',
		LOG_FORMAT: 'json',
		OFFLINE: '0',
		METRICS_TOKEN: 'c2l4dGVlbiBieXRlcyE=',
	};
	expect(readConfig(environment)).toEqual({
		port: 8080,
		host: '::1',
		lan: false,
		classFile: null,
		redisUrl: null,
		publicOrigin: 'https://lab.example.org',
		trustProxy: true,
		logFormat: 'json',
		offline: false,
		metricsToken: 'c2l4dGVlbiBieXRlcyE=',
		limits: LIMITS,
	});
	expect(readConfig({ HOST: '127.0.0.1' }, ['--lan'])).toMatchObject({ host: '0.0.0.0', lan: true });
});

test.each([
	[{ PORT: '-1' }, 'PORT must be a whole number from 0 to 65535, not "-1".'],
	[{ PORT: '65536' }, 'PORT must be a whole number from 0 to 65535, not "65536".'],
	[{ PORT: '4321.5' }, 'PORT must be a whole number from 0 to 65535, not "4321.5".'],
	[{ PORT: ' 80' }, 'PORT must be a whole number from 0 to 65535, not " 80".'],
	[{ HOST: '256.1.1.1' }, 'HOST must be an IP address or a host name such as 127.0.0.1, not "256.1.1.1".'],
	[{ HOST: 'http://localhost' }, /^HOST must be/],
	[{ HOST: 'localhost:80' }, /^HOST must be/],
	[{ PUBLIC_ORIGIN: 'lab.example.org' }, /^PUBLIC_ORIGIN must be an origin such as https:\/\/lab\.example\.org, not/],
	[{ PUBLIC_ORIGIN: 'https://lab.example.org/path' }, /^PUBLIC_ORIGIN must be/],
	[{ PUBLIC_ORIGIN: 'wss://lab.example.org' }, /^PUBLIC_ORIGIN must be/],
	[{ TRUST_PROXY: 'yes' }, 'TRUST_PROXY must be 1 or 0, not "yes".'],
	[{ LOG_FORMAT: 'xml' }, 'LOG_FORMAT must be text or json, not "xml".'],
])('refuses %j with one sentence', (environment, sentence) => {
	expect(() => readConfig(environment)).toThrow(ConfigError);
	expect(() => readConfig(environment)).toThrow(sentence);
});

test.each(['short', 'spaces in the token', 'a-newline-in-the\n-token'])(
	'refuses a token without repeating it',
	(token) => {
		expect(() => readConfig({ METRICS_TOKEN: token })).toThrow(
			/^METRICS_TOKEN must be at least 16 of the characters that a bearer token may have: A-Z a-z 0-9 - \. _ ~ \+ \/ =\.$/,
		);
	},
);

test('opens a class for others in the network, in a file', () => {
	expect(readConfig({}, ['--class'])).toMatchObject({ lan: true, host: '0.0.0.0', classFile: 'class.sqlite' });
	expect(readConfig({ CLASS_FILE: '/var/lib/a.sqlite' }, ['--class']).classFile).toBe('/var/lib/a.sqlite');
	expect(readConfig({ CLASS_FILE: '/var/lib/a.sqlite' }, ['--lan']).classFile).toBeNull();
});

test('refuses an option that it does not know', () => {
	expect(() => readConfig({}, ['--port'])).toThrow(
		'There is no option --port; there are --lan, --class and --limits <name>.',
	);
});

test('takes limits from a set, by the command line or a variable, and single ones from variables', () => {
	const relaxed = readConfig({}, ['--limits', 'relaxed']).limits;
	expect(relaxed.messageBytes).toBe(64 * 1024 * 1024);
	expect(relaxed.headBytes).toBe(LIMITS.headBytes);
	expect(readConfig({}, ['--lan', '--limits=relaxed']).limits).toEqual(relaxed);
	expect(readConfig({ LIMITS: 'relaxed' }).limits).toEqual(relaxed);
	expect(readConfig({ LIMITS: 'relaxed' }, ['--limits', 'strict']).limits).toEqual(LIMITS);
	const single = readConfig({ LIMITS: 'relaxed', LIMIT_MESSAGE_BYTES: '50000', LIMIT_KEEP_ALIVE: '' }).limits;
	expect(single).toEqual({ ...relaxed, messageBytes: 50_000 });
});

test.each([
	[{ LIMITS: 'none' }, [], 'LIMITS must be one of strict, relaxed, not "none".'],
	[{}, ['--limits'], 'LIMITS must be one of strict, relaxed, not "".'],
	[{}, ['--limits', 'toString'], 'LIMITS must be one of strict, relaxed, not "toString".'],
	[{ LIMIT_MESAGE_BYTES: '5' }, [], 'LIMIT_MESAGE_BYTES sets no limit; docs/limits.md lists those that can be set.'],
	[{ LIMIT_HEAD_BYTES: '5' }, [], 'LIMIT_HEAD_BYTES sets no limit; docs/limits.md lists those that can be set.'],
	[{ LIMIT_KEEP_ALIVE: '0' }, [], 'LIMIT_KEEP_ALIVE must be a whole number from 1 to 2147483647, not "0".'],
	[{ LIMIT_KEEP_ALIVE: '1e3' }, [], 'LIMIT_KEEP_ALIVE must be a whole number from 1 to 2147483647, not "1e3".'],
	[{ LIMIT_KEEP_ALIVE: '2147483648' }, [], /^LIMIT_KEEP_ALIVE must be/],
])('refuses the limits in %j %j', (environment, args, message) => {
	expect(() => readConfig(environment, args)).toThrow(message);
});
