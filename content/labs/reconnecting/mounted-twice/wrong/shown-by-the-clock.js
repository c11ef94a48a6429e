const url = 'ws://localhost:4321/outage?up=800&fails=0';

let unmount = mount();
unmount();
unmount = mount();
setTimeout(() => show('life 1'), 400);
setTimeout(() => show('life 2'), 1200);

function show(text) {
	console.log('show', text);
	if (text === 'life 2') setTimeout(() => unmount(), 200);
}

function mount() {
	console.log('mount');
	let socket;
	let timer;
	connect();
	return () => {
		console.log('unmount');
		clearTimeout(timer);
		socket.onclose = null;
		socket.close(1000);
	};

	function connect() {
		socket = new WebSocket(url);
		socket.onclose = () => {
			timer = setTimeout(connect, 50);
		};
	}
}
