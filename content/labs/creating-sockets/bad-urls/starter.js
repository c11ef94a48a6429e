const server = 'ws://localhost:4321';
const headers = { Authorization: 'Bearer 42' };

attempt(`${server}/echo`);
attempt(`${server.replace('ws', 'http')}/echo`);
attempt('localhost:4321/echo');
attempt('ftp://localhost/echo');
attempt(`${server}/echo#top`);
attempt('ws://localhost:99999/echo');
attempt('/echo');
attempt(`${server}/echo`, 'chat v2');
attempt(`${server}/echo`, ['chat', 'chat']);
attempt(`${server}/echo`, { headers });

function attempt(url, protocols = []) {
	try {
		const socket = new WebSocket(url, protocols);
		console.log('accepted', socket.url);
		socket.onopen = () => socket.close(1000);
	} catch (error) {
		console.log(error.name, '-', error.message);
	}
}
