const url = 'ws://localhost:4321/echo';

const unmount = mount();
setTimeout(unmount, 300);

function mount() {
	let socket;
	connect();
	return () => {
		console.log('unmount');
		socket.close(1000);
	};

	function connect() {
		socket = new WebSocket(url);
		socket.onopen = () => console.log('open');
		socket.onclose = ({ code }) => {
			console.log('close', code);
			setTimeout(connect, 100);
		};
	}
}
