const url = 'ws://localhost:4321/outage?up=600&fails=0';

const first = new WebSocket(url);
first.onmessage = ({ data }) => console.log('first:', data);
first.onopen = () => {
	first.send('a');
	first.send('b');
};
first.onclose = ({ code }) => {
	console.log('first: close', code);
	first.send('c');
	again();
};

function again() {
	const second = new WebSocket(url);
	second.onopen = () => {
		first.send('d');
		second.send('e');
	};
	second.onmessage = ({ data }) => {
		console.log('second:', data);
		if (data.endsWith('e')) second.close(1000);
	};
}
