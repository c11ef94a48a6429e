/** Everything that a socket fires, in order, with its state at that moment. */
export class SocketLog {
	readonly lines: string[] = [];
	readonly closed: Promise<void>;

	constructor(socket: WebSocket) {
		const note = (line: string) => this.lines.push(`${socket.readyState} ${line}`);
		socket.addEventListener('open', () => note('open'));
		socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => note(`message ${described(data)}`));
		socket.addEventListener('error', () => note('error'));
		this.closed = new Promise((resolve) => {
			socket.addEventListener('close', ({ code, reason, wasClean }) => {
				note(`close ${code} ${JSON.stringify(reason)} ${wasClean ? 'clean' : 'not clean'}`);
				resolve();
			});
		});
	}
}

function described(data: unknown): string {
	if (data instanceof ArrayBuffer) return `ArrayBuffer(${data.byteLength})`;
	return data instanceof Blob ? `Blob(${data.size})` : String(data);
}
