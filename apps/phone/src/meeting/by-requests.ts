/** How Socket.io travels by ordinary requests. In a file of its own, so that only a phone that needs it fetches it. */
export { XHR } from 'socket.io-client';
