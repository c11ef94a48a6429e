import { WebSocketServer } from 'ws';

const server = new WebSocketServer({
	port: 4321,
	maxPayload: 10_000,
});

const textIn = (data) => {
	try {
		return JSON.parse(String(data))?.text;
	} catch {
		return undefined;
	}
};

server.on('connection', (ws) => {
	ws.on('error', (error) => console.log(error.code));
	ws.on('message', (data) => {
		const text = textIn(data);
		if (typeof text === 'string') ws.send(text.toUpperCase());
		else ws.close(1008, 'no text');
	});
});
