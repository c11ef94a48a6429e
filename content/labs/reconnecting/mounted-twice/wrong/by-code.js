const url = 'ws://localhost:4321/outage?up=800&fails=0';

let unmount = mount();
unmount();
unmount = mount();

function show(text) {
	console.log('show', text);
	if (text === 'life 2') setTimeout(() => unmount(), 200);
}

function mount() {
	console.log('mount');
	let socket;
	connect();
	return () => {
		console.log('unmount');
		socket.close(1000);
	};

	function connect() {
		socket = new WebSocket(url);
		socket.onmessage = ({ data }) => show(data);
		socket.onclose = ({ code }) => {
			if (code !== 1000) setTimeout(connect, 50);
		};
	}
}
