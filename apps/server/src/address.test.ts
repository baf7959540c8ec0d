import type { NetworkInterfaceInfo } from 'node:os';
import { expect, it } from 'vitest';
import { createAddress, lanAddress } from './address.ts';

const at = (address: string, internal = false): NetworkInterfaceInfo[] => [
  { address, internal, family: 'IPv4', netmask: '', mac: '', cidr: null },
];

it('finds the address that the room can reach, not the one of a container or of the machine itself', () => {
  expect(
    lanAddress({
      lo: at('127.0.0.1', true),
      docker0: at('172.17.0.1'),
      public0: at('8.8.8.8'),
      wlan0: at('192.168.1.20'),
    }),
  ).toBe('192.168.1.20');
  expect(lanAddress({ lo: at('127.0.0.1', true), eth0: at('169.254.3.4') })).toBeUndefined();
});

it('shows the public address on the screen when there is one, else the one in the network', () => {
  const of = (publicUrl: string | undefined, host: string) =>
    createAddress({
      publicUrl,
      host,
      port: () => 3000,
      interfaces: () => ({ wlan0: at('192.168.1.20') }),
    });
  expect(of('https://raakvlak.example', '0.0.0.0').base()).toBe('https://raakvlak.example');
  expect(of(undefined, '0.0.0.0').base()).toBe('http://192.168.1.20:3000');
  expect(of(undefined, '127.0.0.1').base()).toBe('http://localhost:3000');
  expect(of(undefined, '127.0.0.1').lan()).toBeUndefined();
});
