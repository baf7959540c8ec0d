import { expect, it } from 'vitest';
import { isHttps, readConfig } from './config.ts';

it('needs nothing: without an environment it serves on port 3000 for everyone in the network', () => {
  expect(readConfig({})).toMatchObject({
    port: 3000,
    host: '0.0.0.0',
    dataDir: './data',
    publicUrl: undefined,
    trustProxy: false,
    logLevel: 'info',
  });
});

it('reads what is set, and takes an empty value for not set', () => {
  const config = readConfig({
    PORT: '8080',
    HOST: '',
    PUBLIC_URL: 'https://raakvlak.example/',
    TRUST_PROXY: '1',
  });
  expect(config).toMatchObject({
    port: 8080,
    host: '0.0.0.0',
    publicUrl: 'https://raakvlak.example',
    trustProxy: true,
  });
  expect(isHttps({ publicUrl: 'https://raakvlak.example' })).toBe(true);
  expect(isHttps({ publicUrl: undefined })).toBe(false);
});

it('names what it cannot read, and not what stands there', () => {
  expect(readConfig({ PORT: 'many', PUBLIC_URL: 'raakvlak.example' })).toEqual({
    unreadable: ['PORT', 'PUBLIC_URL'],
  });
});
