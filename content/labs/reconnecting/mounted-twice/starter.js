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
	connect();
	return () => {
		console.log('unmount');
	};

	function connect() {
		const socket = new WebSocket(url);
		socket.onmessage = ({ data }) => show(data);
		socket.onclose = () => setTimeout(connect, 50);
	}
}
