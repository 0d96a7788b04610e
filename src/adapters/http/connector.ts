import type { LookupAddress, LookupAllOptions } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { isAllowedAddress, literalAddress } from './address-check.ts';

/** The connection was not made because its address is not allowed. */
export class AddressRefusedError extends Error {
  readonly address: string;
  constructor(hostname: string, address: string) {
    const where = hostname === address ? 'is' : `is at ${address},`;
    super(`${hostname} ${where} an address that is not allowed`);
    this.name = 'AddressRefusedError';
    this.address = address;
  }
}

export interface ConnectorOptions {
  readonly allowPrivate: boolean;
  readonly timeoutMs: number;
  /** Hosts that the caller routes elsewhere, unchecked; null = as usual. */
  readonly connectTo: (hostname: string) => { readonly host: string; readonly port: number } | null;
  /** Asked for the addresses of a name. */
  readonly resolve: Resolve;
}

/** Resolves a name to all of its addresses, as `dns.lookup` does. */
export type Resolve = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * Opens connections for undici. Each address is checked at the moment of connecting, whether the URL holds it or a
 * name resolves to it, and the connection goes to the address that was checked: a name cannot change in between.
 */
export function createConnector(options: ConnectorOptions): buildConnector.connector {
  const connect = buildConnector({
    timeout: options.timeoutMs,
    lookup: checkedLookup(options),
  });
  return (target, callback) => {
    const routed = options.connectTo(target.hostname);
    if (routed !== null) {
      connect({ ...target, hostname: routed.host, port: String(routed.port) }, callback);
      return;
    }
    const literal = literalAddress(target.hostname);
    if (literal !== null && !isAllowedAddress(literal, options.allowPrivate)) {
      callback(new AddressRefusedError(target.hostname, literal), null);
      return;
    }
    connect(target, callback);
  };
}

/** Resolves a name and refuses it as a whole when one of its addresses is not allowed. */
function checkedLookup({ allowPrivate, resolve }: ConnectorOptions): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) {
        callback(error, '', 0);
        return;
      }
      const refused = addresses.find(({ address }) => !isAllowedAddress(address, allowPrivate));
      const first = addresses[0];
      if (refused !== undefined || first === undefined) {
        callback(new AddressRefusedError(hostname, refused?.address ?? 'no address'), '', 0);
      } else if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}
