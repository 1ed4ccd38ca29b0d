import { hostname } from 'node:os';

const EVERYWHERE = ['0.0.0.0', '::'];

/** Where gateways reach a process that listens at an address: by the machine's name where it listens at all of them. */
export const ownUrlOf = (listening: { readonly address: string; readonly port: number }): string => {
  const { address, port } = listening;
  const host = EVERYWHERE.includes(address) ? hostname() : address.includes(':') ? `[${address}]` : address;
  return `http://${host}:${String(port)}`;
};
