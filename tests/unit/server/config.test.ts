import { expect, test } from 'vitest';
import { ConfigError, readConfig, SETTINGS } from '../../../server/config.ts';

const DEFAULTS = {
	port: 4321,
	host: '127.0.0.1',
	lan: false,
	publicOrigin: null,
	trustProxy: false,
	logFormat: 'text',
	metricsToken: null,
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
		METRICS_TOKEN: 'c2l4dGVlbiBieXRlcyE=',
	};
	expect(readConfig(environment)).toEqual({
		port: 8080,
		host: '::1',
		lan: false,
		publicOrigin: 'https://lab.example.org',
		trustProxy: true,
		logFormat: 'json',
		metricsToken: 'c2l4dGVlbiBieXRlcyE=',
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

test('refuses an option that it does not know', () => {
	expect(() => readConfig({}, ['--port'])).toThrow('There is no option --port; the only one is --lan.');
});
