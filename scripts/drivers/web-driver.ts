/** WebDriver by plain HTTP (W3C, https://www.w3.org/TR/webdriver2/), as much of it as the suites need. */

/** How long one command may take, in ms. */
const PATIENCE = 60_000;
const BETWEEN_LOOKS = 50;

export interface WebDriverSession {
	readonly version: string;
	/** Sends a command of the session. @returns its value @throws with what the driver said */
	post(command: string, body?: object): Promise<unknown>;
	get(command: string): Promise<unknown>;
	/** Closes the browser; never throws. */
	end(): Promise<void>;
}

/** Waits until the driver listens, then asks for a browser. */
export async function openSession(port: number, alwaysMatch: object): Promise<WebDriverSession> {
	const origin = `http://127.0.0.1:${port}`;
	const deadline = AbortSignal.timeout(PATIENCE);
	while (!(await answers(`${origin}/status`))) {
		deadline.throwIfAborted();
		await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS));
	}
	const session = await ask('POST', `${origin}/session`, { capabilities: { alwaysMatch } });
	const id = textAt(session, 'sessionId');
	const at = `${origin}/session/${id}`;
	/** One command at a time (WebDriver §6): whoever else wants something waits. */
	let turn: Promise<unknown> = Promise.resolve();
	const inTurn = (command: () => Promise<unknown>): Promise<unknown> => {
		const answer = turn.then(command);
		turn = answer.catch(() => {});
		return answer;
	};
	return {
		version: textAt(valueAt(session, 'capabilities'), 'browserVersion'),
		post: (command, body = {}) => inTurn(() => ask('POST', `${at}/${command}`, body)),
		get: (command) => inTurn(() => ask('GET', `${at}/${command}`)),
		async end() {
			await ask('DELETE', at).catch(() => {});
		},
	};
}

const answers = (url: string): Promise<boolean> =>
	fetch(url).then(
		(response) => response.ok,
		() => false,
	);

async function ask(method: string, url: string, body?: object): Promise<unknown> {
	const response = await fetch(url, {
		method,
		signal: AbortSignal.timeout(PATIENCE),
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
	});
	const value = valueAt(await response.json(), 'value');
	if (response.ok) return value;
	throw new Error(`${method} ${url}: ${textAt(value, 'error')}: ${textAt(value, 'message')}`);
}

export function valueAt(object: unknown, name: string): unknown {
	return typeof object === 'object' && object !== null ? Reflect.get(object, name) : undefined;
}

export function textAt(object: unknown, name: string): string {
	const value = valueAt(object, name);
	return typeof value === 'string' ? value : '';
}
