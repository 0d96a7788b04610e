import ipaddr from 'ipaddr.js';

type Address = ReturnType<typeof ipaddr.parse>;

/** Ranges that a setting can open: a home's or newsroom's own network. */
const PRIVATE: ReadonlySet<string> = new Set(['loopback', 'private', 'uniqueLocal', 'carrierGradeNat']);

/**
 * Where clouds keep a machine's secrets outside of the link-local range: AWS (IPv6), Google Cloud (IPv6), Alibaba, Azure.
 * None serves news, and no setting opens them.
 */
const METADATA: ReadonlySet<string> = new Set([
  'fd00:ec2::254',
  'fd20:ce::254',
  '100.100.100.200',
  '168.63.129.16',
]);

/** The well-known prefix of NAT64 (RFC 6052), which carries the IPv4 address in its last four bytes. */
const NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');

/** Unicast addresses of IPv6 are handed out from 2000::/3 alone (RFC 4291 section 2.4, IANA registry). */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether a program that fetches other people's links may connect to an address. Link-local addresses (among them
 * 169.254.169.254), metadata, multicast, unspecified, reserved and tunnelled ones are
 * refused whatever the settings say; an IPv4 address inside an IPv6 one (mapped, NAT64) counts as itself.
 * @param address an IP address in any notation, with or without zone
 * @param allowPrivate whether loopback, private, unique-local and carrier-grade NAT addresses are allowed
 */
export function isAllowedAddress(address: string, allowPrivate: boolean): boolean {
  if (!ipaddr.isValid(address)) return false;
  const effective = embeddedIpv4(ipaddr.process(address));
  if (METADATA.has(effective.toString())) return false;
  const range: string = effective.range();
  if (PRIVATE.has(range)) return allowPrivate;
  if (range !== 'unicast') return false;
  return !(effective instanceof ipaddr.IPv6) || effective.match(GLOBAL_IPV6);
}

/** Networks' own NAT64 prefixes (RFC 8215) hide the address anywhere: they stay what they are, and are refused. */
function embeddedIpv4(address: Address): Address {
  if (!(address instanceof ipaddr.IPv6) || !address.match(NAT64)) return address;
  return new ipaddr.IPv4(address.toByteArray().slice(-4));
}

/** @returns the IP address that a URL's host is, without brackets, or null when the host is a name */
export function literalAddress(hostname: string): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(bare) ? bare : null;
}
