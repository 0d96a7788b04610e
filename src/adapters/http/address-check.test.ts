import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAllowedAddress, literalAddress } from './address-check.ts';

describe('isAllowedAddress', () => {
  it.each(['93.184.215.14', '8.8.8.8', '2606:4700::1111', '::ffff:8.8.8.8', '64:ff9b::808:808'])(
    'lets %s through',
    (address) => {
      expect(isAllowedAddress(address, false)).toBe(true);
    },
  );

  it.each([
    '127.0.0.1',
    '127.9.9.9',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '100.64.0.1',
    '::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '64:ff9b::a00:1',
  ])('lets %s through only where private networks are allowed', (address) => {
    expect(isAllowedAddress(address, false)).toBe(false);
    expect(isAllowedAddress(address, true)).toBe(true);
  });

  it.each([
    '169.254.169.254',
    '0.0.0.0',
    '255.255.255.255',
    '224.0.0.1',
    '240.0.0.1',
    '192.0.2.1',
    '198.18.0.1',
    '::',
    'fe80::1',
    'fe80::1%eth0',
    'ff02::1',
    'fec0::1',
    '2002:7f00:1::',
    '::ffff:169.254.169.254',
    '64:ff9b::a9fe:a9fe',
    '100.100.100.200',
    '168.63.129.16',
    'fd00:ec2::254',
    'fd20:ce::254',
    '::ffff:168.63.129.16',
    '64:ff9b:1::808:808',
    '::808:808',
    '::ffff:0:8.8.8.8',
    '2001:0:4136:e378:8000:63bf:3fff:fdd2',
    '2001:db8::1',
    '3fff::1',
    '5f00::1',
    '100::1',
    '192.0.0.192',
    '192.88.99.1',
    '203.0.113.1',
    'fd00:ec2::254x',
    '',
  ])('never lets %j through', (address) => {
    expect(isAllowedAddress(address, false)).toBe(false);
    expect(isAllowedAddress(address, true)).toBe(false);
  });
});

describe('literalAddress', () => {
  it('finds the address in every notation that a URL allows', () => {
    const hosts = [
      'http://2130706433/',
      'http://0x7f.1/',
      'http://0177.0.0.1/',
      'http://127.1/',
      'http://①②⑦.0.0.1/',
    ];
    for (const url of hosts) expect(literalAddress(new URL(url).hostname)).toBe('127.0.0.1');
    expect(literalAddress(new URL('http://[::1]/').hostname)).toBe('::1');
    expect(literalAddress('harbour-post.example')).toBeNull();
  });
});

describe('every IPv4 address', () => {
  /** The IANA special-purpose registry, written down a second time: first address and length of the prefix. */
  const SPECIAL = (
    '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 ' +
    '192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15 198.51.100.0/24 ' +
    '203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 168.63.129.16/32'
  )
    .split(' ')
    .map((cidr) => {
      const [address = '', length = ''] = cidr.split('/');
      return { start: numberOf(address), size: 2 ** (32 - Number(length)) };
    });

  function numberOf(address: string): number {
    return address.split('.').reduce((sum, byte) => sum * 256 + Number(byte), 0);
  }

  const dotted = (value: number): string =>
    [24, 16, 8, 0].map((bits) => Math.floor(value / 2 ** bits) % 256).join('.');
  const hex = (value: number): string =>
    `${Math.floor(value / 65_536).toString(16)}:${(value % 65_536).toString(16)}`;
  // Half of them near the edges of the ranges, where mistakes are.
  const values = fc.oneof(
    fc.nat(2 ** 32 - 1),
    fc
      .tuple(fc.constantFrom(...SPECIAL), fc.constantFrom(-1, 0, 1), fc.boolean())
      .map(([{ start, size }, by, isEnd]) =>
        Math.min(2 ** 32 - 1, Math.max(0, start + (isEnd ? size : 0) + by)),
      ),
  );

  it('is judged by the registry, in each way of writing it and inside of each IPv6 address', () => {
    fc.assert(
      fc.property(values, (value) => {
        const expected = !SPECIAL.some(({ start, size }) => value >= start && value < start + size);
        const address = dotted(value);
        const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
        const written = [
          address,
          String(value),
          `0x${value.toString(16)}`,
          `0${value.toString(8)}`,
          `0x${a.toString(16)}.0${b.toString(8)}.${c * 256 + d}`,
          `${a}.${b * 65_536 + c * 256 + d}`,
          `[::ffff:${address}]`,
          `[::ffff:${hex(value)}]`,
          `[0:0:0:0:0:ffff:${hex(value)}]`,
          `[64:ff9b::${address}]`,
        ].map((host) => literalAddress(new URL(`http://${host}/`).hostname));
        for (const literal of written)
          expect(isAllowedAddress(literal ?? '', false), `${literal}`).toBe(expected);
        // Tunnels and the old forms lead nowhere that a feed is.
        for (const tunnel of [`::${hex(value)}`, `2002:${hex(value)}::1`, `64:ff9b:1::${hex(value)}`]) {
          expect(isAllowedAddress(tunnel, false), tunnel).toBe(false);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
