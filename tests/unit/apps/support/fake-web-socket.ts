/** Stands in the place of the browser's WebSocket: what happens to it is said by a test. */
export class FakeWebSocket {
	static readonly OPEN = 1;
	static all: FakeWebSocket[] = [];

	static get last(): FakeWebSocket {
		const last = FakeWebSocket.all.at(-1);
		if (last === undefined) throw new Error('Nothing was connected.');
		return last;
	}

	readonly url: string;
	readonly sent: string[] = [];
	readyState = 0;
	binaryType = 'blob';
	onopen: () => void = () => {};
	onmessage: (event: { readonly data: unknown }) => void = () => {};
	onclose: (event: { readonly code: number }) => void = () => {};

	constructor(url: string) {
		this.url = url;
		FakeWebSocket.all.push(this);
	}

	send(data: string): void {
		this.sent.push(data);
	}

	close(): void {
		this.readyState = 2;
	}

	opens(): void {
		this.readyState = 1;
		this.onopen();
	}

	hears(message: unknown): void {
		this.onmessage({ data: typeof message === 'string' ? message : JSON.stringify(message) });
	}

	closes(code: number): void {
		this.readyState = 3;
		this.onclose({ code });
	}
}
