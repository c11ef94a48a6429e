export { ConsoleView } from './console/ConsoleView.tsx';
export { FramesView } from './frames/FramesView.tsx';
export { HandshakeView } from './handshake/HandshakeView.tsx';
export type { FrameRef, SocketSelection, ViewProps } from './view-props.ts';
