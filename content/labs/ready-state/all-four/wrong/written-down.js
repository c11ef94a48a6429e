const socket = new WebSocket('ws://localhost:4321/echo');

console.log('readyState', 0);
socket.onopen = () => {
	socket.close(1000);
};
console.log('readyState', 1);
console.log('readyState', 2);
console.log('readyState', 3);
