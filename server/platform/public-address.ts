import { BlockList, isIPv4, isIPv6 } from 'node:net'

/** What is not the open internet (IANA's special-purpose registries), and the inner doors of clouds. */
const inner = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10], // behind a carrier's NAT; one cloud keeps its metadata here
  ['127.0.0.0', 8],
  ['168.63.129.16', 32], // a cloud's host, by a public address
  ['169.254.0.0', 16], // link-local, and most clouds' metadata
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  inner.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of [
  ['2001::', 23], // Teredo and others of the IETF: may carry an IPv4 address within
  ['2001:db8::', 32],
  ['2002::', 16], // 6to4, the same
  ['3fff::', 20],
] as const)
  inner.addSubnet(network, bits, 'ipv6')

/** Of IPv6 only this is given out to anybody: loopback, v4-mapped, NAT64, ULA, link-local, multicast lie outside. */
const global = new BlockList()
global.addSubnet('2000::', 3, 'ipv6')

/** Whether an address is one of the open internet; what is no address is not. */
export function isPublic(address: string): boolean {
  if (isIPv4(address)) return !inner.check(address, 'ipv4')
  return isIPv6(address) && !address.includes('%') && global.check(address, 'ipv6') && !inner.check(address, 'ipv6')
}
