const url = 'ws://localhost:4321/echo';

const first = new WebSocket(url);
first.onopen = () => first.send('Hello, server!');
first.onmessage = (event) => {
	console.log('message', event.data);
};

const second = new WebSocket(url);
second.onopen = () => second.close(1000);
