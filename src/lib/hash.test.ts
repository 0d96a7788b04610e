import { expect, it } from 'vitest';
import { nameUuid } from './hash.ts';

it('makes the UUID of the example in RFC 9562 (A.4), and others of other names and namespaces', () => {
  const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
  expect(nameUuid(dns, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  expect(nameUuid(dns, 'example.com')).not.toBe(nameUuid(dns, 'www.example.com'));
  expect(nameUuid(nameUuid(dns, 'a'), 'www.example.com')).not.toBe(nameUuid(dns, 'www.example.com'));
});
