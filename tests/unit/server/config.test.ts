import { expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../../server/config.ts';

test('has a default for everything, also where a variable is empty', () => {
	const defaults = { port: 4321, host: '127.0.0.1', lan: false, publicOrigin: null, trustProxy: false };
	expect(readConfig({})).toEqual(defaults);
	expect(readConfig({ PORT: '', HOST: '', PUBLIC_ORIGIN: '', TRUST_PROXY: '' })).toEqual(defaults);
});

test('reads what is set', () => {
	const environment = { PORT: '8080', HOST: '::1', PUBLIC_ORIGIN: 'https://lab.example.org/', TRUST_PROXY: '1' };
	expect(readConfig(environment)).toEqual({
		port: 8080,
		host: '::1',
		lan: false,
		publicOrigin: 'https://lab.example.org',
		trustProxy: true,
	});
	expect(readConfig({ HOST: '127.0.0.1' }, ['--lan'])).toMatchObject({ host: '0.0.0.0', lan: true });
});

test.each([
	[{ PORT: '-1' }, /^PORT must be/],
	[{ PORT: '65536' }, /^PORT must be/],
	[{ PORT: '4321.5' }, /^PORT must be/],
	[{ PORT: ' 80' }, /^PORT must be/],
	[{ HOST: '256.1.1.1' }, /^HOST must be/],
	[{ HOST: 'http://localhost' }, /^HOST must be/],
	[{ HOST: 'localhost:80' }, /^HOST must be/],
	[{ PUBLIC_ORIGIN: 'lab.example.org' }, /^PUBLIC_ORIGIN must be/],
	[{ PUBLIC_ORIGIN: 'https://lab.example.org/path' }, /^PUBLIC_ORIGIN must be/],
	[{ PUBLIC_ORIGIN: 'wss://lab.example.org' }, /^PUBLIC_ORIGIN must be/],
	[{ TRUST_PROXY: 'yes' }, /^TRUST_PROXY must be 1 or 0/],
])('refuses %j with one sentence', (environment, sentence) => {
	expect(() => readConfig(environment)).toThrow(ConfigError);
	expect(() => readConfig(environment)).toThrow(sentence);
});

test('refuses an option that it does not know', () => {
	expect(() => readConfig({}, ['--port'])).toThrow('There is no option --port; the only one is --lan.');
});
