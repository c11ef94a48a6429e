const url = 'ws://localhost:4321/outage?up=800&fails=0';

console.log('mount');
console.log('unmount');
let unmount = mount();

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
		socket.onmessage = null;
		socket.onclose = null;
		socket.close(1000);
	};

	function connect() {
		socket = new WebSocket(url);
		socket.onmessage = ({ data }) => show(data);
		socket.onclose = () => {
			timer = setTimeout(connect, 50);
		};
	}
}
