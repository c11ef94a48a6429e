/** What is read of an address, by getters that were taken before any code of a page ran. */
const { apply, getOwnPropertyDescriptor } = Reflect;

type Part = 'href' | 'origin' | 'protocol' | 'hostname' | 'hash';

const getterOf = (part: Part): (() => string) => getOwnPropertyDescriptor(URL.prototype, part)?.get ?? (() => '');
const setProtocol = getOwnPropertyDescriptor(URL.prototype, 'protocol')?.set ?? (() => undefined);

const reading = (part: Part): ((url: URL) => string) => {
	const get = getterOf(part);
	return (url) => apply(get, url, []);
};

export const hrefOf = reading('href');
export const originOf = reading('origin');
export const schemeOf = reading('protocol');
export const hostnameOf = reading('hostname');
export const fragmentOf = reading('hash');

export const setScheme = (url: URL, scheme: string): void => apply(setProtocol, url, [scheme]);
