/**
 * A certificate that nobody vouches for, of a host that does not exist, and its key: for tests of what is said of such.
 * Made once with `openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 36500`.
 */
export const SELF_SIGNED = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgKYPeGzcadbfaq2R1
sPt93WKI0iF6ivYgqGmMTcj7pVmhRANCAASQlGLCPMQAtPFklG5/P9ghKm5JnCkQ
JplEq26zqRYG1wrlj0/Ue8GY+AdlosXcvIfxNwiMN6dJKG8h9VfWqPIP
-----END PRIVATE KEY-----`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBtjCCAVygAwIBAgIUIOf0sGZk+KqfYqIO41biJkp57XQwCgYIKoZIzj0EAwIw
HzEdMBsGA1UEAwwUaGFyYm91ci1wb3N0LmV4YW1wbGUwIBcNMjYxMTI0MDE0NTIw
WhgPMjEyNjEwMzEwMTQ1MjBaMB8xHTAbBgNVBAMMFGhhcmJvdXItcG9zdC5leGFt
cGxlMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEkJRiwjzEALTxZJRufz/YISpu
SZwpECaZRKtus6kWBtcK5Y9P1HvBmPgHZaLF3LyH8TcIjDenSShvIfVX1qjyD6N0
MHIwHQYDVR0OBBYEFD+iW4zKRFlHm4W9T5sKjOqiphbsMB8GA1UdIwQYMBaAFD+i
W4zKRFlHm4W9T5sKjOqiphbsMA8GA1UdEwEB/wQFMAMBAf8wHwYDVR0RBBgwFoIU
aGFyYm91ci1wb3N0LmV4YW1wbGUwCgYIKoZIzj0EAwIDSAAwRQIgEhEIBDsVMFvm
G1EWZbKYfiiwlOyHARMNeoEC3TTdRikCIQDFJbHrR7bxOm0vizP8UYrJnfwJnO7N
ycXGUPJEeV4oyA==
-----END CERTIFICATE-----`,
};
