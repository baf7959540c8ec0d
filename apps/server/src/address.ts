import type { NetworkInterfaceInfo } from 'node:os';

/** Where people find this server. Asked anew each time, because a laptop changes from one Wi-Fi to another. */
export type Address = {
  /** For a QR code and a link: the public address, else the one in the local network, else this machine itself. */
  readonly base: () => string;
  /** On this machine. */
  readonly local: () => string;
  /** In the local network; undefined without one. */
  readonly lan: () => string | undefined;
};

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

export function createAddress({
  publicUrl,
  port,
  host,
  interfaces,
}: {
  publicUrl: string | undefined;
  port: () => number;
  host: string;
  interfaces: () => Interfaces;
}): Address {
  const onlyHere = host === '127.0.0.1' || host === 'localhost' || host === '::1';
  const local = () => `http://localhost:${port()}`;
  const lan = () => {
    const address = onlyHere ? undefined : lanAddress(interfaces());
    return address === undefined ? undefined : `http://${address}:${port()}`;
  };
  return { local, lan, base: () => publicUrl ?? lan() ?? local() };
}

// Networks that live inside this machine: nobody in the room can reach them.
const inside = /^(docker|br-|veth|virbr|vmnet|vboxnet|tun|tap|utun|zt|tailscale|wg)/;

/** The IPv4 address that phones in the same room can reach most likely. */
export function lanAddress(interfaces: Interfaces): string | undefined {
  const addresses = Object.entries(interfaces).flatMap(([name, infos]) =>
    (infos ?? [])
      .filter(
        ({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'),
      )
      .map(({ address }) => ({ address, rank: (inside.test(name) ? 2 : 0) + (isPrivate(address) ? 0 : 1) })),
  );
  return addresses.sort((a, b) => a.rank - b.rank)[0]?.address;
}

const isPrivate = (address: string): boolean => /^(10|192\.168|172\.(1[6-9]|2\d|3[01]))\./.test(address);
