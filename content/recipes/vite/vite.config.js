import { defineConfig } from 'vite';

export default defineConfig({
	server: {
		proxy: {
			// ws://localhost:5173/socket of the page goes to the server on port 8080.
			'/socket': {
				target: 'http://localhost:8080',
				ws: true,
			},
		},
	},
});
